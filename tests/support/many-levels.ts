/** Made-up evenings as large as the checker has to bear: some 300 nodes and 5,000 states each, with words in every language. Everything follows from the number. */
import { soundLevel, wordsFor } from '../../src/story/checks/example.ts';
import type { Words } from '../../src/story/checks/example.ts';
import type { Effect, Level, Node, Option } from '../../src/story/level.ts';

const rows = 13;
const abreast = 7;

/** Short words of no language, so that every text is another one and none breaks a rule about reading. */
const syllables = ['lo', 'mi', 'ta', 'ne', 'su', 'ka', 're', 'vo', 'pi', 'da'];

/** Numbers that look drawn and are not: a linear congruence with the constants of Numerical Recipes. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

function choice(row: number, place: number, draw: (below: number) => number): readonly (readonly [string, Node])[] {
  const id = `c${row}-${place}`;
  const effects: readonly Effect[] = [{ var: 'clicked', to: draw(2) === 0 }, { var: 'trust', add: draw(2) === 0 ? 1 : -1 }, { var: 'way', to: ['left', 'right', 'middle'][draw(3)] ?? 'left' }];
  const options: Option[] = ['stay', 'go'].map((option, index) => ({ id: option, next: `l${row}-${place}-${index}`, ...(index === 1 ? { set: [effects[draw(3)] as Effect] } : {}) }));
  // One of both ways goes straight on, so that nothing is out of reach.
  const next = (index: number): string => (row === rows - 1 ? 'last' : `c${row + 1}-${index === 0 ? place : draw(abreast)}`);
  const lines = [0, 1].map((index) => [`l${row}-${place}-${index}`, { type: 'line', scene: 'chat', channel: 'chat', speaker: 'gem', next: next(index) } as Node] as const);
  return [[id, { type: 'choice', scene: 'chat', ...(row < 2 ? { look: 'screen' } : {}), options }], ...lines];
}

/** Comes in: which of them. Goes out: a level whose ways part and meet in every row. */
export function manyNodes(number: number): Level {
  const draw = numbers(number + 1);
  const sound = soundLevel();
  const kept = Object.fromEntries(Object.entries(sound.nodes).filter(([id]) => !/^c\d+$/.test(id)));
  const grown = Array.from({ length: rows }, (_, row) => Array.from({ length: abreast }, (__, place) => choice(row, place, draw)).flat()).flat();
  const first: Node = { type: 'choice', scene: 'chat', options: ['stay', 'go', 'ask', 'wait'].map((id, place) => ({ id, next: place < 3 ? `c0-${place}` : 'second' })) };
  const second: Node = { type: 'choice', scene: 'chat', options: ['stay', 'go', 'ask', 'wait'].map((id, place) => ({ id, next: `c0-${place + 3}` })) };
  return {
    ...sound, id: `many-${number}`, start: 'first',
    vars: { clicked: { type: 'flag' }, trust: { type: 'count', min: 0, max: 4 }, way: { type: 'oneOf', values: ['left', 'right', 'middle'] } },
    nodes: {
      ...kept, first, second, 'gem-writes': { type: 'line', scene: 'chat', channel: 'chat', speaker: 'gem', next: 'first' },
      last: {
        type: 'switch', otherwise: 'after-calm',
        cases: [{ when: [{ var: 'clicked', is: true }], next: 'after-click' }, { when: [{ var: 'trust', atLeast: 3 }], next: 'after-calm' }, { when: [{ var: 'way', is: 'left' }], next: 'after-click' }],
      },
      ...Object.fromEntries(grown),
      tell: { type: 'line', scene: 'home', channel: 'talk', speaker: 'papa', next: 'c1-0' },
      repair: { type: 'line', scene: 'home', channel: 'talk', speaker: 'papa', set: [{ var: 'clicked', to: false }], next: 'c1-1' },
    },
    skips: [],
  };
}

function textOf(draw: (below: number) => number, words: number): string {
  const word = (): string => Array.from({ length: 1 + draw(3) }, () => syllables[draw(syllables.length)]).join('');
  return `${Array.from({ length: words }, word).join(' ')}.`;
}

/** The words of a level with every text another one; a title stays short. */
export function manyWords(level: Level, language: number): Words {
  const draw = numbers(language * 7919 + level.id.length);
  const change = (words: Words): Words => Object.fromEntries(Object.entries(words).map(([key, text]) => [key, typeof text === 'string' ? textOf(draw, key === 'text' || key === 'why' ? 4 : 2) : change(text)]));
  return change(wordsFor(level));
}
