import { cards, channels, fates, helpTopics, moods, surfaces } from './level.ts';
import type { Choice, Effect, Ending, Item, Line, Look, Mood, Node, Option, PersonId, Surface, Switch, Test, Value } from './level.ts';
import { byId, fields, id, isObject, list, maybe, must, oneOf, quote, refuse, text, whole, within } from './shape.ts';
import type { Fault } from './fault.ts';
import type { Read } from './shape.ts';

export const readSurface: Read<Surface> = oneOf(surfaces);

const readValue: Read<Value> = (value, place, faults) => {
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return value as Value;
  return typeof value === 'string' ? id(value, place, faults) : refuse(faults, place, `${quote(value)} is not a value.`, 'Write true, false, a whole number, or one of the variable\'s words.');
};

const testKinds = {
  is: fields<{ var: string; is: Value }>({ var: must(id), is: must(readValue) }),
  not: fields<{ var: string; not: Value }>({ var: must(id), not: must(readValue) }),
  atLeast: fields<{ var: string; atLeast: number }>({ var: must(id), atLeast: must(whole) }),
  below: fields<{ var: string; below: number }>({ var: must(id), below: must(whole) }),
};

const effectKinds = {
  to: fields<{ var: string; to: Value }>({ var: must(id), to: must(readValue) }),
  add: fields<{ var: string; add: number }>({ var: must(id), add: must(whole) }),
};

/** Picks the reader by the one field that tells the kinds apart. */
function byKind<T>(kinds: Readonly<Record<string, Read<T>>>): Read<T> {
  return (value: unknown, place: string, faults: Fault[]) => {
    const kind = isObject(value) ? Object.keys(kinds).find((key) => Object.hasOwn(value, key)) : undefined;
    const read = kind === undefined ? undefined : kinds[kind];
    return read ? read(value, place, faults) : refuse(faults, place, `${quote(value)} says nothing about a variable.`, `Write {"var": ...} with one of: ${Object.keys(kinds).join(', ')}.`);
  };
}

export const readTests: Read<readonly Test[]> = list(byKind<Test>(testKinds));
export const readEffects: Read<readonly Effect[]> = list(byKind<Effect>(effectKinds));

const readMoods: Read<Readonly<Record<PersonId, Mood>>> = byId(oneOf(moods));

const readLine = fields<Line>({
  type: must(oneOf(['line'])),
  scene: must(id),
  channel: must(oneOf(channels)),
  speaker: maybe(id),
  fate: maybe(oneOf(fates)),
  moods: maybe(readMoods),
  set: maybe(readEffects),
  next: must(id),
  note: maybe(text),
});

const readLook = fields<Look>({
  type: must(oneOf(['look'])),
  surface: must(oneOf([...surfaces, 'room'])),
  items: must(list(fields<Item>({ id: must(id), card: maybe(oneOf(cards)) }), 1)),
  note: maybe(text),
});

const readOption = fields<Option>({ id: must(id), next: must(id), when: maybe(readTests), clue: maybe(id), set: maybe(readEffects) });

const readChoice = fields<Choice>({
  type: must(oneOf(['choice'])),
  scene: must(id),
  look: maybe(id),
  options: must(list(readOption, 1)),
  note: maybe(text),
});

const readSwitch = fields<Switch>({
  type: must(oneOf(['switch'])),
  cases: must(list(fields<Switch['cases'][number]>({ when: must(readTests), next: must(id) }), 1)),
  otherwise: must(id),
  note: maybe(text),
});

const readEnding = fields<Ending>({
  type: must(oneOf(['ending'])),
  scene: must(id),
  moods: maybe(readMoods),
  help: must(oneOf(helpTopics)),
  set: maybe(readEffects),
  note: maybe(text),
});

const nodeKinds: Readonly<Record<Node['type'], Read<Node>>> = {
  line: readLine,
  look: readLook,
  choice: readChoice,
  switch: readSwitch,
  ending: readEnding,
};

/** Any node, told apart by its `type`. */
export const readNode: Read<Node> = (value, place, faults) => {
  const type = isObject(value) ? value['type'] : undefined;
  if (typeof type === 'string' && Object.hasOwn(nodeKinds, type)) return nodeKinds[type as Node['type']](value, place, faults);
  return refuse(faults, within(place, 'type'), `${quote(type)} is not a kind of node.`, `Use one of: ${Object.keys(nodeKinds).join(', ')}.`);
};
