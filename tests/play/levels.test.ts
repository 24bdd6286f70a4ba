import { describe, expect, it } from 'vitest';
import { loadLevel } from '../../src/play/level-graph.ts';
import { loadLevelList } from '../../src/play/levels.ts';
import { soundLevel } from '../../src/story/checks/example.ts';

/** Serves some files and rejects for all others. */
const serve = (files: Readonly<Record<string, unknown>>) => async (path: string): Promise<unknown> => {
  if (!Object.hasOwn(files, path)) throw new Error(`${path}: 404`);
  return files[path];
};

describe('fetching levels', () => {
  it('gives the list as the build wrote it', async () => {
    const list = [{ id: 'free-skins', hash: '0123456789abcdef' }];
    expect(await loadLevelList(serve({ 'levels/index.json': list }))).toEqual(list);
    await expect(loadLevelList(serve({}))).rejects.toThrow('levels/index.json');
  });

  it('gives a level that parses', async () => {
    expect(await loadLevel(serve({ 'levels/sound/level.json': JSON.parse(JSON.stringify(soundLevel())) }), 'sound')).toEqual(soundLevel());
  });

  it('rejects with the file, the place and the mend of the first fault', async () => {
    const { start: _, ...torn } = soundLevel();
    await expect(loadLevel(serve({ 'levels/sound/level.json': torn }), 'sound')).rejects.toThrow(/^levels\/sound\/level\.json: start: .+ .+/);
    await expect(loadLevel(serve({ 'levels/sound/level.json': '<!doctype html>' }), 'sound')).rejects.toThrow('levels/sound/level.json');
  });
});
