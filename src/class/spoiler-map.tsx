import { ArrowRight } from 'lucide';
import { useState } from 'preact/hooks';
import { mapOf } from '../story/map.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { MapDrawing } from '../ui/evening/map-drawing.tsx';
import { useWords } from '../ui/words-context.ts';
import type { Desk } from './desk.ts';
import { playOf } from './lesson.ts';

/** The whole evening for the adult: every lamp is lit, and any of them can be gone to. */
export function SpoilerMap({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const words = useWords();
  const { level } = desk;
  const say = words.level(level.id);
  const [picked, pick] = useState<string | undefined>(undefined);
  const { trail } = playOf(level, desk.lesson.value);
  const everything = Object.entries(level.nodes).flatMap(([id, node]) => (node.type === 'choice' ? node.options.map((option) => `${id}.${option.id}`) : []));
  const endings = Object.entries(level.nodes).flatMap(([id, { type }]) => (type === 'ending' ? [id] : []));
  const map = mapOf(level, { seen: everything, endings, trail });
  const node = map.nodes.find(({ id }) => id === picked);
  const nameOf = (id: string, kind: 'choice' | 'ending'): string => say(kind === 'ending' ? `${id}.title` : `${id}.label`);
  return (
    <Dialog title={words.t('class.map.title')} className="spoiler-map" onClose={onClose}>
      <p>{words.t('class.map.note')}</p>
      <div class="spoiler-go" aria-live="polite">
        <p>{node === undefined ? words.t('class.map.pick') : nameOf(node.id, node.kind)}</p>
        <Button kind="lamp" icon={ArrowRight} iconTurns idle={node === undefined} onPress={() => { if (node !== undefined) { desk.act({ do: 'jump', node: node.id }); onClose(); } }}>{words.t('class.map.go')}</Button>
      </div>
      <MapDrawing map={map} motion={false} picked={picked} nameOf={nameOf} onPick={pick} />
    </Dialog>
  );
}
