/** A small sound evening, from which the examples of the checks and many tests are made by changing one thing. */
import type { Level, Node, Option, Scene } from '../level.ts';

/** A level and its words as they come out of the files: nothing is promised yet. */
export interface Example {
  readonly level: unknown;
  readonly words: Readonly<Record<string, unknown>>;
}

export type Words = { [key: string]: string | Words };

const steps = 14;

const scenes: Readonly<Record<string, Scene>> = {
  room: { act: 'one', place: 'bedroom', light: 'dusk', people: ['jo', 'mila'] },
  chat: { act: 'one', place: 'bedroom', light: 'night', phone: { surface: 'chat', owner: 'jo', with: 'gem' }, people: ['jo'] },
  home: { place: 'kitchen', light: 'night', people: ['jo', 'papa'] },
};

function choice(number: number): Node {
  const next = number === steps ? 'last' : `c${number + 1}`;
  const options: Option[] = [
    { id: 'stay', next },
    { id: 'go', next, ...(number === 2 ? { set: [{ var: 'clicked', to: true }] } : {}) },
  ];
  if (number === 2) options.push({ id: 'ask', next, clue: 'link' });
  return { type: 'choice', scene: 'chat', ...(number === 2 ? { look: 'screen' } : {}), options };
}

function nodes(): Readonly<Record<string, Node>> {
  const choices = Array.from({ length: steps }, (_, index) => [`c${index + 1}`, choice(index + 1)] as const);
  const endings = ['calm', 'told', 'late', 'wiser'].map((id) => [id, { type: 'ending', scene: 'home', help: 'account' } as const] as const);
  return {
    knock: { type: 'line', scene: 'room', channel: 'narration', next: 'gem-writes' },
    'gem-writes': { type: 'line', scene: 'chat', channel: 'chat', speaker: 'gem', moods: { jo: 'happy' }, next: 'c1' },
    ...Object.fromEntries(choices),
    screen: { type: 'look', surface: 'chat', items: [{ id: 'link', card: 'wrong-address' }, { id: 'picture' }] },
    last: { type: 'switch', cases: [{ when: [{ var: 'clicked', is: true }], next: 'after-click' }], otherwise: 'after-calm' },
    'after-click': { type: 'choice', scene: 'room', options: [{ id: 'say', next: 'told' }, { id: 'wait', next: 'late' }] },
    'after-calm': { type: 'choice', scene: 'room', options: [{ id: 'sleep', next: 'calm' }, { id: 'warn', next: 'wiser' }] },
    tell: { type: 'line', scene: 'home', channel: 'talk', speaker: 'papa', next: 'c3' },
    repair: { type: 'line', scene: 'home', channel: 'talk', speaker: 'papa', set: [{ var: 'clicked', to: false }], next: 'c4' },
    ...Object.fromEntries(endings),
  };
}

/** Fourteen choices in a row, then one of two more by what was clicked, four endings, one clue, one scene to tell and one to repair. */
export function soundLevel(): Level {
  const items = () => ['one', 'two', 'three', 'four'].map((id, index) => ({ id, genuine: index < 2, surface: 'mail' }) as const);
  return {
    format: 1,
    id: 'sound',
    strand: 'fraud',
    band: '8-11',
    window: 'jo',
    minutes: [10, 14],
    start: 'knock',
    people: ['jo', 'mila', 'papa', 'gem'],
    vars: { clicked: { type: 'flag' } },
    house: {},
    trouble: [{ var: 'clicked', is: true }],
    acts: [{ id: 'one', tell: 'tell', repair: 'repair' }],
    scenes,
    nodes: nodes(),
    skips: [{ from: 'c5', to: 'c6' }],
    debrief: (['what', 'why', 'help', 'who'] as const).map((kind) => ({ id: kind, kind })),
    checks: { a: items(), b: items(), c: items() },
  };
}

function nodeWords(node: Node): Words {
  const some = 'So it goes.';
  if (node.type === 'line') return { text: some };
  if (node.type === 'ending') return { text: some, title: 'One way out' };
  if (node.type === 'look') return { title: 'A screen', items: Object.fromEntries(node.items.map((item) => [item.id, { text: some, alt: 'A line on a screen.', why: some }])) };
  if (node.type === 'choice') return { label: 'A choice', options: Object.fromEntries(node.options.map((option) => [option.id, { text: 'Do this', why: some }])) };
  return {};
}

/** Words for every key a level needs, all alike. */
export function wordsFor(level: Level): Words {
  const some = 'So it goes.';
  const nodes = Object.entries(level.nodes).filter(([, node]) => node.type !== 'switch').map(([id, node]) => [id, nodeWords(node)] as const);
  const items = (list: readonly { readonly id: string }[]) => Object.fromEntries(list.map((item) => [item.id, { from: 'Somebody', text: some, why: some }]));
  return {
    about: { title: 'A title', who: 'Jo, 10', role: some, note: some, summary: some },
    people: Object.fromEntries(level.people.map((person) => [person, person])),
    ...Object.fromEntries(nodes),
    skips: Object.fromEntries(level.skips.map((skip) => [skip.from, { summary: some }])),
    debrief: Object.fromEntries(level.debrief.map((card) => [card.id, { title: 'A card', text: some }])),
    checks: Object.fromEntries(Object.entries(level.checks).map(([form, list]) => [form, items(list)])),
  };
}

/** An example with words in two languages; `change` gets copies of the level and of the words it may edit freely. */
export function example(change: (level: Editable, words: Record<string, Words>) => void = () => {}): Example {
  const level = structuredClone(soundLevel()) as unknown as Editable;
  const words = { en: wordsFor(soundLevel()), de: wordsFor(soundLevel()) };
  change(level, words);
  return { level, words };
}

/** The sound level with the changes made, and the words that go with the level as it is after them. */
export function exampleLevel(change: (level: Editable) => void): Example {
  const level = structuredClone(soundLevel()) as unknown as Editable;
  change(level);
  const words = wordsFor(level as unknown as Level);
  return { level, words: { en: words, de: structuredClone(words) } };
}

// An example has to be free to be wrong, which the type of a level forbids.
// oxlint-disable-next-line typescript/no-explicit-any
export type Editable = Record<string, any>;
