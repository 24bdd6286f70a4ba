/** How long the level checker takes over a whole shelf of evenings, as `npm run levels` does it: files, graphs and the words of every language. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../src/cli/tools.ts';
import { checkLevelsAbreast } from '../../../src/cli/levels-abreast.ts';
import { manyNodes, manyWords } from '../../support/many-levels.ts';

const count = 200;
const limitMs = 5_000;

function writeLevels(folder: string, languages: readonly string[]): void {
  for (let number = 0; number < count; number += 1) {
    const level = manyNodes(number);
    const dir = join(folder, level.id);
    mkdirSync(dir);
    writeFileSync(join(dir, 'level.json'), JSON.stringify(level));
    for (const [place, language] of languages.entries()) writeFileSync(join(dir, `${language}.json`), JSON.stringify(manyWords(level, place)));
  }
}

/** Comes back with whether it stayed within its time. */
export async function bench(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'lights-on-levels-'));
  const languages = readdirSync(join(root, 'src/words/packs'));
  try {
    writeLevels(folder, languages);
    const [began, processor] = [performance.now(), process.cpuUsage()];
    const reports = await checkLevelsAbreast(folder);
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(processor);
    const states = reports.reduce((sum, report) => sum + report.states, 0) / reports.length;
    const nodes = Object.keys(manyNodes(0).nodes).length;
    console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)}\n`);
    console.log(`${took <= limitMs ? 'ok    ' : 'OVER  '}  ${reports.length} levels of ${nodes} nodes and ${Math.round(states)} states in ${languages.length} languages: ${(took / 1000).toFixed(1)} s   <= ${limitMs / 1000} s`);
    console.log(`          seconds of processor, all threads together: ${((user + system) / 1e6).toFixed(1)}`);
    return took <= limitMs && reports.length === count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
