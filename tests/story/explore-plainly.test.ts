import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore } from '../../src/story/explore.ts';
import type { Effect, Level, Test } from '../../src/story/level.ts';
import { parseLevel } from '../../src/story/parse.ts';
import { anyLevel } from './any-level.ts';
import { explorePlainly } from './plain-explorer.ts';
import { level } from './support.ts';

const ways = ['left', 'right', 'middle'];
const anyEffect: fc.Arbitrary<Effect> = fc.oneof(fc.constantFrom(...ways).map((to) => ({ var: 'way', to })), fc.boolean().map((to) => ({ var: 'told', to })));
const anyTest: fc.Arbitrary<Test> = fc.oneof(fc.constantFrom(...ways).map((not) => ({ var: 'way', not })), fc.boolean().map((is) => ({ var: 'told', is })));

/** Small levels that read two flags of the house, set one of them, and have a variable of each kind. */
const anyWideLevel: fc.Arbitrary<Level> = fc.record({ narrow: anyLevel, effects: fc.array(anyEffect, { minLength: 6, maxLength: 6 }), tests: fc.array(anyTest, { minLength: 6, maxLength: 6 }) }).map(({ narrow, effects, tests }) => {
  let turn = 0;
  const effect = () => effects[turn++ % effects.length] as Effect;
  const test = () => tests[turn++ % tests.length] as Test;
  const nodes = Object.entries(narrow.nodes).map(([id, node]) => {
    if (node.type === 'line') return [id, { ...node, set: [...(node.set ?? []), effect()] }] as const;
    if (node.type === 'switch') return [id, { ...node, cases: [...node.cases, { when: [test(), test()], next: node.otherwise }] }] as const;
    if (node.type !== 'choice') return [id, node] as const;
    return [id, { ...node, options: node.options.map((option, index) => (index % 2 === 0 ? { ...option, set: [...(option.set ?? []), effect()] } : { ...option, when: [test()] })) }] as const;
  });
  return {
    ...narrow,
    vars: { ...narrow.vars, way: { type: 'oneOf', values: ways } },
    house: { ...narrow.house, told: 'reads-and-sets' },
    trouble: [...narrow.trouble, test()],
    nodes: Object.fromEntries(nodes),
  };
});

const runs = { numRuns: 200, seed: 31 } as const;
const isSound = (one: Level) => parseLevel(one).ok;

describe('the explorer finds what a plain and slow one finds, in the same order,', () => {
  it('in small levels of every kind', () => {
    fc.assert(fc.property(anyLevel.filter(isSound), (one) => {
      expect(explore(one)).toEqual(explorePlainly(one, Infinity));
    }), runs);
  });

  it('where variables of every kind and flags of the house multiply the states', () => {
    let most = 0;
    fc.assert(fc.property(anyWideLevel.filter(isSound), (one) => {
      const explored = explore(one);
      most = Math.max(most, explored.states.length);
      expect(explored).toEqual(explorePlainly(one, Infinity));
    }), runs);
    expect(most).toBeGreaterThan(200);
  });

  it('where it is broken off at a limit', () => {
    fc.assert(fc.property(anyWideLevel.filter(isSound), fc.integer({ min: 1, max: 40 }), (one, limit) => {
      expect(explore(one, limit)).toEqual(explorePlainly(one, limit));
    }), runs);
  });

  it('in a sound evening', () => {
    expect(explore(level())).toEqual(explorePlainly(level(), Infinity));
  });
});
