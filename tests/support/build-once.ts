/** Before the browser tests: the shipped build, made only when the one that stands there is not of these sources. */
import { buildIfStale } from '../../src/cli/build/fresh.ts';

export default async function buildOnce(): Promise<void> {
  // Whoever tests another build has made it.
  if (process.env['TEST_DIST'] !== undefined) return;
  if ((await buildIfStale()) !== 0) throw new Error('the build failed, so there is nothing to test in a browser');
}
