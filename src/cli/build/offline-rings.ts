/** Sorts a build's files into the rings in which the service worker keeps them. */
import type { Ring } from '../../offline/manifest.ts';
import { type Chunk, budgetsFor, entryOf, filesOf, linkedBy } from './budget.ts';

/** Not part of playing an evening: rooms of their own, other languages, and words that come late. */
const apart = /[\\/]src[\\/](results|dev|class|kit)[\\/]|[\\/]src[\\/](play|ui)[\\/](practice|rana)[\\/]|[\\/]open-results-page\.ts|[\\/]words[\\/]packs[\\/](?!en[\\/])|[\\/]packs[\\/]en[\\/]late[\\/]/;
/** What help, *Leave now* and the first screen fetch by address. */
const always = /^(index\.html|icon\.svg|manifest\.webmanifest|levels\/index\.json|(away|campaign)\/.*)$/;

/** The page's side of the worker, and what offers a newer version: once that is up, the older one's files are no longer on the server. */
const kept = /[\\/]src[\\/](offline|(play|ui)[\\/]saves)[\\/]|[\\/]words[\\/]packs[\\/]\w+[\\/]late[\\/]saves\.json/;

/** Comes in: a build's chunks and the text of its page. Goes out: what tells the ring of a file by its address relative to the page. */
export function ringsOf(chunks: readonly Chunk[], html: string): (url: string) => Ring {
  const entry = entryOf(html);
  const [first] = budgetsFor(undefined);
  const offline = chunks.filter(({ door }) => kept.test(door)).flatMap(({ fileName }) => filesOf(chunks, fileName, first.later));
  const shell = new Set([...filesOf(chunks, entry, first.later), ...offline, ...linkedBy(html)]);
  const evening = new Set(filesOf(chunks, entry, apart));
  return (url) => (shell.has(url) || always.test(url) ? 'shell' : evening.has(url) ? 'evening' : 'rest');
}

/** Files that no page asks for: graphs are there for the server. */
export const unasked = ['levels/graphs/**'];
