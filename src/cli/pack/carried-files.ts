/** The files a page fetches while it is played, taken from a build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The server's own files; no page asks for them. */
const unasked = /^levels\/graphs\//;

/** Goes out: every file of a build by its address relative to the page, without compressed twins, notes and what only the server reads. */
export function filesOfBuild(dist: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).map((file) => [relative(dist, file).split(sep).join('/'), file] as const);
  const wanted = files.filter(([address]) => !/\.(br|gz)$|(^|\/)\./.test(address) && !unasked.test(address));
  return new Map(wanted.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([address, file]) => [address, readFileSync(file)]));
}

/** The texts among them that a page fetches by address. */
export function fetchedFiles(files: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].filter(([address]) => /^((levels|campaign)\/.*|facts)\.json$/.test(address)).map(([address, contents]) => [address, contents.toString('utf8')]));
}

/** A campaign without its endpoint: where nothing can be sent, nobody is asked whether it may be. */
export function quietCampaign(text: string): string {
  const campaign = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return `${JSON.stringify({ ...campaign, measuring: { mode: 'off' } }, null, 2)}\n`;
}
