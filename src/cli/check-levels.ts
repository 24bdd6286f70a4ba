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
  readonly misnamed: readonly Fault[];
}

function readLevel(dir: string, id: string): Read {
  return readJson(join(dir, id, 'level.json'), `${id}/level.json`);
}

/** Codes of languages, as `en` or `pt-BR`. */
const languageName = /^[a-z]{2,3}(-[A-Za-z0-9]+)*\.json$/;

/** Files that somebody meant to be read and that are called so that they are not: Windows hides the last ending of a name. */
function misnamedIn(dir: string, id: string): readonly Fault[] {
  return readdirSync(join(dir, id))
    .filter((file) => /\.json/i.test(file) && file !== 'level.json' && !languageName.test(file))
    .map((file) => ({ check: 'file', place: `${id}/${file}`, message: 'This is not what a file with words is called.', mend: 'Name it after the code of its language, for instance en.json, or take it out of the folder.' }));
}

function readFolder(dir: string, id: string, level: Read): Folder {
  const languages = readdirSync(join(dir, id)).filter((file) => languageName.test(file)).toSorted();
  const words = languages.map((file) => [file.slice(0, -'.json'.length), readJson(join(dir, id, file), `${id}/${file}`)] as const);
  return { id, level, words: Object.fromEntries(words), misnamed: misnamedIn(dir, id) };
}

/** The flags of the house that another evening speaks of; undefined when nobody can tell. Whatever else is wrong with it is a fault of its own. */
function otherOf(level: Read): Other {
  if (!level.ok || !isObject(level.json) || !isObject(level.json.house)) return undefined;
  return { house: level.json.house as Level['house'] };
}

/** Says in which file and line a fault of a check is. `de: knock.text` stands in de.json, everything else in level.json. */
function located({ id, level, words }: Folder, fault: Fault): Fault {
  const [, language = '', key = ''] = /^([A-Za-z0-9-]+)(?:: (.+))?$/.exec(fault.place) ?? [];
  const ofWords = words[language];
  if (ofWords?.ok) return { ...fault, file: `${id}/${language}.json${key === '' ? '' : `, line ${ofWords.lineOf(key)}`}` };
  return level.ok ? { ...fault, file: `${id}/level.json, line ${level.lineOf(fault.place)}` } : fault;
}

function reportOn(folder: Folder, others: readonly Other[]): Report {
  const readable = Object.entries(folder.words).flatMap(([language, read]) => (read.ok ? [[language, read.json] as const] : []));
  const broken = [folder.level, ...Object.values(folder.words)].flatMap((read) => (read.ok ? [] : [read.fault]));
  const report = checkLevel(folder.level.ok ? folder.level.json : undefined, Object.fromEntries(readable), others);
  const found = folder.level.ok ? report.faults.map((fault) => located(folder, fault)) : [];
  const misnamed: Fault[] = folder.level.ok && report.id !== '' && report.id !== folder.id ? [{ check: 'file', place: 'id', message: `The level calls itself "${report.id}", its folder "${folder.id}".`, mend: 'Give both the same name.' }] : [];
  return { ...report, id: folder.id, faults: [...broken, ...folder.misnamed, ...misnamed, ...found] };
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
