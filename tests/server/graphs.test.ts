import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerGraphs, sayLeftOut } from '../../src/server/graphs.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import { graph } from '../measure/example.ts';
import { levelFile, smallDist, tempDir } from './support.ts';

describe('the graphs of a build', () => {
  it('are known by the hash of what is in them, so that no hash can ever have two', async () => {
    const dist = smallDist();
    const folder = join(dist, 'levels', 'graphs');
    const other = 'f'.repeat(16);
    writeFileSync(join(folder, `${other}.json`), JSON.stringify(levelFile));
    const store = openSqliteStore(join(tempDir(), 'graphs.sqlite'));
    expect(await registerGraphs(store, dist)).toEqual([expect.stringMatching(`^levels/graphs/${other}.json: its content does not have the hash it is named by`)]);
    expect(await store.graph(other)).toBeNull();
    expect(await store.graph(graph.hash)).toEqual(graph);
    await store.close();
  });
});

describe('the evenings a build left out', () => {
  it('are told to whoever starts the server, each fault in a line', () => {
    const dist = smallDist();
    expect(sayLeftOut(dist)).toEqual([]);
    writeFileSync(join(dist, 'levels', 'left-out.json'), JSON.stringify([{ id: 'map-pin', faults: ['levels/map-pin: start: There is no node "a". Add it.'] }]));
    expect(sayLeftOut(dist)).toEqual(['The evening map-pin is left out until this is mended:', '  levels/map-pin: start: There is no node "a". Add it.']);
    writeFileSync(join(dist, 'levels', 'left-out.json'), '[');
    expect(sayLeftOut(dist)).toEqual([]);
  });
});
