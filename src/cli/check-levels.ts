/** Reads the levels of a folder and runs the checks of `src/story` over them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkLevel } from '../story/check.ts';
import type { Report } from '../story/check.ts';
import type { Fault } from '../story/fault.ts';
import type { Level } from '../story/level.ts';
import { isObject } from '../story/shape.ts';
import type { Other } from '../story/subject.ts';
import { readJson } from './read-json.ts';
import type { Read } from './read-json.ts';

interface Folder {
  readonly id: string;
  readonly level: Read;
  readonly words: Readonly<Record<string, Read>>;
}

function readLevel(dir: string, id: string): Read {
  return readJson(join(dir, id, 'level.json'), `${id}/level.json`);
}

function readFolder(dir: string, id: string, level: Read): Folder {
  const languages = readdirSync(join(dir, id)).filter((file) => file.endsWith('.json') && file !== 'level.json').toSorted();
  const words = languages.map((file) => [file.slice(0, -'.json'.length), readJson(join(dir, id, file), `${id}/${file}`)] as const);
  return { id, level, words: Object.fromEntries(words) };
}

/** The flags of the house that another evening speaks of; undefined when nobody can tell. Whatever else is wrong with it is a fault of its own. */
function otherOf(level: Read): Other {
  if (!level.ok || !isObject(level.json) || !isObject(level.json.house)) return undefined;
  return { house: level.json.house as Level['house'] };
}

function reportOn(folder: Folder, others: readonly Other[]): Report {
  const readable = Object.entries(folder.words).flatMap(([language, read]) => (read.ok ? [[language, read.json] as const] : []));
  const broken = [folder.level, ...Object.values(folder.words)].flatMap((read) => (read.ok ? [] : [read.fault]));
  const report = checkLevel(folder.level.ok ? folder.level.json : undefined, Object.fromEntries(readable), others);
  const found = folder.level.ok ? report.faults : [];
  const misnamed: Fault[] = folder.level.ok && report.id !== '' && report.id !== folder.id ? [{ check: 'file', place: 'id', message: `The level calls itself "${report.id}", its folder "${folder.id}".`, mend: 'Give both the same name.' }] : [];
  return { ...report, id: folder.id, faults: [...broken, ...misnamed, ...found] };
}

/** The levels of a folder, in the order of their names. */
export function levelIds(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
}

/** Checks levels of a folder, all of them when none are named, in the order of their names. The graphs of the others are read for what crosses evenings. */
export function checkLevels(dir: string, named: readonly string[] = levelIds(dir)): readonly Report[] {
  const levels = levelIds(dir).map((id) => ({ id, level: readLevel(dir, id) }));
  const others = levels.map(({ id, level }) => ({ id, other: otherOf(level) }));
  return levels
    .filter(({ id }) => named.includes(id))
    .map(({ id, level }) => reportOn(readFolder(dir, id, level), others.filter((one) => one.id !== id).map(({ other }) => other)));
}
