/** `npm run simulate`: fills a campaign with players of the real evenings, for demonstrations and tests. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readCampaign } from '../campaign/campaign.ts';
import { cellsOf } from '../measure/cells.ts';
import { dayOf, isoDay, lastClosedDay, mondayOf } from '../measure/day.ts';
import { checkAgainstGraph, readGraph } from '../measure/graph.ts';
import { closeWeek } from '../server/publish.ts';
import { readPlace } from '../server/settings.ts';
import { StartError } from '../server/start-error.ts';
import type { Store } from '../server/store.ts';
import { openStore } from '../server/upkeep.ts';
import { parseLevel } from '../story/parse.ts';
import { readLevelFiles } from './level-files.ts';
import { levelHash } from '../server/level-hash.ts';
import { openChance } from './simulate/chance.ts';
import { sumOfClass } from './simulate/classes.ts';
import { reportsOfDevice } from './simulate/reports.ts';
import type { Sent, Shipped } from './simulate/reports.ts';
import { root } from './tools.ts';

const help = `Plays the evenings of levels/ with made-up players and counts them, as if they had agreed.

  npm run simulate -- --players 10000 --seed 1     the same players every time; a second run with the same seed adds nothing
  npm run simulate -- --classes 100                and so many whole classes, one for each 50 players unless you say so
  npm run simulate -- --weeks 10                   over so many weeks up to the last one that is over
  npm run simulate -- --campaign trial             under another name than the campaign's own

It writes where the server keeps its sums: DATA_DIR or DATABASE_URL. Made-up figures are in one campaign with real ones for good, so use a data folder of its own.
`;

const dayMs = 86_400_000;
/** So many reports are on their way to the disk at once. */
const atOnce = 512;

export interface Simulation {
  readonly campaign: string;
  readonly players: number;
  /** Whole classes whose adults said yes. */
  readonly classes: number;
  readonly seed: number;
  readonly weeks: number;
  /** The last day that is over, days since the epoch: a Sunday. */
  readonly to: number;
}

/** The evenings as they ship. Throws when one is broken; the level checker says why. */
export function shippedLevels(folder: string): readonly Shipped[] {
  return readLevelFiles(folder).map(({ id, level: json }) => {
    const [level, graph] = [parseLevel(json), readGraph(json, levelHash(json))];
    if (!level.ok || !graph.ok) throw new StartError(`The evening ${id} cannot be played: see npm run levels.`);
    return { level: level.level, graph: graph.graph };
  });
}

async function count(store: Store, sent: readonly Sent[]): Promise<void> {
  for (let at = 0; at < sent.length; at += atOnce) {
    await Promise.all(sent.slice(at, at + atOnce).map(({ report, graph, channel }) => {
      const fault = checkAgainstGraph(report, graph);
      if (fault !== null) throw new Error(`a made-up ${report.kind} report is one the endpoint would refuse: ${fault}`);
      const idHash = createHash('sha256').update(report.id).digest().subarray(0, 16);
      return store.count({ day: report.day, campaign: report.campaign, arrived: report.day, idHash, cells: cellsOf(report, graph, { channel, segment: 0 }) });
    }));
  }
}

/** Counts all players into the store and closes each week after its own reports, as a server would have. Goes out: how many reports there were. */
export async function simulate(store: Store, shipped: readonly Shipped[], { campaign: id, players, classes, seed, weeks, to }: Simulation): Promise<number> {
  const chance = openChance(seed);
  const campaign = { id, from: mondayOf(to) - 7 * (weeks - 1), to };
  await store.registerCampaign(id);
  for (const { graph } of shipped) await store.registerGraph(graph);
  const own = Array.from({ length: players }, () => reportsOfDevice(shipped, campaign, chance)).flat();
  const sent = [...own, ...Array.from({ length: classes }, () => sumOfClass(shipped, campaign, chance))].toSorted((a, b) => a.report.day - b.report.day);
  for (let sunday = campaign.from + 6, at = 0; sunday <= to; sunday += 7) {
    const next = sent.findIndex(({ report }, index) => index >= at && report.day > sunday);
    const end = next < 0 ? sent.length : next;
    await count(store, sent.slice(at, end));
    await closeWeek(store, id, (sunday + 1) * dayMs);
    at = end;
  }
  return sent.length;
}

function wholeNumber(name: string, value: string, most: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new StartError(`--${name} is "${value}". Write a whole number from 1 to ${most}.`);
}

async function run(): Promise<string> {
  const { values } = parseArgs({ options: {
    players: { type: 'string', default: '1000' }, classes: { type: 'string' }, seed: { type: 'string', default: '1' }, weeks: { type: 'string', default: '10' }, campaign: { type: 'string' }, help: { type: 'boolean', short: 'h' },
  } });
  if (values.help === true) return help;
  const own = readCampaign(readFileSync(join(root, 'public', 'campaign', 'campaign.json'), 'utf8'), 'campaign.json').campaign.id;
  const campaign = values.campaign ?? own;
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(campaign)) throw new StartError(`--campaign is "${campaign}". Write small letters, digits and hyphens, a letter first, 40 at most.`);
  const to = lastClosedDay(dayOf(Date.now()));
  const players = wholeNumber('players', values.players, 1_000_000);
  const classes = values.classes === undefined ? Math.ceil(players / 50) : wholeNumber('classes', values.classes, 100_000);
  const store = await openStore(readPlace(process.env, root));
  try {
    const closed = await store.releasedThrough(campaign);
    const reports = await simulate(store, shippedLevels(join(root, 'levels')), { campaign, players, classes, seed: wholeNumber('seed', values.seed, 2 ** 31), weeks: wholeNumber('weeks', values.weeks, 100), to });
    const late = closed !== null && closed >= to ? '\nThese weeks were closed before, so the results show them after the next weekly close. In a data folder of its own they are shown at once.' : '';
    return `${players} made-up players and ${classes} ${classes === 1 ? 'class' : 'classes'} of the campaign ${campaign} sent ${reports} reports up to ${isoDay(to)}.${late}`;
  } finally {
    await store.close();
  }
}

/** A slip in the command line is answered with a sentence. */
async function main(): Promise<number> {
  try {
    console.log(await run());
    return 0;
  } catch (error) {
    const isSlip = error instanceof StartError || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (!isSlip) throw error;
    console.error(`${error.message}\n\n${help}`);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
