/** The service worker of a build whose page has been changed after it was built. */
import { digestOf } from '../../offline/genuine.ts';

/** Comes in: the worker's text, and the page's as the worker knows it and as it is now. Goes out: the worker that takes the page for its own. Throws when the worker does not know the page. */
export async function workerFor(worker: string, before: string, now: string): Promise<string> {
  const known = await digestOf(new TextEncoder().encode(before));
  if (!worker.includes(known)) throw new Error('worker.js was not made for this index.html');
  return worker.replaceAll(known, await digestOf(new TextEncoder().encode(now)));
}
