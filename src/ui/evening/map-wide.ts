/** The string of lamps on a wide screen: to and fro between two rows, the endings in a column at its end. */
import type { WhatIfMap } from '../../story/map.ts';
import { alongLine, elbow, upAndDown } from './map-curves.ts';
import { bulb, ends } from './map-geometry.ts';
import type { Box, MapLayout, MapMeasures, Placed, Thread } from './map-geometry.ts';
import type { Hanging, LampString, MapNode } from './map-string.ts';

/** Between the two rows, between lamps that hang from one another, before bulbs, and between endings. */
const gaps = { rows: 3.6, lamps: 0.9, bulbs: 1.1, endings: 0.75 } as const;
const endingBlock = 3.3;

const isUpper = (column: number): boolean => column % 2 === 0;

/** Lays a string out from the inline start to the inline end. */
export function swingAlong(string: LampString, map: WhatIfMap, measures: MapMeasures): MapLayout {
  const { hangings, endings } = string;
  const reach = (upper: boolean): number => Math.max(0, ...hangings.map((hanging, at) => (isUpper(at) === upper ? outside(hanging, measures) : 0)));
  const own = reach(true) + reach(false) + 2 * measures.block + gaps.rows;
  const stack = endings.length * (endingBlock + gaps.endings) - gaps.endings;
  const middle = Math.max(reach(true) + measures.block + gaps.rows / 2, stack / 2);
  const strung = hangings.flatMap((hanging, at) => hang(hanging, at, middle, measures));
  const x = Math.max(0, hangings.length - 1) * measures.pitch + measures.inline + ends.before;
  const last = endings.map((node, at): Placed => ({
    node, shape: 'ending', column: hangings.length,
    box: { x, y: middle - stack / 2 + at * (endingBlock + gaps.endings), width: ends.inline, height: endingBlock },
  }));
  const below = own - (reach(true) + measures.block + gaps.rows / 2);
  return { placed: [...strung, ...last], threads: threadsOf(string, map, [...strung, ...last]), width: x + ends.inline, height: middle + Math.max(below, stack / 2) };
}

/** How far a hanging goes beyond the lamp that is on the string. */
function outside({ lamps, bulbs }: Hanging, { block, across }: MapMeasures): number {
  const rows = Math.ceil(bulbs.length / across);
  return (lamps.length - 1) * (block + gaps.lamps) + (rows === 0 ? 0 : gaps.bulbs + rows * bulb.pitch);
}

/** Upper lamps hang upwards, lower ones downwards, away from the string. */
function hang({ lamps, bulbs }: Hanging, column: number, middle: number, measures: MapMeasures): readonly Placed[] {
  const { inline, block, pitch, across } = measures;
  const x = column * pitch;
  const out = isUpper(column) ? -1 : 1;
  const first = middle + out * (gaps.rows / 2 + block / 2) - block / 2;
  const yOf = (at: number): number => first + out * at * (block + gaps.lamps);
  const edge = isUpper(column) ? yOf(lamps.length - 1) : yOf(lamps.length - 1) + block;
  const bulbAt = (at: number): Box => {
    const row = Math.floor(at / across);
    const inRow = Math.min(across, bulbs.length - row * across);
    const start = edge + out * (gaps.bulbs + row * bulb.pitch);
    return {
      x: x + inline / 2 + ((at % across) - (inRow - 1) / 2) * bulb.pitch - bulb.size / 2,
      y: isUpper(column) ? start - bulb.size : start,
      width: bulb.size, height: bulb.size,
    };
  };
  return [
    ...lamps.map((node, at): Placed => ({ node, shape: 'lamp', column, box: { x, y: yOf(at), width: inline, height: block } })),
    ...bulbs.map((node, at): Placed => ({ node, shape: 'bulb', column, box: bulbAt(at) })),
  ];
}

function threadsOf({ hangings, endings }: LampString, map: WhatIfMap, placed: readonly Placed[]): readonly Thread[] {
  const boxes = new Map(placed.map(({ node, box }) => [node.id, box]));
  const between = (from: MapNode | undefined, to: MapNode | undefined, make: (from: Box, to: Box) => Omit<Thread, 'name'>): readonly Thread[] => {
    const [start, end] = [from && boxes.get(from.id), to && boxes.get(to.id)];
    return start === undefined || end === undefined || from === undefined || to === undefined ? [] : [{ name: `${from.id} ${to.id}`, ...make(start, end) }];
  };
  const way = hangings.slice(1).flatMap(({ lamps }, at) => between(hangings[at]?.lamps[0], lamps[0], (from, to) => ({ path: swing(from, to), kind: 'way', column: at + 1 })));
  const hung = hangings.flatMap(({ lamps, bulbs }, column) => [
    ...lamps.slice(1).flatMap((lamp, at) => between(lamps[at], lamp, (from, to) => ({ path: outwards(from, to), kind: 'lit', column }))),
    ...bulbs.flatMap((one) => between(lamps.at(-1), one, (from, to) => ({ path: outwards(from, to), kind: 'dark', column }))),
  ]);
  const last = hangings.at(-1)?.lamps[0];
  const leads = (to: MapNode): boolean => to.here || map.edges.some((edge) => edge.from === last?.id && edge.to === to.id);
  const toEndings = endings.filter(leads).flatMap((to) => between(last, to, (from, end) => ({
    path: alongLine([from.x + from.width, from.y + from.height / 2], [end.x, end.y + end.height / 2]),
    kind: to.here ? 'way' : to.lit ? 'lit' : 'dark', column: hangings.length,
  })));
  return [...hung, ...way, ...toEndings].toSorted((a, b) => order[a.kind] - order[b.kind]);
}

/** What is drawn later lies above. */
const order = { dark: 0, lit: 1, way: 2 } as const;

/** From the end of a lamp to the near edge of the next one, in the other row. */
function swing(from: Box, to: Box): string {
  const edge = to.y > from.y ? to.y : to.y + to.height;
  const middle = Math.max(to.x + to.width / 2, from.x + from.width + 0.5);
  return elbow([from.x + from.width, from.y + from.height / 2], [Math.min(middle, to.x + to.width - 1), edge]);
}

function outwards(from: Box, to: Box): string {
  const up = to.y < from.y;
  return upAndDown([from.x + from.width / 2, up ? from.y : from.y + from.height], [to.x + to.width / 2, up ? to.y + to.height : to.y]);
}
