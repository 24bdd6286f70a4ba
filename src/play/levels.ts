/** Fetches what stands beside the page: the list of evenings and each evening's graph. */
import type { Band, Level, LevelId, PersonId, Strand } from '../story/level.ts';
import { parseLevel } from '../story/parse.ts';

/** One row of `levels/index.json`, written by the build. */
export interface LevelEntry {
  readonly id: LevelId;
  /** The graph's hash; names the graph to the endpoint and tells a save that the level has changed. */
  readonly hash: string;
  readonly strand: Strand;
  readonly band: Band;
  readonly window: PersonId;
  readonly minutes: readonly [number, number];
  readonly languages: readonly string[];
  /** How many endings and clues there are to find. */
  readonly endings: number;
  readonly clues: number;
}

/** Fetches and parses JSON by an address relative to the page; rejects when it does not arrive. */
export type LoadJson = (path: string) => Promise<unknown>;

/** The evenings that are there to be played. Rejects when the list does not arrive. */
export async function loadLevelList(load: LoadJson): Promise<readonly LevelEntry[]> {
  return (await load('levels/index.json')) as readonly LevelEntry[];
}

/** One evening's graph. Rejects when it does not arrive or is not a level; the message names the first fault for the adult's console. */
export async function loadLevel(load: LoadJson, id: LevelId): Promise<Level> {
  const parsed = parseLevel(await load(`levels/${id}/level.json`));
  if (parsed.ok) return parsed.level;
  const first = parsed.faults[0];
  throw new Error(`levels/${id}/level.json: ${first === undefined ? 'not a level' : `${first.place}: ${first.message} ${first.mend}`}`);
}
