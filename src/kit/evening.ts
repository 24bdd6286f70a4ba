/** One evening as the kit prints it: its graph, its words in the language of the sheet, and what it says to adults. */
import type { Level } from '../story/level.ts';
import { parseLevel } from '../story/parse.ts';
import { parseTeaching } from '../story/teaching.ts';
import type { Teaching } from '../story/teaching.ts';
import type { Say, Words } from '../words/words.ts';
import type { FetchFile } from './campaign-folder.ts';

export interface KitEvening {
  readonly level: Level;
  readonly say: Say;
  /** Absent when the evening brings none, or it has a fault. */
  readonly teaching?: Teaching;
}

async function fetchJson(fetchFile: FetchFile, path: string): Promise<unknown> {
  const bytes = await fetchFile(path);
  return bytes === null ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
}

/** Comes in: an evening's id. Rejects when its graph or its words do not arrive. */
export async function loadKitEvening(fetchFile: FetchFile, words: Words, id: string): Promise<KitEvening> {
  const [graph, said] = await Promise.all([fetchJson(fetchFile, `levels/${id}/level.json`), fetchJson(fetchFile, `levels/${id}/teaching.json`), words.loadLevel(id)]);
  const parsed = parseLevel(graph);
  if (!parsed.ok) throw new Error(`levels/${id}/level.json: ${parsed.faults[0]?.message ?? 'not a level'}`);
  const teaching = parseTeaching(said);
  return { level: parsed.level, say: words.level(id), ...(teaching.ok ? { teaching: teaching.teaching } : {}) };
}
