import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rowOf, servedLevels } from '../../src/cli/build/served-levels.ts';
import { readLevelFiles } from '../../src/cli/level-files.ts';
import { levelHash } from '../../src/server/level-hash.ts';
import { parseLevel } from '../../src/story/parse.ts';

const evenings = readLevelFiles(join(fileURLToPath(new URL('../../', import.meta.url)), 'levels')).map((files) => {
  const parsed = parseLevel(files.level);
  if (!parsed.ok) throw new Error(`Violated assumption: levels/${files.id} is a level`);
  return { files, level: parsed.level };
});

describe('the served evenings', () => {
  it('are all listed, each with what the house needs to show its window', () => {
    const list = JSON.parse(servedLevels(evenings).get('levels/index.json') ?? '') as unknown;
    expect(list).toEqual(evenings.map(rowOf));
    expect(list).toContainEqual(expect.objectContaining({ id: 'free-skins', window: 'jonas', languages: expect.arrayContaining(['en', 'de']) as unknown }));
  });

  it('count the endings and the clues that are there to be found', () => {
    for (const evening of evenings) {
      const { nodes } = evening.level;
      const clues = Object.values(nodes).flatMap((node) => (node.type === 'look' ? node.items.filter((item) => item.card) : []));
      expect(rowOf(evening)).toMatchObject({ clues: clues.length, endings: Object.values(nodes).filter(({ type }) => type === 'ending').length });
    }
  });

  it('stand under their hash as well, as the very same graph', () => {
    const served = servedLevels(evenings);
    for (const { files } of evenings) {
      const graph = served.get(`levels/graphs/${levelHash(files.level)}.json`);
      expect(graph).toBe(served.get(`levels/${files.id}/level.json`));
      expect(JSON.parse(graph ?? '')).toEqual(files.level);
    }
  });

  it('bring every language', () => {
    const served = servedLevels(evenings);
    for (const { files } of evenings) for (const [language, pack] of Object.entries(files.words)) expect(JSON.parse(served.get(`levels/${files.id}/${language}.json`) ?? '')).toEqual(pack);
  });
});
