/** Fetches the list of evenings, which stands beside the page. */
import type { Band, LevelId, PersonId, Strand } from '../story/level.ts';

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
