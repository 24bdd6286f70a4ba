/** The string of lamps on a narrow screen: it hangs down at the inline start, bulbs beside or below their lamp, the endings at the bottom. */
import { alongLine, elbow, upAndDown } from './map-curves.ts';
import { bulb } from './map-geometry.ts';
import type { Box, MapLayout, MapMeasures, Placed, Thread } from './map-geometry.ts';
import type { Hanging, LampString } from './map-string.ts';

/** How far in the thread runs, and how far in lamps of other turns stand beside it. */
const thread = 1.25;
const indent = 2.5;
const gaps = { bulbs: 0.9, endings: 0.7, lamps: 0.7 } as const;

/** Lays a string out from the top to the bottom. */
export function hangDown({ hangings, endings }: LampString, measures: MapMeasures): MapLayout {
  const { inline, pitch, across, under } = measures;
  const width = under ? inline : inline + gaps.bulbs + across * bulb.pitch - (bulb.pitch - bulb.size);
  const placed: Placed[] = [];
  const threads: Thread[] = [];
  let y = 0;
  hangings.forEach((hanging, column) => {
    const hung = hang(hanging, column, y, measures);
    const before = placed.findLast(({ shape, box }) => shape === 'lamp' && box.x === 0);
    if (before !== undefined) threads.push({ name: `to ${column}`, kind: 'way', column, path: down(before.box, y) });
    threads.push(...branchesOf(hung, column));
    placed.push(...hung);
    y = Math.max(...hung.map(({ box }) => box.y + box.height)) + pitch;
  });
  const ends = layEndings({ hangings, endings }, y + gaps.endings, width, under ? 1 : 2);
  const [last, here] = [placed.findLast(({ shape, box }) => shape === 'lamp' && box.x === 0), ends.find(({ node }) => node.here)];
  if (last !== undefined && here !== undefined) threads.push({ name: `to ${here.node.id}`, kind: 'way', column: hangings.length, path: down(last.box, here.box.y) });
  const all = [...placed, ...ends];
  return { placed: all, threads: threads.toSorted((a, b) => order[a.kind] - order[b.kind]), width, height: Math.max(0, ...all.map(({ box }) => box.y + box.height)) };
}

/** What is drawn later lies above. */
const order = { dark: 0, lit: 1, way: 2 } as const;

function hang({ lamps, bulbs }: Hanging, column: number, top: number, measures: MapMeasures): readonly Placed[] {
  const { inline, block, across, under } = measures;
  const rows = Math.ceil(bulbs.length / across);
  const beside = { x: inline + gaps.bulbs, y: top + Math.max(0, (block - rows * bulb.pitch) / 2) };
  const start = under ? { x: indent, y: top + block + gaps.lamps } : beside;
  const taken = under ? block + (rows === 0 ? 0 : gaps.lamps + rows * bulb.pitch) : Math.max(block, rows * bulb.pitch);
  const bulbAt = (at: number): Box => ({ x: start.x + (at % across) * bulb.pitch, y: start.y + Math.floor(at / across) * bulb.pitch, width: bulb.size, height: bulb.size });
  const lampAt = (at: number): Box => (at === 0
    ? { x: 0, y: top, width: inline, height: block }
    : { x: indent, y: top + taken + gaps.lamps + (at - 1) * (block + gaps.lamps), width: inline - (under ? indent : 0), height: block });
  return [
    ...lamps.slice(0, 1).map((node): Placed => ({ node, shape: 'lamp', column, box: lampAt(0) })),
    ...bulbs.map((node, at): Placed => ({ node, shape: 'bulb', column, box: bulbAt(at) })),
    ...lamps.slice(1).map((node, at): Placed => ({ node, shape: 'lamp', column, box: lampAt(at + 1) })),
  ];
}

/** Found endings are as wide as the map, of the others so many stand side by side. */
function layEndings({ hangings, endings }: LampString, top: number, width: number, abreast: number): readonly Placed[] {
  const share = (width - (abreast - 1) * gaps.endings) / abreast;
  const found = endings.filter(({ lit }) => lit);
  const tall = 3.75;
  return endings.map((node, at): Placed => {
    const dark = at - found.length;
    const row = dark < 0 ? at : found.length + Math.floor(dark / abreast);
    const box = { x: Math.max(0, dark % abreast) * (share + gaps.endings), y: top + row * (tall + gaps.endings), width: dark < 0 ? width : share, height: tall };
    return { node, shape: 'ending', column: hangings.length, box };
  });
}

function branchesOf(hung: readonly Placed[], column: number): readonly Thread[] {
  const stop = hung[0]?.box;
  if (stop === undefined) return [];
  return hung.slice(1).map(({ node, shape, box }): Thread => {
    const middle = box.y + box.height / 2;
    if (shape === 'lamp') return { name: `to ${node.id}`, kind: 'lit', column, path: upAndElbow(stop, box, middle) };
    const beside = box.x > stop.width;
    const path = beside ? alongLine([stop.width, stop.y + stop.height / 2], [box.x, middle]) : elbow([box.x, middle], [thread, stop.y + stop.height]);
    return { name: `to ${node.id}`, kind: 'dark', column, path };
  });
}

function upAndElbow(stop: Box, box: Box, middle: number): string {
  return elbow([box.x, middle], [thread, Math.max(stop.y + stop.height, middle - 1.5)]);
}

function down(from: Box, to: number): string {
  return upAndDown([thread, from.y + from.height], [thread, to]);
}
