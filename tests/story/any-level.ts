import fc from 'fast-check';
import { soundLevel } from '../../src/story/checks/example.ts';
import type { Effect, Level, Node, Test } from '../../src/story/level.ts';

const size = 9;

/** Mostly a node that exists; at times one that does not. */
const anyLink = fc.oneof({ weight: 150, arbitrary: fc.integer({ min: 0, max: size - 1 }).map((number) => `n${number}`) }, { weight: 1, arbitrary: fc.constant('nowhere') });

const anyTest: fc.Arbitrary<Test> = fc.oneof(
  fc.boolean().map((is) => ({ var: 'clicked', is })),
  fc.integer({ min: 0, max: 3 }).map((atLeast) => ({ var: 'trust', atLeast })),
  fc.integer({ min: 0, max: 3 }).map((below) => ({ var: 'trust', below })),
  fc.boolean().map((not) => ({ var: 'warned', not })),
);

const anyEffect: fc.Arbitrary<Effect> = fc.oneof(
  fc.boolean().map((to) => ({ var: 'clicked', to })),
  fc.integer({ min: -1, max: 2 }).map((add) => ({ var: 'trust', add })),
);

const anyWhen = fc.array(anyTest, { maxLength: 1 });
const anySet = fc.array(anyEffect, { maxLength: 2 });
const anyScene = fc.constantFrom('room', 'chat', 'home');

const anyLine = fc.record({ scene: anyScene, set: anySet, next: anyLink }).map((line): Node => ({ type: 'line', channel: 'talk', ...line }));

const anyOption = fc.record({ next: anyLink, when: anyWhen, set: anySet, clued: fc.boolean() });

const anyChoice = fc.record({ scene: anyScene, look: fc.boolean(), options: fc.array(anyOption, { minLength: 1, maxLength: 4 }) }).map(
  ({ scene, look, options }): Node => ({
    type: 'choice',
    scene,
    ...(look ? { look: 'screen' } : {}),
    options: options.map(({ clued, ...option }, index) => ({ id: `o${index}`, ...option, ...(clued && index > 1 ? { clue: 'link' } : {}) })),
  }),
);

const anySwitch = fc.record({ when: anyWhen, next: anyLink, otherwise: anyLink }).map(
  ({ when, next, otherwise }): Node => ({ type: 'switch', cases: [{ when, next }], otherwise }),
);

const anyEnding = anyScene.map((scene): Node => ({ type: 'ending', scene, help: 'account' }));

const anyNode = fc.oneof({ weight: 4, arbitrary: anyLine }, { weight: 5, arbitrary: anyChoice }, { weight: 1, arbitrary: anySwitch }, { weight: 2, arbitrary: anyEnding });

/** Small levels of every kind: sound ones, and ones with holes, traps, dead ends and circles. */
export const anyLevel: fc.Arbitrary<Level> = fc
  .record({ first: anyChoice, others: fc.array(anyNode, { minLength: size - 1, maxLength: size - 1 }), tell: anyLink, repair: anyLink, skip: fc.option(anyLink) })
  .map(({ first, others, tell, repair, skip }) => ({
    ...soundLevel(),
    start: 'n0',
    vars: { clicked: { type: 'flag' }, trust: { type: 'count', min: 0, max: 3 } },
    house: { warned: 'reads' },
    acts: [{ id: 'one', tell, repair }],
    nodes: {
      ...Object.fromEntries([first, ...others].map((node, index) => [`n${index}`, node])),
      screen: { type: 'look', surface: 'chat', items: [{ id: 'link', card: 'wrong-address' }, { id: 'picture' }] },
    },
    skips: skip === null ? [] : [{ from: 'n1', to: skip }],
  }));
