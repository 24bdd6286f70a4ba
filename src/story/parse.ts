import type { Fault } from './fault.ts';
import { cardKinds, places, poses } from './level.ts';
import type { Act, CheckItem, DebriefCard, Form, Level, Scene, Skip, Test, Var } from './level.ts';
import { readEffects, readTests, readNode, readSurface } from './parse-node.ts';
import { referenceFaults } from './references.ts';
import { byId, fields, id, isObject, list, maybe, must, oneOf, quote, refuse, text, whole, within } from './shape.ts';
import type { Read } from './shape.ts';

export type Parsed = { readonly ok: true; readonly level: Level } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Words of a level stand under these keys beside its nodes, so no node may be called like them. */
export const reservedNodeIds = ['about', 'people', 'skips', 'debrief', 'checks'] as const;

const readCount = fields<Extract<Var, { type: 'count' }>>({ type: must(oneOf(['count'])), min: must(whole), max: must(whole) });
const readFlag = fields<Extract<Var, { type: 'flag' }>>({ type: must(oneOf(['flag'])) });
const readOneOf = fields<Extract<Var, { type: 'oneOf' }>>({ type: must(oneOf(['oneOf'])), values: must(list(id, 2)) });

const readVar: Read<Var> = (value, place, faults) => {
  const type = isObject(value) ? value.type : undefined;
  if (type === 'flag') return readFlag(value, place, faults);
  if (type === 'oneOf') return readOneOf(value, place, faults);
  if (type !== 'count') return refuse(faults, within(place, 'type'), `${quote(type)} is not a kind of variable.`, 'Use one of: flag, count, oneOf.');
  const count = readCount(value, place, faults);
  if (count?.min >= count?.max) refuse(faults, place, 'The count has no room to move.', 'Make max larger than min.');
  return count;
};

const readPhone = fields<NonNullable<Scene['phone']>>({ surface: must(readSurface), owner: must(id), with: maybe(id) });

const readScene = fields<Scene>({
  act: maybe(id),
  place: must(oneOf(places)),
  light: must(oneOf(['day', 'dusk', 'night'])),
  phone: maybe(readPhone),
  people: must(list(id)),
  poses: maybe(byId(oneOf(poses))),
});

const readCard = fields<DebriefCard>({
  id: must(id),
  kind: must(oneOf(cardKinds)),
  when: maybe(readTests),
  endings: maybe(list(id, 1)),
  chose: maybe(list(text, 1)),
});

const readGenuine: Read<boolean> = (value, place, faults) =>
  typeof value === 'boolean' ? value : refuse(faults, place, `${quote(value)} is neither true nor false.`, 'Write true for a genuine item, false for a trap.');

const readCheckItem = fields<CheckItem>({ id: must(id), genuine: must(readGenuine), surface: must(readSurface) });

const readForms = fields<Readonly<Partial<Record<Form, readonly CheckItem[]>>>>({
  a: maybe(list(readCheckItem)),
  b: maybe(list(readCheckItem)),
  c: maybe(list(readCheckItem)),
} satisfies Record<Form, unknown>);

const readMinutes: Read<readonly [number, number]> = (value, place, faults) => {
  const minutes = list(whole)(value, place, faults);
  const [from, to] = minutes ?? [];
  if (minutes?.length === 2 && from !== undefined && to !== undefined && from > 0 && from <= to) return [from, to];
  return refuse(faults, place, `${quote(value)} is not a span of minutes.`, 'Write two numbers, the shorter time first: [10, 14].');
};

const readLevel = fields<Level>({
  format: must(oneOf([1])),
  id: must(id),
  strand: must(oneOf(['safety', 'fraud', 'bullying'])),
  band: must(oneOf(['8-11', '12-17', '13-17'])),
  window: must(id),
  minutes: must(readMinutes),
  start: must(id),
  people: must(list(id)),
  vars: must(byId(readVar)),
  house: must(byId(oneOf(['reads', 'sets', 'reads-and-sets']))),
  trouble: must(readTests as Read<readonly Test[]>),
  acts: must(list(fields<Act>({ id: must(id), tell: must(id), repair: must(id) }))),
  scenes: must(byId(readScene)),
  nodes: must(byId(readNode)),
  skips: must(list(fields<Skip>({ from: must(id), to: must(id), set: maybe(readEffects) }))),
  debrief: must(list(readCard)),
  checks: must(readForms),
});

/**
 * Reads the shape of a level only: fields, types, closed lists. What the fields point at may not exist. `$schema`, if an editor put
 * it at the top of the file, is passed over.
 */
export function parseShape(json: unknown): Parsed {
  const faults: Fault[] = [];
  const level = readLevel(withoutSchemaLine(json), '', faults);
  if (faults.length === 0) {
    for (const reserved of reservedNodeIds) {
      if (Object.hasOwn(level.nodes, reserved)) refuse(faults, `nodes.${reserved}`, `A node cannot be called "${reserved}".`, 'Give it another id: the words of the level use this one.');
    }
  }
  return faults.length === 0 ? { ok: true, level } : { ok: false, faults };
}

/**
 * Turns unknown JSON into a level, or into every fault found. What comes out can be played without running into a missing node, scene,
 * person, variable or clue; whether it is a *good* level is for `checkLevel`.
 */
export function parseLevel(json: unknown): Parsed {
  const shaped = parseShape(json);
  if (!shaped.ok) return shaped;
  const faults = referenceFaults(shaped.level);
  return faults.length === 0 ? shaped : { ok: false, faults };
}

function withoutSchemaLine(json: unknown): unknown {
  if (!isObject(json) || !Object.hasOwn(json, '$schema')) return json;
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== '$schema'));
}

