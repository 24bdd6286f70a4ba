import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WhatIfMap } from '../../../src/story/map.ts';
import { measuresFor } from '../../../src/ui/evening/map-geometry.ts';
import type { Box } from '../../../src/ui/evening/map-geometry.ts';
import { layOut } from '../../../src/ui/evening/map-layout.ts';
import { stringUp } from '../../../src/ui/evening/map-string.ts';

type Node = WhatIfMap['nodes'][number];

const node = (id: string, more: Partial<Node> = {}): Node => ({ id, kind: 'choice', lit: false, here: false, column: 0, row: 0, ...more });
const edge = (from: string, to: string, lit = false) => ({ from, option: `${from}-${to}`, to, via: 'choose' as const, lit, onPath: lit });
const mapOf = (nodes: readonly Node[], edges: WhatIfMap['edges']): WhatIfMap => ({ nodes, edges, columns: 1, rows: 1 });

/** Three choices of a turn, one of another turn, two never seen, and three endings of which one was just reached. */
const evening = mapOf(
  [
    node('late', { lit: true, visit: 9 }), node('wish', { lit: true, visit: 2 }), node('other', { lit: true }), node('message', { lit: true, visit: 5 }),
    node('dark', { column: 2 }), node('darker', { column: 3 }),
    node('lost', { kind: 'ending' }), node('safe', { kind: 'ending', lit: true, here: true, visit: 12 }), node('found', { kind: 'ending', lit: true }),
  ],
  [edge('wish', 'message', true), edge('message', 'late', true), edge('message', 'other'), edge('wish', 'dark'), edge('dark', 'darker'), edge('late', 'safe', true), edge('late', 'lost')],
);

const anyMap = fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 8 }), fc.infiniteStream(fc.nat(40))).map(([stops, others, endings, chance]) => {
  const nodes = [
    ...Array.from({ length: stops }, (_, at) => node(`stop${at}`, { lit: true, visit: at * 3 })),
    ...Array.from({ length: others }, (_, at) => node(`other${at}`, { lit: at % 3 === 0, column: at })),
    ...Array.from({ length: endings }, (_, at) => node(`end${at}`, { kind: 'ending', lit: at % 2 === 0, here: at === 0 })),
  ];
  const pick = (): string => nodes[Number(chance.next().value) % Math.max(1, nodes.length)]?.id ?? '';
  return mapOf(nodes, Array.from({ length: nodes.length * 2 }, () => edge(pick(), pick())));
});
const stopsOf = ({ nodes }: WhatIfMap): number => nodes.filter(({ kind, visit }) => kind === 'choice' && visit !== undefined).length;
const anyWidth = fc.constantFrom(12, 20, 24, 47, 48, 80, 120);

describe('the string of lamps', () => {
  test('takes the way just taken in its order', () => {
    expect(stringUp(evening).hangings.map(({ lamps }) => lamps[0]?.id)).toEqual(['wish', 'message', 'late']);
  });

  test('hangs what was lit in other turns, and what was never seen, where it leads off', () => {
    const [wish, message] = stringUp(evening).hangings;
    expect(message?.lamps.map(({ id }) => id)).toEqual(['message', 'other']);
    expect(wish?.bulbs.map(({ id }) => id)).toEqual(['dark', 'darker']);
  });

  test('puts the ending just reached first, then the others that were found', () => {
    expect(stringUp(evening).endings.map(({ id }) => id)).toEqual(['safe', 'found', 'lost']);
  });

  test('begins with the first choice when none has been seen', () => {
    const { hangings } = stringUp(mapOf([node('second', { column: 1 }), node('first')], [edge('first', 'second')]));
    expect(hangings).toMatchObject([{ lamps: [{ id: 'first' }], bulbs: [{ id: 'second' }] }]);
  });
});

describe('the layout', () => {
  const apart = (a: Box, b: Box): boolean => a.x + a.width <= b.x + 1e-9 || b.x + b.width <= a.x + 1e-9 || a.y + a.height <= b.y + 1e-9 || b.y + b.height <= a.y + 1e-9;

  test('shows every node of the map once, none over another and all inside', () => {
    fc.assert(fc.property(anyMap, anyWidth, (map, width) => {
      const { placed, width: wide, height } = layOut(map, measuresFor(width, stopsOf(map)));
      expect(placed.map(({ node: { id } }) => id).toSorted()).toEqual(map.nodes.map(({ id }) => id).toSorted());
      placed.forEach(({ box }, at) => {
        expect(placed.slice(at + 1).every((other) => apart(box, other.box))).toBe(true);
        expect(box.y >= -1e-9 && box.x + box.width <= wide + 1e-9 && box.y + box.height <= height + 1e-9).toBe(true);
      });
    }));
  });

  test('never needs sideways scrolling on a narrow screen', () => {
    fc.assert(fc.property(anyMap, (map) => {
      expect(layOut(map, measuresFor(24, stopsOf(map))).width).toBeLessThanOrEqual(20);
      expect(layOut(map, measuresFor(12.5, stopsOf(map))).width).toBeLessThanOrEqual(11);
    }));
  });

  test.each([[1280, 3], [1280, 9], [1280, 12], [1366, 12], [1920, 12]])('shows an evening whole on a screen %i pixels wide when %i choices were met', (pixels, count) => {
    const stops = Array.from({ length: count }, (_, at) => node(`stop${at}`, { lit: true, visit: at }));
    const measures = measuresFor(pixels / 16, count);
    expect(measures.way).toBe('inline');
    // The margins, the frame's padding and the card take 25 rem.
    expect(layOut(mapOf([...stops, node('end', { kind: 'ending', lit: true, here: true })], []), measures).width).toBeLessThanOrEqual(pixels / 16 - 25 + 1e-9);
  });

  test.each([[1280, 13], [1024, 9], [1280, 30]])('hangs down on a screen %i pixels wide when %i choices do not fit side by side', (pixels, count) => {
    expect(measuresFor(pixels / 16, count).way).toBe('block');
  });

  test('leads one unbroken way from the first lamp to the ending just reached', () => {
    for (const width of [24, 80]) {
      expect(layOut(evening, measuresFor(width, 3)).threads.filter(({ kind }) => kind === 'way').map(({ column }) => column)).toEqual([1, 2, 3]);
    }
  });

  test('has the string go to and fro on a wide screen and down on a narrow one', () => {
    const lampsOf = (width: number) => layOut(evening, measuresFor(width, 3)).placed.filter(({ node: { visit }, shape }) => shape === 'lamp' && visit !== undefined).map(({ box }) => box);
    const [first, second, third] = lampsOf(80);
    expect([first?.y === third?.y, (second?.y ?? 0) > (first?.y ?? 0)]).toEqual([true, true]);
    expect(lampsOf(24).map(({ x }) => x)).toEqual([0, 0, 0]);
  });
});
