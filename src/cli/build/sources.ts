/** Tells whether the built game is of the sources that stand there. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a build reads, relative to the project. */
const inputs = ['src', 'levels', 'public', 'assets', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
/** What lies inside them and never reaches the page. */
const apart = /(^|[\\/])(node_modules|server)$/;
const stampFile = '.sources';

function filesIn(path: string): readonly string[] {
  const below = readdirSync(path, { withFileTypes: true }).filter((entry) => !apart.test(join(path, entry.name)));
  return below.flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]));
}

/** Comes in: the project's folder. Goes out: a hash over names and contents of everything a build reads. */
export function hashSources(folder: string): string {
  const hash = createHash('sha256');
  const there = inputs.filter((input) => existsSync(join(folder, input)));
  const files = there.flatMap((input) => (/\.\w+$/.test(input) ? [join(folder, input)] : filesIn(join(folder, input))));
  for (const file of files.sort()) hash.update(`${file.slice(folder.length)}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Where a build notes which sources it was made of. */
export function stampOf(dist: string): string {
  return join(dist, stampFile);
}

/** Whether `dist` is there, whole, and of just these sources. The stamp is the last thing a build writes. */
export function isFresh(folder: string, dist: string): boolean {
  const stamp = stampOf(dist);
  return existsSync(join(dist, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(folder);
}
