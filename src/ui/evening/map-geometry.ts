/**
 * Where the lamps of the what-if map stand and how the curves between them run. All lengths are in rem, so that the map
 * grows with the text. *Along* is the way the story runs, *across* is the other one: on wide screens along is inline, on narrow ones it is block.
 */
import type { WhatIfMap } from '../../story/map.ts';

export type Way = 'inline' | 'block';

export interface MapMeasures {
  readonly way: Way;
  /** Size of a lamp's box. */
  readonly inline: number;
  readonly block: number;
  /** Room between two boxes. */
  readonly gapInline: number;
  readonly gapBlock: number;
}

export const wide: MapMeasures = { way: 'inline', inline: 10.5, block: 3.4, gapInline: 4, gapBlock: 1.2 };
export const narrow: MapMeasures = { way: 'block', inline: 7.25, block: 4.5, gapInline: 1, gapBlock: 3 };

type Spot = Pick<WhatIfMap['nodes'][number], 'column' | 'row'>;

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The box of a lamp, measured from the map's start corner; x runs along the line of writing. */
export function boxOf({ column, row }: Spot, measures: MapMeasures): Box {
  const [across, down] = measures.way === 'inline' ? [column, row] : [row, column];
  return {
    x: across * (measures.inline + measures.gapInline),
    y: down * (measures.block + measures.gapBlock),
    width: measures.inline,
    height: measures.block,
  };
}

/** The size of the whole map. */
export function sizeOf({ columns, rows }: Pick<WhatIfMap, 'columns' | 'rows'>, measures: MapMeasures): { readonly width: number; readonly height: number } {
  const last = boxOf({ column: Math.max(columns, 1) - 1, row: Math.max(rows, 1) - 1 }, measures);
  return { width: last.x + last.width, height: last.y + last.height };
}

/**
 * The curve from one lamp to a later one as an SVG path. It leaves where the story leaves the box and bends half-way.
 * A curve that leads back, or to the same column, swings out sideways instead, so that it stays visible beside the boxes.
 */
export function curveOf(from: Spot, to: Spot, measures: MapMeasures): string {
  const start = boxOf(from, measures);
  const end = boxOf(to, measures);
  if (to.column <= from.column) return swing(start, end, measures);
  if (measures.way === 'inline') {
    const [x1, y1, x2, y2] = [start.x + start.width, start.y + start.height / 2, end.x, end.y + end.height / 2];
    const bend = (x2 - x1) / 2;
    return path([x1, y1], [x1 + bend, y1], [x2 - bend, y2], [x2, y2]);
  }
  const [x1, y1, x2, y2] = [start.x + start.width / 2, start.y + start.height, end.x + end.width / 2, end.y];
  const bend = (y2 - y1) / 2;
  return path([x1, y1], [x1, y1 + bend], [x2, y2 - bend], [x2, y2]);
}

type Point = readonly [number, number];

function swing(start: Box, end: Box, measures: MapMeasures): string {
  if (measures.way === 'inline') {
    const out = measures.gapBlock;
    const [x1, x2] = [start.x + start.width / 2, end.x + end.width / 2];
    return path([x1, start.y + start.height], [x1, start.y + start.height + out], [x2, end.y + end.height + out], [x2, end.y + end.height]);
  }
  const out = measures.gapInline;
  const [y1, y2] = [start.y + start.height / 2, end.y + end.height / 2];
  return path([start.x + start.width, y1], [start.x + start.width + out, y1], [end.x + end.width + out, y2], [end.x + end.width, y2]);
}

function path(from: Point, leave: Point, arrive: Point, to: Point): string {
  const write = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
  return `M${write(from)}C${write(leave)} ${write(arrive)} ${write(to)}`;
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}

/**
 * Whether a curve is drawn. What was taken always is. Of the rest only the ways that leave a lit lamp and the short ones
 * between silhouettes: a map of a whole evening has more ways than an eye can follow.
 */
export function isDrawn(edge: Pick<WhatIfMap['edges'][number], 'lit'>, from: Spot & { readonly lit: boolean }, to: Spot): boolean {
  return edge.lit || (to.column === from.column + 1) || (from.lit && to.column > from.column && to.column - from.column <= 3);
}
