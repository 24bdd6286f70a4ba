import { Lightbulb } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { WhatIfMap } from '../../story/map.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import './map-drawing.css';
import type { MapLayout, Placed } from './map-geometry.ts';
import { layOut } from './map-layout.ts';
import type { MapNode } from './map-string.ts';
import { useMapMeasures } from './use-map-measures.ts';

/** Places along the string from here on light up together; the style sheet has a delay for each before. */
const lastDelay = 15;

export interface MapDrawingProps {
  readonly map: WhatIfMap;
  readonly motion: boolean;
  readonly picked: string | undefined;
  readonly nameOf: (id: string, kind: MapNode['kind']) => string;
  readonly onPick: (id: string) => void;
}

/** Lamps and threads. The lamps are one list of buttons in the order of the story, so that the picture is its own text alternative. */
export function MapDrawing({ map, motion, picked, nameOf, onPick }: MapDrawingProps) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const measures = useMapMeasures(map.nodes.filter(({ kind, visit }) => kind === 'choice' && visit !== undefined).length, frame);
  const layout = layOut(map, measures);
  useOpenAtHere(frame);
  return (
    <div class={`map-frame map-frame-${measures.way}`} ref={frame} tabIndex={0} role="group" aria-label={t('evening.map.drawing')} data-anchor="map">
      <div class={motion ? 'map-sheet map-sheet-draws' : 'map-sheet'} style={{ inlineSize: `${layout.width}rem`, blockSize: `${layout.height}rem` }}>
        <Threads layout={layout} />
        <ol class="map-lamps">
          {layout.placed.map((placed) => (
            <Lamp key={placed.node.id} placed={placed} picked={placed.node.id === picked} name={placed.node.lit ? nameOf(placed.node.id, placed.node.kind) : undefined} onPick={onPick} />
          ))}
        </ol>
      </div>
    </div>
  );
}

/**
 * Opens the map at the lamp where the player is, with as much as fits of the way that led there: the frame scrolls along the line of
 * writing, the page down. It jumps, because the map only begins to draw itself.
 */
function useOpenAtHere(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const [box, here] = [frame.current, frame.current?.querySelector('.map-lamp-here')];
    if (box === null || here === null || here === undefined) return undefined;
    // A new screen goes to its top first; this comes after it.
    const soon = requestAnimationFrame(() => {
      here.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'end' });
      // Beside the lamps the card covers none of them, below them it does.
      const [lamps, aside] = [box.getBoundingClientRect(), box.parentElement?.querySelector('.map-aside')?.getBoundingClientRect()];
      const isBeside = aside !== undefined && (aside.left >= lamps.right - 1 || aside.right <= lamps.left + 1);
      const [room, { bottom }] = [window.innerHeight * (isBeside ? 0.97 : 0.6), here.getBoundingClientRect()];
      if (bottom > room) window.scrollBy({ top: bottom - room, behavior: 'instant' });
    });
    return () => cancelAnimationFrame(soon);
  }, []);
}

function Threads({ layout: { threads, width, height } }: { readonly layout: MapLayout }) {
  return (
    <svg class="map-curves" viewBox={`0 0 ${width} ${height}`} style={{ inlineSize: `${width}rem`, blockSize: `${height}rem` }} aria-hidden="true" focusable="false">
      {threads.map(({ name, path, kind, column }) => (
        <path key={name} class={`map-curve map-curve-${kind}`} data-column={Math.min(column, lastDelay)} d={path} pathLength={kind === 'dark' ? undefined : 1} />
      ))}
    </svg>
  );
}

interface LampProps {
  readonly placed: Placed;
  readonly picked: boolean;
  /** Left out while it is dark: a silhouette tells nothing. */
  readonly name: string | undefined;
  readonly onPick: (id: string) => void;
}

function Lamp({ placed: { node, shape, box, column }, picked, name, onPick }: LampProps) {
  const { t } = useWords();
  const looks = ['map-lamp', `map-lamp-${shape}`, name === undefined ? 'map-lamp-dark' : 'map-lamp-lit', node.here ? 'map-lamp-here' : ''].join(' ').trim();
  const place = { insetInlineStart: `${box.x}rem`, insetBlockStart: `${box.y}rem`, inlineSize: `${box.width}rem`, blockSize: `${box.height}rem` };
  return (
    <li class="map-spot" style={place} data-column={Math.min(column, lastDelay)}>
      {name === undefined ? <span class={looks} data-anchor={`lamp:${node.id}`}><Dark shape={shape} /></span> : (
        <button type="button" class={looks} data-anchor={`lamp:${node.id}`} aria-pressed={picked} onClick={() => onPick(node.id)}>
          <span>{name}</span>{node.here ? <span class="visually-hidden">, {t('evening.map.you-are-here')}</span> : null}
        </button>
      )}
    </li>
  );
}

/** What is said of a lamp never lit: nothing but that it is there. */
function Dark({ shape }: { readonly shape: Placed['shape'] }) {
  const { t } = useWords();
  if (shape === 'ending') return t('evening.map.not-found');
  return <><Icon of={Lightbulb} /><span class="visually-hidden">{t('evening.map.not-seen')}</span></>;
}
