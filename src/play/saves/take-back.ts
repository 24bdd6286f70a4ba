/** Bringing records together so that nothing is lost that was ever found: when a file is opened over what is here, and when an act is taken back after more was played. */
import type { EveningSave } from '../../story/save.ts';
import { mergeHouses } from '../house-record.ts';
import type { SavedRecords } from './save-file.ts';

/** The evenings of both lists. In one that both have, the story stands where `newer` has it; clues, taken options and endings are those of both. */
export function mergeEvenings(older: readonly EveningSave[], newer: readonly EveningSave[]): readonly EveningSave[] {
  const merged = newer.map((save) => {
    const here = older.find(({ level }) => level === save.level);
    return here === undefined ? save : { ...save, known: union(here.known, save.known), seen: union(here.seen, save.seen), endings: union(here.endings, save.endings) };
  });
  return [...older.filter(({ level }) => newer.every((save) => save.level !== level)), ...merged];
}

/**
 * Takes back what an act did, and nothing else. Comes in: what stood before the act, what the act left, and what stands now. Goes out: what
 * stood before, together with all that has changed since the act.
 */
export function takeBack({ before, after, now }: Readonly<Record<'before' | 'after' | 'now', SavedRecords>>): SavedRecords {
  const played = now.evenings.filter((save) => !isSame(save, after.evenings.find(({ level }) => level === save.level)));
  const flags = changed(after.house.flags, now.house.flags);
  const windows = changed(after.house.windows, now.house.windows);
  return {
    house: mergeHouses(before.house, { format: 1, flags, windows }),
    settings: { ...before.settings, ...changed(after.settings, now.settings) },
    evenings: mergeEvenings(before.evenings, played),
  };
}

/** Whether two records say the same; the order of their fields says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(record: unknown): string | undefined {
  return JSON.stringify(record, (_, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value));
}

function changed<Group extends object>(before: Group, now: Group): Group {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !isSame(value, was.get(name)))) as Group;
}

function union<Name extends string>(one: readonly Name[], other: readonly Name[]): readonly Name[] {
  return [...new Set([...one, ...other])];
}
