import { join } from 'node:path';
import { root, runTool } from '../tools.ts';
import { isFresh } from './sources.ts';

/** Builds the game when it is missing or older than its sources. Goes out: the exit code, 0 when there was nothing to do. */
export async function buildIfStale(): Promise<number> {
  if (isFresh(root, join(root, 'dist'))) return 0;
  console.log('Building the game ...');
  return runTool('build', ['--logLevel', 'error']);
}
