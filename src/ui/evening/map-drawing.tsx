import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { WhatIfMap } from '../../story/map.ts';
import { useWords } from '../words-context.ts';
import './map-drawing.css';
import { boxOf, curveOf, isDrawn, narrow, sizeOf, wide } from './map-geometry.ts';
import type { MapMeasures } from './map-geometry.ts';
import { useNarrow } from './use-narrow.ts';

/** Milliseconds between the columns of a map that draws itself; the same as in the style sheet. */
const columnDelay = 140;

type MapNode = WhatIfMap['nodes'][number];

export interface MapDrawingProps {
  readonly map: WhatIfMap;
  readonly motion: boolean;
  readonly picked: string | undefined;
  readonly nameOf: (id: string, kind: MapNode['kind']) => string;
  readonly onPick: (id: string) => void;
}

/** Lamps and curves. The lamps are one list of buttons in the order of the story, so that the picture is its own text alternative. */
export function MapDrawing({ map, motion, picked, nameOf, onPick }: MapDrawingProps) {
  const { t } = useWords();
  const measures = useNarrow() ? narrow : wide;
  const { width, height } = sizeOf(map, measures);
  const frame = useRef<HTMLDivElement>(null);
  useScrollToHere(frame, map.columns, motion);
  const order = [...map.nodes].sort((a, b) => a.column - b.column || a.row - b.row);
  return (
    <div class="map-frame" ref={frame} tabIndex={0} role="group" aria-label={t('evening.map.drawing')}>
      <div class={motion ? 'map-sheet map-sheet-draws' : 'map-sheet'} style={{ inlineSize: `${width}rem`, blockSize: `${height}rem` }}>
        <Curves map={map} measures={measures} />
        <ol class="map-lamps">
          {order.map((node) => (
            <Lamp key={node.id} node={node} measures={measures} picked={node.id === picked} name={node.lit ? nameOf(node.id, node.kind) : undefined} onPick={onPick} />
          ))}
        </ol>
      </div>
    </div>
  );
}

/** Brings the lamp where the player is into the frame, once the map has drawn itself. */
function useScrollToHere(frame: RefObject<HTMLDivElement | null>, columns: number, motion: boolean): void {
  useEffect(() => {
    const scroll = (): void => {
      const [box, here] = [frame.current, frame.current?.querySelector('.map-lamp-here')];
      if (box === null || here === null || here === undefined) return;
      const [outer, inner] = [box.getBoundingClientRect(), here.getBoundingClientRect()];
      box.scrollBy({ left: inner.left + inner.width / 2 - outer.left - outer.width / 2, behavior: motion ? 'smooth' : 'instant' });
    };
    const timer = setTimeout(scroll, motion ? Math.min(columns, 15) * columnDelay : 0);
    return () => clearTimeout(timer);
  }, []);
}

function Curves({ map, measures }: { readonly map: WhatIfMap; readonly measures: MapMeasures }) {
  const { width, height } = sizeOf(map, measures);
  const spots = new Map(map.nodes.map((node) => [node.id, node]));
  const dark = map.edges.filter(({ lit }) => !lit);
  const lit = map.edges.filter((edge) => edge.lit);
  return (
    <svg class="map-curves" viewBox={`0 0 ${width} ${height}`} style={{ inlineSize: `${width}rem`, blockSize: `${height}rem` }} aria-hidden="true" focusable="false">
      {[...dark, ...lit].map((edge) => {
        const [from, to] = [spots.get(edge.from), spots.get(edge.to)];
        if (from === undefined || to === undefined || !isDrawn(edge, from, to)) return null;
        const look = edge.lit ? (edge.onPath ? 'map-curve map-curve-lit map-curve-path' : 'map-curve map-curve-lit') : 'map-curve';
        return <path key={`${edge.from}.${edge.option} ${edge.to}`} class={look} data-column={Math.min(from.column, 15)} d={curveOf(from, to, measures)} pathLength={edge.lit ? 1 : undefined} />;
      })}
    </svg>
  );
}

interface LampProps {
  readonly node: MapNode;
  readonly measures: MapMeasures;
  readonly picked: boolean;
  /** Left out while it is dark: a silhouette tells nothing. */
  readonly name: string | undefined;
  readonly onPick: (id: string) => void;
}

function Lamp({ node, measures, picked, name, onPick }: LampProps) {
  const { t } = useWords();
  const { x, y, width, height } = boxOf(node, measures);
  const looks = ['map-lamp', `map-lamp-${node.kind}`, name === undefined ? 'map-lamp-dark' : 'map-lamp-lit', node.here ? 'map-lamp-here' : ''].join(' ').trim();
  const place = { insetInlineStart: `${x}rem`, insetBlockStart: `${y}rem`, inlineSize: `${width}rem`, blockSize: `${height}rem` };
  return (
    <li class="map-spot" style={place} data-column={Math.min(node.column, 15)}>
      {name === undefined ? (
        <span class={looks} data-anchor={`lamp:${node.id}`}>
          {node.kind === 'ending' ? t('evening.map.not-found') : <><span class="map-silhouette" aria-hidden="true"><i /><i /><i /></span><span class="visually-hidden">{t('evening.map.not-seen')}</span></>}
        </span>
      ) : (
        <button type="button" class={looks} data-anchor={`lamp:${node.id}`} aria-pressed={picked} onClick={() => onPick(node.id)}>
          <span>{name}</span>{node.here ? <span class="visually-hidden">, {t('evening.map.you-are-here')}</span> : null}
        </button>
      )}
    </li>
  );
}
