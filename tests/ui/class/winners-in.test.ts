import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../../src/ui/class/show.ts';
import { winnersIn } from '../../../src/ui/class/winners-in.ts';

const options = ['a', 'b', 'c'];

describe('who won a vote', () => {
  it.each<[string, Readonly<Record<string, Count>>, readonly string[]]>([
    ['the most', { a: 3, b: 9, c: 1 }, ['b']],
    ['two alike', { a: 7, b: 7, c: 1 }, ['a', 'b']],
    ['nobody, when nobody voted', {}, []],
    ['a number of five or more before a few', { a: 'few', b: 5 }, ['b']],
    ['nobody knows, between a few and a few', { a: 'few', b: 'few' }, ['a', 'b']],
  ])('%s', (_who, counts, winners) => {
    expect(winnersIn(options, counts)).toEqual(winners);
  });

  it('is somebody whenever somebody voted, and always one of the options', () => {
    const anyCount = fc.oneof(fc.constant<Count>('few'), fc.constant<Count>(0), fc.integer({ min: 1, max: 35 }));
    fc.assert(fc.property(fc.record({ a: anyCount, b: anyCount, c: anyCount }), (counts) => {
      const winners = winnersIn(options, counts);
      expect(winners.length > 0).toBe(Object.values(counts).some((count) => count !== 0));
      expect(options).toEqual(expect.arrayContaining([...winners]));
    }));
  });
});
