/** A visit's sums on their way from the laptop to the campaign: what is new since the last bundle goes out once, and comes in once. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Cell } from '../../measure/cells.ts';
import { dayOf } from '../../measure/day.ts';
import type { Place } from '../settings.ts';
import { StartError } from '../start-error.ts';
import type { Store } from '../store.ts';
import { markOfKey, newKeyPair, openEnvelope, readEnvelope, sealBundle } from './seal.ts';
import type { KeyPair } from './seal.ts';

/** A sum as a bundle carries it. Where it stands in the campaign's channels is for the campaign to say. */
export interface BundleCell {
  readonly campaign: string;
  readonly level: string;
  readonly table: string;
  readonly key: string;
  readonly day: number;
  readonly n: number;
  readonly s: number;
  readonly ss: number;
}

/** A day that never passes: ids of bundles are kept for ever, unlike those of reports. Fits an `integer` of PostgreSQL. */
const never = 2_000_000_000;
const mostCells = 100_000;

function readPair(file: string): KeyPair | null {
  if (!existsSync(file)) return null;
  const { open, secret } = JSON.parse(readFileSync(file, 'utf8')) as Partial<KeyPair>;
  if (typeof open === 'string' && typeof secret === 'string') return { open, secret };
  throw new StartError(`${file} is spoiled. Put it back from a backup; a new key cannot open what was sealed for the old one.`);
}

function pairIn(dataDir: string, name: string, curve: 'x25519' | 'ed25519'): KeyPair {
  const file = join(dataDir, name);
  const found = readPair(file);
  if (found !== null) return found;
  const pair = newKeyPair(curve);
  writeFileSync(file, JSON.stringify(pair), { mode: 0o600 });
  return pair;
}

/** The campaign's key for bundles, made now if there is none. Goes out: the half that every laptop may have. */
export function campaignKey({ dataDir }: Pick<Place, 'dataDir'>): string {
  return pairIn(dataDir, 'visit-key.json', 'x25519').open;
}

const placeOf = ({ campaign, level, table, key, day }: BundleCell): string => [campaign, level, table, key, day].join('|');

function cellsNow(path: string): readonly BundleCell[] {
  if (!existsSync(path)) throw new StartError(`There is no visit in ${path}. Set DATA_DIR to the folder the visit was run with.`);
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = db.prepare('SELECT campaign, level, tab, key, day, sum(n) AS n, sum(s) AS s, sum(ss) AS ss FROM cell GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5').all();
    return rows.map((row) => ({
      campaign: String(row['campaign']), level: String(row['level']), table: String(row['tab']), key: String(row['key']), day: Number(row['day']), n: Number(row['n']), s: Number(row['s']), ss: Number(row['ss']),
    }));
  } finally {
    db.close();
  }
}

/** What no earlier bundle has carried. Throws `StartError` when sums have become smaller, which only a very old or a mended database does. */
export function newSince(cells: readonly BundleCell[], earlier: readonly BundleCell[]): readonly BundleCell[] {
  const taken = new Map<string, BundleCell>();
  for (const cell of earlier) {
    const before = taken.get(placeOf(cell));
    taken.set(placeOf(cell), before === undefined ? cell : { ...cell, n: before.n + cell.n, s: before.s + cell.s, ss: before.ss + cell.ss });
  }
  return cells.flatMap((cell) => {
    const before = taken.get(placeOf(cell));
    const left = { ...cell, n: cell.n - (before?.n ?? 0), s: cell.s - (before?.s ?? 0), ss: cell.ss - (before?.ss ?? 0) };
    if (left.n < 0) throw new StartError('This visit holds less than was exported from it before. Use a new DATA_DIR for each campaign year, and export the old one before it folds its days into months.');
    return left.n === 0 ? [] : [left];
  });
}

/** Bundles whose sums were written down count; one that was not finished goes, and its sums go out with the next. */
function earlierIn(folder: string): readonly BundleCell[] {
  const names = readdirSync(folder);
  for (const name of names.filter((one) => one.endsWith('.visit') && !names.includes(one.replace(/visit$/, 'json')))) rmSync(join(folder, name));
  return names.filter((name) => name.endsWith('.json')).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as BundleCell[]);
}

/** Writes what is new of a visit as a sealed bundle. `to` is the campaign's key, `now` milliseconds since the epoch. Goes out: the file and the laptop's mark. Throws `StartError`. */
export function exportVisit({ dataDir, database }: Place, to: string, now: number): { readonly file: string; readonly mark: string } {
  if (database.kind !== 'sqlite') throw new StartError('A visit is kept in a file. Unset DATABASE_URL and set DATA_DIR to the folder of the visit.');
  if (!/^[A-Za-z0-9_-]{43}$/.test(to)) throw new StartError('The campaign\'s key has 43 characters: letters, digits, "-" and "_", as "npm run campaign-key" prints it. Write: npm run export-visit -- --for <key>');
  const folder = join(dataDir, 'bundles');
  const there = cellsNow(database.path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cells = newSince(there, earlierIn(folder));
  if (cells.length === 0) throw new StartError(`Nothing is new since the last bundle. Earlier ones lie in ${folder} and may be imported as often as you like.`);
  const laptop = pairIn(dataDir, 'laptop-key.json', 'ed25519');
  const name = join(folder, `visit-${new Date(now).toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}`);
  writeFileSync(`${name}.visit`, `${JSON.stringify(sealBundle(JSON.stringify(cells), to, laptop))}\n`, { mode: 0o600, flag: 'wx' });
  // From here on these sums have gone out.
  writeFileSync(`${name}.part`, JSON.stringify(cells), { mode: 0o600 });
  renameSync(`${name}.part`, `${name}.json`);
  return { file: `${name}.visit`, mark: markOfKey(laptop.open) };
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function readCells(text: string): readonly BundleCell[] {
  const cells = JSON.parse(text) as readonly (BundleCell | null)[];
  const isCell = (cell: BundleCell | null): cell is BundleCell => cell !== null && typeof cell === 'object' && Object.keys(cell).length === 8
    && /^[a-z][a-z0-9-]{0,39}$/.test(cell.campaign) && /^([a-z][a-z0-9-]{0,39}|\*)$/.test(cell.level) && /^[a-z0-9.*-]{1,160}$/.test(cell.table) && /^[a-z0-9.*-]{1,160}$/.test(cell.key)
    && isCount(cell.day) && cell.day < 100_000 && isCount(cell.n) && cell.n > 0 && isCount(cell.s) && isCount(cell.ss);
  if (Array.isArray(cells) && cells.length <= mostCells && cells.every(isCell)) return cells;
  throw new StartError('What this bundle holds are no sums of Lights On, although its seal holds. Ask whoever made it which version the laptop runs.');
}

/** A laptop is trusted once somebody has compared its mark. */
function checkLaptop(dataDir: string, open: string, trust: string | undefined): void {
  const file = join(dataDir, 'visit-laptops.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
  if (known.includes(open)) return;
  if (trust !== markOfKey(open)) throw new StartError(`This laptop is not known here yet. Ask the officer for the laptop's mark by phone; if it is ${markOfKey(open)}, import with: --trust ${markOfKey(open)}`);
  writeFileSync(file, JSON.stringify([...known, open]), { mode: 0o600 });
}

/** What came in with a bundle: how many sums, under which number they can be dropped, and of which campaigns they are. `gone` are campaigns in which it was counted before and nothing of it is left. */
export interface Imported {
  readonly cells: number;
  readonly segment: number;
  readonly campaigns: readonly string[];
  readonly gone: readonly string[];
}

/**
 * Adds a bundle to the campaign's sums, once. They stand in the channel of classes under a number of their own, so that a visit can be dropped whole,
 * and what was dropped does not come back with the same bundle. Throws `StartError`.
 */
export async function importVisit({ dataDir }: Pick<Place, 'dataDir'>, store: Store, bundle: { readonly text: string; readonly trust?: string; readonly now: number }): Promise<Imported> {
  const envelope = readEnvelope(bundle.text);
  const key = readPair(join(dataDir, 'visit-key.json'));
  if (key === null) throw new StartError(`There is no key for bundles in ${dataDir}. Import where "npm run campaign-key" was run, or set DATA_DIR to that folder.`);
  const cells = readCells(openEnvelope(envelope, key));
  const campaigns = [...new Set(cells.map(({ campaign }) => campaign))];
  for (const name of campaigns) {
    if (!(await store.knowsCampaign(name))) throw new StartError(`The bundle is of the campaign "${name}", which is not known here. Start the server of that campaign once, then import again.`);
  }
  // Last of all: a laptop whose bundle is refused stays as unknown as it was.
  checkLaptop(dataDir, envelope.from, bundle.trust);
  const idHash = hash('sha256', `visit ${envelope.id}`, 'buffer').subarray(0, 16);
  const segment = idHash.readUIntBE(0, 5) + 1;
  const counted = cells.map(({ day, ...cell }): Cell => ({ ...cell, day, channel: 'class', segment }));
  await store.count({ day: never, campaign: campaigns[0] ?? '', arrived: dayOf(bundle.now), idHash, cells: counted });
  const held = await Promise.all(campaigns.map((campaign) => store.holds({ campaign, channel: 'class', segment, day: null })));
  const [there, gone] = [true, false].map((is) => campaigns.filter((_, at) => held[at] === is)) as [string[], string[]];
  return { cells: cells.filter(({ campaign }) => there.includes(campaign)).length, segment, campaigns: there, gone };
}
