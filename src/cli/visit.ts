/** `npm run campaign-key`, `export-visit`, `import-visit`: how a visit's sums come from the officer's laptop to the campaign. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlace } from '../server/settings.ts';
import { StartError } from '../server/start-error.ts';
import { openStore } from '../server/upkeep.ts';
import { campaignKey, exportVisit, importVisit } from '../server/visit-bundle/bundle.ts';
import { root } from './tools.ts';

const [command, ...args] = process.argv.slice(2);

function switchNamed(name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at === -1 ? undefined : args[at + 1];
}

/** The key may travel with the campaign's folder, so that an officer has nothing to type. */
function keyInFolder(): string {
  const file = join(root, 'public', 'campaign', 'visit-key.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

async function run(): Promise<string> {
  switch (command) {
    case 'campaign-key': {
      const key = campaignKey(readPlace(process.env, root));
      return `${key}\nLaptops seal their bundles for this key. Put it into public/campaign/visit-key.txt before you hand out the game, or tell it to the officer.\nIts other half is visit-key.json in the data folder: back it up, and give it to nobody.`;
    }
    case 'export-visit': {
      const { file, mark } = exportVisit(readPlace(process.env, root, true), switchNamed('for') ?? keyInFolder(), Date.now());
      return `${file}\nHand this file over on a stick or by mail: only the campaign can open it. The mark of this laptop is ${mark}; the campaign asks for it the first time.`;
    }
    case 'import-visit': {
      const [file] = args;
      if (file === undefined || file.startsWith('--')) throw new StartError('Say which bundle: npm run import-visit -- <file>.visit');
      if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
      const place = readPlace(process.env, root);
      const store = await openStore(place);
      try {
        const trust = switchNamed('trust');
        const { cells, segment } = await importVisit(place, store, { text: readFileSync(file, 'utf8'), now: Date.now(), ...(trust === undefined ? {} : { trust }) });
        return `The ${cells} sums of this visit are in, once, however often it is imported. To take them out again: npm run drop-segment -- --campaign <id> --channel class --segment ${segment}`;
      } finally {
        await store.close();
      }
    }
    default:
      throw new StartError('There are: campaign-key, export-visit, import-visit.');
  }
}

try {
  console.log(await run());
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
