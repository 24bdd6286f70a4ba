/** `npm run campaign-key`, `export-visit`, `import-visit`: how a visit's sums come from the officer's laptop to the campaign. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readPlace } from '../server/settings.ts';
import type { Place } from '../server/settings.ts';
import { StartError } from '../server/start-error.ts';
import type { Store } from '../server/store.ts';
import { openStore } from '../server/upkeep.ts';
import { campaignKey, exportVisit, importVisit } from '../server/visit-bundle/bundle.ts';
import { root } from './tools.ts';

const [command, ...args] = process.argv.slice(2);

interface Said {
  /** What stands behind the switch. */
  readonly value?: string;
  /** Everything else. */
  readonly files: readonly string[];
}

/** Reads the one switch a command has, before or behind its files. Throws `StartError` for another one and for one without a value. */
function readArgs(name: string): Said {
  let value: string | undefined;
  const files: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const said = args[at] ?? '';
    if (!said.startsWith('--')) files.push(said);
    else {
      at += 1;
      value = args[at];
      if (said !== `--${name}` || value === undefined || value.startsWith('--')) throw new StartError(`"${said}" is not known or has no value. There is: --${name} <...>.`);
    }
  }
  return value === undefined ? { files } : { value, files };
}

/** The key may travel with the campaign's folder, so that an officer has nothing to type. */
function keyInFolder(): string {
  const file = join(root, 'public', 'campaign', 'visit-key.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function textOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new StartError(`There is no file ${file}.`);
  if (found.isDirectory()) throw new StartError(`${file} was not counted. It is a folder: name the bundles in it, which end in .visit.`);
  return readFileSync(file, 'utf8');
}

/** Counts one bundle. Goes out: what to say of it. */
async function importOne(place: Place, store: Store, file: string, trust: string | undefined): Promise<string> {
  const text = textOf(file);
  try {
    const { cells, segment, campaigns, gone } = await importVisit(place, store, { text, now: Date.now(), ...(trust === undefined ? {} : { trust }) });
    const out = campaigns.map((campaign) => `  npm run drop-segment -- --campaign ${campaign} --channel class --segment ${segment}`);
    const before = gone.map((campaign) => `${file} was counted before, and its sums of ${campaign} were dropped or are older than 25 months. It counts once and brings nothing back; a backup from before does (npm run restore).`);
    const now = campaigns.length === 0 ? [] : [`${file}: its ${cells} sums are in, once, however often it is imported. To take them out again:`, ...out];
    return [...before, ...now].join('\n');
  } catch (error) {
    throw error instanceof StartError ? new StartError(`${file} was not counted. ${error.message}`) : error;
  }
}

async function run(): Promise<void> {
  switch (command) {
    case 'campaign-key': {
      const key = campaignKey(readPlace(process.env, root));
      console.log(`${key}\nLaptops seal their bundles for this key. Put it into public/campaign/visit-key.txt before you hand out the game, or tell it to the officer.\nIts other half is visit-key.json in the data folder: back it up, and give it to nobody.`);
      return;
    }
    case 'export-visit': {
      const { value: key } = readArgs('for');
      const { file, mark } = exportVisit(readPlace(process.env, root, true), key ?? keyInFolder(), Date.now());
      console.log(`${file}\nHand this file over on a stick or by mail: only the campaign can open it. The mark of this laptop is ${mark}; the campaign asks for it the first time.`);
      return;
    }
    case 'import-visit': {
      const { value: trust, files } = readArgs('trust');
      if (files.length === 0) throw new StartError('Say which bundle: npm run import-visit -- <file>.visit');
      const place = readPlace(process.env, root);
      const store = await openStore(place);
      try {
        for (const file of files) console.log(await importOne(place, store, file, trust));
        console.log('The results show them when their week is over: classes from three on, and what single devices told from three visits on.');
      } finally {
        await store.close();
      }
      return;
    }
    default:
      throw new StartError('There are: campaign-key, export-visit, import-visit.');
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
