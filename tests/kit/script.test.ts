import fc from 'fast-check';
import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { coinMoves, coinTest, rowsOf } from '../../src/kit/script/coins.ts';
import { bookOf } from '../../src/kit/script/entries.ts';
import type { Entry } from '../../src/kit/script/entries.ts';
import { ScriptSheet } from '../../src/kit/script/script-sheet.tsx';
import { keysOf } from '../../src/story/keys.ts';
import type { Level, NodeId, Test } from '../../src/story/level.ts';
import { applyEffects, holds, startVars } from '../../src/story/vars.ts';
import { anyLevel } from '../story/any-level.ts';
import { shippedIds } from '../support/ending-plays.ts';
import { levelWords } from '../support/evening-words.ts';
import { kitEvening, kitWords, plainPrinted, drawn } from './support.ts';

const nodesOf = (entries: readonly Entry[]): readonly NodeId[] => entries.flatMap(({ lines, end }) => [...lines, ...('node' in end ? [end.node] : [])]);

function everyNodeOnce(level: Level): void {
  const { entries, numberOf } = bookOf(level);
  expect(nodesOf(entries).toSorted()).toEqual(Object.keys(level.nodes).toSorted());
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
  for (const { number, top, lines, end } of entries) {
    expect(numberOf(top)).toBe(number);
    if (end.kind === 'goto' && Object.hasOwn(level.nodes, end.to)) expect(entries[numberOf(end.to) - 1]?.top, 'a number is entered at its top').toBe(end.to);
    for (const [index, line] of lines.entries()) {
      const node = level.nodes[line];
      const after = lines[index + 1] ?? ('node' in end ? end.node : end.kind === 'goto' ? end.to : '');
      expect(node?.type === 'line' && node.next, 'lines of a number follow each other in the story').toBe(after);
    }
  }
}

describe('the script of an evening', () => {
  it('has every node of any level in just one number, entered at its top', () => {
    fc.assert(fc.property(anyLevel, everyNodeOnce));
  });

  it('leads every option, fork, button and skip of any level to the top of a number', () => {
    fc.assert(fc.property(anyLevel, (level) => {
      const { entries, numberOf } = bookOf(level);
      const targets = [
        level.start, ...level.acts.flatMap(({ tell, repair }) => [tell, repair]), ...level.skips.map(({ to }) => to),
        ...Object.values(level.nodes).flatMap((node) => (node.type === 'choice' ? node.options.map(({ next }) => next) : node.type === 'switch' ? [...node.cases.map(({ next }) => next), node.otherwise] : [])),
      ];
      for (const to of targets.filter((id) => Object.hasOwn(level.nodes, id))) expect(entries[numberOf(to) - 1]?.top).toBe(to);
    }));
  });

  for (const id of shippedIds) {
    for (const language of ['en', 'de'] as const) {
      it(`says every text of ${id} in ${language}: lines, options with their why, clues, cards and gut checks`, () => {
        const evening = kitEvening(id, language);
        everyNodeOnce(evening.level);
        const html = drawn(kitWords(language), h(ScriptSheet, { evening, printed: plainPrinted([evening]) }));
        const said = levelWords(id, language);
        const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
        expect(keysOf(evening.level).map(({ key }) => key).filter((key) => !html.includes(escaped(said(key))))).toEqual([]);
      });
    }
  }
});

describe('the coins', () => {
  /** What a row says by its coin alone. */
  const holdsByCoin = (field: number, { field: asked, is }: ReturnType<typeof coinTest>): boolean =>
    ({ on: field === asked, 'not-on': field !== asked, from: field >= asked, below: field < asked })[is];

  it('lie after any moves where the game has its variables, and answer every condition alike', () => {
    const moves = fc.array(fc.oneof(
      fc.boolean().map((to) => ({ var: 'clicked', to })),
      fc.integer({ min: -2, max: 3 }).map((add) => ({ var: 'trust', add })),
    ), { maxLength: 8 });
    const asked: readonly Test[] = [
      { var: 'clicked', is: true }, { var: 'clicked', not: true }, ...[0, 1, 2, 3].flatMap((value): Test[] => [{ var: 'trust', atLeast: value }, { var: 'trust', below: value }, { var: 'trust', is: value }]),
    ];
    fc.assert(fc.property(anyLevel, moves, (level, effects) => {
      const rows = rowsOf(level);
      const coins = new Map(rows.map(({ letter }) => [letter, 1]));
      for (const move of coinMoves(level, effects)) {
        const last = rows.find(({ letter }) => letter === move.row)?.fields.length ?? 1;
        coins.set(move.row, 'to' in move ? move.to : Math.min(last, Math.max(1, (coins.get(move.row) ?? 1) + move.by)));
      }
      const vars = applyEffects(level, startVars(level, {}), effects);
      for (const test of asked) {
        const coin = coinTest(level, test);
        expect(holdsByCoin(coins.get(coin.row) ?? 0, coin)).toBe(holds(vars, test));
      }
    }));
  });
});
