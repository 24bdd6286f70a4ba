/** `npm run backup`, `restore`, `new-key`, `segments`, `drop-segment`: what whoever looks after a campaign does. They read `DATA_DIR`, `DATABASE_URL` and `RESULTS_KEY` as the server does. */
import { resolve } from 'node:path';
import { statSync } from 'node:fs';
import { channels } from '../measure/cells.ts';
import { dayOf, isoDay } from '../measure/day.ts';
import { renewResultsKey } from '../server/results-key.ts';
import { readPlace } from '../server/settings.ts';
import type { Place } from '../server/settings.ts';
import { StartError } from '../server/start-error.ts';
import type { Segment } from '../server/store.ts';
import { backUp, dropSegment, lookForForged, restore } from '../server/upkeep.ts';
import { root } from './tools.ts';

const [command, ...args] = process.argv.slice(2);

/** Reads `--name value` pairs; throws `StartError` for a name that is not among `names`. */
function readPairs(names: readonly string[]): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  for (let index = 0; index < args.length; index += 2) {
    const [name = '', value] = [args[index]?.replace(/^--/, ''), args[index + 1]];
    if (!names.includes(name) || value === undefined) throw new StartError(`"${args[index]}" is not known or has no value. There are: ${names.map((one) => `--${one} <...>`).join(' ')}.`);
    pairs[name] = value;
  }
  return pairs;
}

function readSegment(): Segment {
  const { campaign, channel: said, segment = '0', day } = readPairs(['campaign', 'channel', 'segment', 'day']);
  const channel = channels.find((one) => one === said);
  const mend = 'Write for instance: npm run drop-segment -- --campaign lights-on --channel class --segment 12, or --channel open --day 2026-11-22.';
  if (campaign === undefined || channel === undefined || !/^\d{1,15}$/.test(segment)) throw new StartError(`A segment is named by its campaign, its channel (${channels.join(', ')}) and a number. ${mend}`);
  if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new StartError(`"${day}" is no day. ${mend}`);
  if (day === undefined && segment === '0') throw new StartError(`Without a number or a day this would drop all single devices of the campaign. ${mend}`);
  return { campaign, channel, segment: Number(segment), day: day === undefined ? null : dayOf(Date.parse(day)) };
}

function newKey({ dataDir, resultsKey }: Place): string {
  if (resultsKey !== undefined) throw new StartError('The key is the one in RESULTS_KEY. Change it there, and start the server again.');
  const key = renewResultsKey(dataDir);
  return `The old key no longer opens the results, and everybody is signed out.\n  ${key}\nor, behind the game's address:  #/results?key=${key}\nThis is shown once: keep it like a key.`;
}

async function restoreFrom(place: Place): Promise<string> {
  const [file] = args;
  if (file === undefined) throw new StartError('Say which backup: npm run restore -- data/backups/lights-on-<time>.sqlite');
  const aside = await restore(place, resolve(file), Date.now());
  return aside === null ? `Restored ${file}.` : `Restored ${file}. What was there is now ${aside}; delete it when you are sure.`;
}

async function sayStandingOut(place: Place): Promise<string> {
  const { campaign } = readPairs(['campaign']);
  if (campaign === undefined) throw new StartError('Say which campaign: npm run segments -- --campaign lights-on');
  const found = await lookForForged(place, campaign, dayOf(Date.now()));
  if (found.length === 0) return 'No day and no class of the last 13 weeks stands out from the others.';
  const why = { many: 'far more evenings than usual', finished: 'a share of finished evenings unlike the others' };
  const lines = found.map(({ channel, segment, day, by }) => `${isoDay(day)}  ${why[by]}\n  npm run drop-segment -- --campaign ${campaign} --channel ${channel} --segment ${segment} --day ${isoDay(day)}`);
  return `These stand out. A talk on the radio may be the reason; if nobody knows of one, drop them whole:\n${lines.join('\n')}`;
}

async function run(place: Place): Promise<string> {
  switch (command) {
    case 'backup': {
      const file = await backUp(place, Date.now());
      return `${file} (${(statSync(file).size / 1e6).toFixed(1)} MB). Backups hold what the server holds: keep them as safe, and no longer.`;
    }
    case 'restore':
      return restoreFrom(place);
    case 'new-key':
      return newKey(place);
    case 'segments':
      return sayStandingOut(place);
    case 'drop-segment': {
      const segment = readSegment();
      return `${JSON.stringify({ time: new Date().toISOString(), dropped: segment, cells: await dropSegment(place, segment) })}\nThe results show it after the next weekly close.`;
    }
    default:
      throw new StartError('There are: backup, restore, new-key, segments, drop-segment.');
  }
}

try {
  console.log(await run(readPlace(process.env, root)));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
