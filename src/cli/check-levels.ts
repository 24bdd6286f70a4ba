/** Reads the levels of a folder and runs the checks of `src/story` over them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkLevel } from '../story/check.ts';
import type { Report } from '../story/check.ts';
import type { Fault } from '../story/fault.ts';
import type { Level } from '../story/level.ts';
import { parseShape } from '../story/parse.ts';
import { readJson } from './read-json.ts';
import type { Read } from './read-json.ts';

interface Folder {
  readonly id: string;
  readonly level: Read;
  readonly words: Readonly<Record<string, Read>>;
}

function readFolder(dir: string, id: string): Folder {
  const languages = readdirSync(join(dir, id)).filter((file) => file.endsWith('.json') && file !== 'level.json').toSorted();
  const words = languages.map((file) => [file.slice(0, -'.json'.length), readJson(join(dir, id, file), `${id}/${file}`)] as const);
  return { id, level: readJson(join(dir, id, 'level.json'), `${id}/level.json`), words: Object.fromEntries(words) };
}

function shapeOf(level: Read): readonly Level[] {
  const parsed = level.ok ? parseShape(level.json) : undefined;
  return parsed?.ok ? [parsed.level] : [];
}

function reportOn(folder: Folder, others: readonly Level[]): Report {
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
  const shapes = levelIds(dir).map((id) => ({ id, shape: shapeOf(readJson(join(dir, id, 'level.json'), `${id}/level.json`)) }));
  return named.map((id) => reportOn(readFolder(dir, id), shapes.filter((other) => other.id !== id).flatMap(({ shape }) => shape)));
}
