/** Reads what the evenings say to the adult who brings them to a class; see `story/teaching.ts`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseTeaching } from '../story/teaching.ts';
import type { Teaching } from '../story/teaching.ts';

export interface TeachingFile {
  /** The evening's folder. */
  readonly id: string;
  /** `null` when there is none, or it has a fault: the kit then prints the evening without it. */
  readonly teaching: Teaching | null;
  /** One line for each fault, naming file, place and mend. */
  readonly faults: readonly string[];
}

/** The file, seen from an evening's folder. It lies a folder below, because every JSON file beside the graph is a language. */
const name = join('kit', 'teaching.json');

function readOne(folder: string, id: string): TeachingFile {
  const path = join(folder, id, name);
  const refuse = (faults: readonly string[]): TeachingFile => ({ id, teaching: null, faults: faults.map((fault) => `levels/${id}/${name}: ${fault}`) });
  if (!existsSync(path)) return refuse(['The file is not there, so the kit prints no objectives. Write one like that of another evening.']);
  try {
    const read = parseTeaching(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
    return read.ok ? { id, teaching: read.teaching, faults: [] } : refuse(read.faults.map(({ place, message, mend }) => `${place}: ${message} ${mend}`));
  } catch (error) {
    return refuse([`This is not JSON (${(error as Error).message}). Look for a comma, bracket or quotation mark.`]);
  }
}

/** Comes in: the folder of all evenings. Goes out: one entry for each folder in it, by name. */
export function readTeachingFiles(folder: string): readonly TeachingFile[] {
  const ids = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
  return ids.map((id) => readOne(folder, id));
}

/** Comes in: the same, and the evenings that are served. Goes out: the files the kit fetches, by their address relative to the page. */
export function servedTeaching(files: readonly TeachingFile[], ids: readonly string[]): readonly (readonly [string, string])[] {
  return files.flatMap(({ id, teaching }) => (teaching === null || !ids.includes(id) ? [] : [[`levels/${id}/teaching.json`, JSON.stringify(teaching)] as const]));
}
