/** Fetches an evening's graph. A file of its own, because the house comes without the rules of a story. */
import type { Level, LevelId } from '../story/level.ts';
import { parseLevel } from '../story/parse.ts';
import type { LoadJson } from './levels.ts';

/** One evening's graph. Rejects when it does not arrive or is not a level; the message names the first fault for the adult's console. */
export async function loadLevel(load: LoadJson, id: LevelId): Promise<Level> {
  const parsed = parseLevel(await load(`levels/${id}/level.json`));
  if (parsed.ok) return parsed.level;
  const first = parsed.faults[0];
  throw new Error(`levels/${id}/level.json: ${first === undefined ? 'not a level' : `${first.place}: ${first.message} ${first.mend}`}`);
}
