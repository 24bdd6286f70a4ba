/** What the server knows of the evenings of its build: those left out, and every level served, registered so that its reports can be checked; the store forgets none of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGraph } from '../measure/graph.ts';
import { levelHash } from './level-hash.ts';
import type { Store } from './store.ts';

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch {
    return [];
  }
}

/** One line for each fault for which the build left an evening out, for whoever starts the server; none when the build says nothing of it. */
export function sayLeftOut(dist: string): readonly string[] {
  try {
    const left = JSON.parse(readFileSync(join(dist, 'levels', 'left-out.json'), 'utf8')) as readonly { readonly id: string; readonly faults: readonly string[] }[];
    return left.flatMap(({ id, faults }) => [`The evening ${id} is left out until this is mended:`, ...faults.map((fault) => `  ${fault}`)]);
  } catch {
    return [];
  }
}

/** Registers `levels/graphs/<hash>.json` of a build. Comes back with one line for each file whose reports cannot be counted. */
export async function registerGraphs(store: Store, dist: string): Promise<readonly string[]> {
  const folder = join(dist, 'levels', 'graphs');
  const complaints: string[] = [];
  for (const file of filesIn(folder)) {
    try {
      const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const hash = file.slice(0, -'.json'.length);
      const read = readGraph(json, hash);
      if (read.ok && levelHash(json) !== hash) complaints.push(`levels/graphs/${file}: its content does not have the hash it is named by, so it was changed after the build; reports of this level are turned away. Build again, or copy the file anew.`);
      else if (read.ok) await store.registerGraph(read.graph);
      else complaints.push(`levels/graphs/${file}: ${read.reason}; reports of this level are turned away.`);
    } catch {
      complaints.push(`levels/graphs/${file}: not readable as JSON; reports of this level are turned away.`);
    }
  }
  return complaints;
}
