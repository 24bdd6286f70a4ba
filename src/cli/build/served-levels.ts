/** What a page can fetch of the evenings: their list, graphs and words. */
import type { Item, Level } from '../../story/level.ts';
import { levelHash } from '../../server/level-hash.ts';
import type { LeftOut, ReadLevel } from './sound-levels.ts';

/** One row of `levels/index.json`. */
export interface LevelRow extends Pick<Level, 'id' | 'strand' | 'band' | 'window' | 'minutes'> {
  readonly hash: string;
  readonly languages: readonly string[];
  /** How many endings and clues there are to find. */
  readonly endings: number;
  readonly clues: number;
}

/** Comes in: an evening that has been parsed. Goes out: its row in the list. */
export function rowOf({ files, level }: ReadLevel): LevelRow {
  const nodes = Object.values(level.nodes);
  const items: readonly Item[] = nodes.flatMap((node) => (node.type === 'look' ? node.items : []));
  return {
    id: level.id, hash: levelHash(files.level), strand: level.strand, band: level.band, window: level.window, minutes: level.minutes, languages: Object.keys(files.words),
    endings: nodes.filter((node) => node.type === 'ending').length,
    clues: items.filter((item) => item.card !== undefined).length,
  };
}

/** Goes out: every file by its address relative to the page. A graph stands there twice, by its evening and by its hash: the server knows released graphs by the latter. `leftOut` is told to the adult who starts the server, and by the kit to the owner of the campaign. */
export function servedLevels(levels: readonly ReadLevel[], leftOut: readonly LeftOut[] = []): ReadonlyMap<string, string> {
  const served = new Map<string, string>([['levels/index.json', JSON.stringify(levels.map(rowOf))]]);
  served.set('levels/left-out.json', JSON.stringify(leftOut));
  for (const { files } of levels) {
    served.set(`levels/${files.id}/level.json`, JSON.stringify(files.level));
    served.set(`levels/graphs/${levelHash(files.level)}.json`, JSON.stringify(files.level));
    for (const [language, pack] of Object.entries(files.words)) served.set(`levels/${files.id}/${language}.json`, JSON.stringify(pack));
  }
  return served;
}
