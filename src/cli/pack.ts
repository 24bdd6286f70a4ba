/** `npm run pack`: the game to hand on. `lights-on.zip` for any web space, a school's server or a learning platform; `lights-on.html`, one file for a stick. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { buildIfStale } from './build/fresh.ts';
import { buildCarried } from './pack/carried-build.ts';
import { fetchedFiles, filesOfBuild, quietCampaign } from './pack/carried-files.ts';
import { carriedPage } from './pack/carried-page.ts';
import { workerFor } from './pack/worker-for.ts';
import { root } from './tools.ts';

/** With every language, as it is promised. Bytes. */
const largestZip = 25_000_000;
/** The same contents give the same bytes. ZIP knows no time before 1980. */
const moment = new Date(1980, 0, 1);
const campaignFile = 'campaign/campaign.json';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'pack' }, dist: { type: 'string' } } });

async function pack(): Promise<number> {
  if (values.dist === undefined && (await buildIfStale()) !== 0) return 1;
  const built = filesOfBuild(resolve(root, values.dist ?? 'dist'));
  const campaign = built.get(campaignFile);
  if (campaign === undefined) throw new Error(`the build has no ${campaignFile}`);
  const quiet = new Map(built).set(campaignFile, Buffer.from(quietCampaign(campaign.toString('utf8'))));
  const page = carriedPage(readFileSync(join(root, 'index.html'), 'utf8'), await buildCarried(root), fetchedFiles(quiet));
  const out = resolve(root, values.out);
  mkdirSync(out, { recursive: true });
  const zip = await zipOf(quiet, page);
  write(join(out, 'lights-on.html'), Buffer.from(page));
  write(join(out, 'lights-on.zip'), zip);
  if (zip.length <= largestZip) return 0;
  console.error(`lights-on.zip is larger than ${largestZip / 1e6} MB`);
  return 1;
}

async function zipOf(files: ReadonlyMap<string, Buffer>, page: string): Promise<Uint8Array> {
  const [html, worker] = ['index.html', 'worker.js'].map((file) => files.get(file)?.toString('utf8') ?? '') as [string, string];
  // Before everything else, so that nothing is fetched in vain.
  const index = html.replace('<head>', () => '<head>\n    <script src="./opaque.js"></script>');
  const all: Readonly<Record<string, Uint8Array>> = {
    ...Object.fromEntries(files), 'index.html': strToU8(index), 'worker.js': strToU8(await workerFor(worker, html, index)), 'lights-on.html': strToU8(page), 'opaque.js': readFileSync(join(root, 'src/cli/pack/opaque.js')),
  };
  // Pictures, sounds and fonts are compressed already.
  const packed = Object.entries(all).map(([address, contents]) => [address, [contents, { level: /\.(webp|png|webm|mp3|woff2)$/.test(address) ? 0 as const : 9 as const, mtime: moment }]] as const);
  return zipSync(Object.fromEntries(packed.map(([address, [contents, options]]) => [address, [contents, options]])));
}

function write(file: string, contents: Uint8Array): void {
  writeFileSync(file, contents);
  console.log(`${(contents.length / 1e6).toFixed(1).padStart(6)} MB  ${file}`);
}

process.exitCode = await pack();
