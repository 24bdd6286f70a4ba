/** Reads the evenings as they stand in `levels/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One evening's files, parsed but not checked. */
export interface LevelFiles {
  /** The folder's name. */
  readonly id: string;
  readonly level: unknown;
  /** The words by language. */
  readonly words: Readonly<Record<string, unknown>>;
}

/** The file of the graph inside an evening's folder; every other JSON file is a language. */
export const graphFile = 'level.json';

/** Comes in: the folder of all evenings and, if not all, the ids of those wanted. Goes out: every one of them that has a graph, by id. Throws when a file is not JSON; the level checker says where. */
export function readLevelFiles(folder: string, wanted?: readonly string[]): readonly LevelFiles[] {
  if (!existsSync(folder)) return [];
  const ids = readdirSync(folder).filter((id) => wanted?.includes(id) !== false && existsSync(join(folder, id, graphFile)));
  return ids.sort().map((id) => {
    const languages = readdirSync(join(folder, id)).filter((name) => name.endsWith('.json') && name !== graphFile).sort();
    const words = languages.map((name) => [name.slice(0, -'.json'.length), read(join(folder, id, name))] as const);
    return { id, level: read(join(folder, id, graphFile)), words: Object.fromEntries(words) };
  });
}

/** Windows editors write a mark before UTF-8, which is no JSON. */
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown;
