import { ArrowRight, Check, Lightbulb, RotateCcw } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { Busts } from './busts.tsx';
import { MapDrawing } from './map-drawing.tsx';
import type { WhatIfMapProps } from './props.ts';
import './voices.css';
import './evening-screen.css';
import './what-if-map.css';

/** The what-if map: what was seen is lit, what was not is a silhouette, and any lit lamp is a way back. */
export function WhatIfMap(props: WhatIfMapProps) {
  const { level, map, clues, portraits, bar, from, onRewind, onDone } = props;
  const words = useWords();
  const { t } = words;
  const say = words.level(level.id);
  const [picked, pick] = useState<string | undefined>(() => map.nodes.find(({ kind, here }) => here && kind === 'ending')?.id);
  const card = useRef<HTMLElement>(null);
  const shown = useRef(picked);
  useEffect(() => {
    // In a low window the card stands below the lamps; what was picked there is looked for here.
    if (picked !== shown.current) card.current?.scrollIntoView({ block: 'nearest' });
    shown.current = picked;
  }, [picked]);
  const endings = map.nodes.filter(({ kind }) => kind === 'ending');
  const found = endings.filter(({ lit }) => lit).length;
  const node = map.nodes.find(({ id }) => id === picked);
  const nameOf = (id: string, kind: 'choice' | 'ending'): string => say(kind === 'ending' ? `${id}.title` : `${id}.label`);
  return (
    <Screen name="map" title={t('evening.map.title', { title: say('about.title') })} summary={t('evening.map.summary')} className="evening-screen map-screen" bar={<Bar {...bar} />}>
      <p class="map-lead">{t('evening.map.lead', { found, total: endings.length })}</p>
      <div class="map-body">
        <MapDrawing map={map} motion={props.motion} picked={picked} nameOf={nameOf} onPick={pick} />
        <div class="map-aside">
          <section class="map-card paper" ref={card} aria-live="polite" aria-label={t('evening.map.card')}>
            {node === undefined ? <p>{t('evening.map.pick')}</p> : (
              <>
                <h2>{nameOf(node.id, node.kind)}</h2>
                <p>{t(node.kind === 'ending' ? 'evening.map.ending' : node.here ? 'evening.map.here' : 'evening.map.kept')}</p>
                {node.visit === undefined || node.kind === 'ending' ? null : (
                  <Button kind="lamp" icon={RotateCcw} onPress={() => onRewind(node.id, node.visit ?? 0)}>{t('evening.map.rewind', { name: nameOf(node.id, node.kind) })}</Button>
                )}
              </>
            )}
          </section>
          <Button icon={ArrowRight} iconTurns className="map-done" onPress={onDone}>{t(from === 'ending' ? 'evening.map.debrief' : 'evening.map.back')}</Button>
          <Busts people={[level.window]} portraits={portraits} />
        </div>
      </div>
      <ul class="map-counts">
        <li class="pill"><Icon of={Check} />{t('evening.map.endings', { found, total: endings.length })}</li>
        <li class="pill"><Icon of={Lightbulb} />{t('evening.map.clues', { found: clues.found, total: clues.total })}</li>
      </ul>
    </Screen>
  );
}
