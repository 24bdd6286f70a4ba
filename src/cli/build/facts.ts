/** What a school's technician asks about a build, counted from the build itself: the kit prints it, so it cannot be out of date. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPort } from '../../server/settings.ts';

/** `facts.json` beside the page. */
export interface Facts {
  /** Everything that a copy on a disk or a stick needs. */
  readonly files: number;
  readonly bytes: number;
  /** What travels, compressed, before the first screen and before the first choice of an evening. */
  readonly firstScreen: number;
  readonly firstChoice: number;
  /** Where the server listens when nothing else is said. */
  readonly port: number;
}

const twin = /\.(br|gz)$/;

/** Comes in: the folder of a build whose own files are all written, and what was weighed. */
export function factsOf(dist: string, { firstScreen, firstChoice }: Pick<Facts, 'firstScreen' | 'firstChoice'>): Facts {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !twin.test(entry.name));
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: files.length, bytes, firstScreen, firstChoice, port: defaultPort };
}
