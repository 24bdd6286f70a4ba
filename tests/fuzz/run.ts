/** `npm run fuzz`: plays the shipped build by a random finger, and stops at the first thing that is wrong. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { buildIfStale } from '../../src/cli/build/fresh.ts';
import { readyBrowser } from '../../src/cli/find-browser.ts';
import { root } from '../../src/cli/tools.ts';
import { startServer } from '../support/server-process.ts';
import type { RunningServer } from '../support/server-process.ts';
import { startVisit } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';
import type { Replay } from './act.ts';
import { playAgain, playEpisode } from './episode.ts';
import type { Outcome, Run } from './episode.ts';

const help = `Plays the shipped build by random pointer, touch and keyboard.

  npm run fuzz                          two minutes of a seed drawn from the clock
  npm run fuzz -- --minutes 10 --seed 7 ten minutes of that seed
  npm run fuzz -- --seeds 20            so many seeds one after the other, each for those minutes
  npm run fuzz -- --stage off           words only (on, off; by lot when left out)
  npm run fuzz -- --go-on               does not stop at a finding
  npm run fuzz -- --replay FILE         does the acts of a finding again

A finding is an error in the console, something thrown, a request to another origin, a page that hangs or offers nothing, what axe finds, or a page wider than its window.
Exits with 0 when nothing was found, with 1 otherwise.
`;

const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function saveReplay({ replay, picture }: Outcome): string {
  const folder = join(root, 'test-results', 'fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `seed-${replay.seed}-episode-${replay.episode}.json`);
  writeFileSync(file, JSON.stringify(replay, undefined, 1));
  if (picture !== undefined) writeFileSync(file.replace(/json$/, 'png'), picture);
  return file;
}

function tell(outcome: Outcome): void {
  const { replay: { seed, episode, device, acts }, findings } = outcome;
  console.log(`\nFOUND by seed ${seed}, episode ${episode}, act ${acts.length}, ${JSON.stringify(device)}:`);
  for (const finding of findings) console.log(`  ${finding}`);
  console.log(`last acts:\n${acts.slice(-6).map((act) => `  ${JSON.stringify(act)}`).join('\n')}`);
  console.log(`again: npm run fuzz -- --replay ${saveReplay(outcome)}`);
}

/** Plays one seed until its time is over. Goes out: how many episodes found something. */
async function playSeed(run: Run, minutes: number, stopsAtFirst: boolean): Promise<number> {
  const deadline = Date.now() + minutes * 60_000;
  console.log(`seed ${run.seed}, ${minutes} minutes`);
  let found = 0;
  let acts = 0;
  let episode = 0;
  for (; Date.now() < deadline && !(stopsAtFirst && found > 0); episode += 1) {
    const outcome = await playEpisode(run, episode, () => Date.now() < deadline);
    acts += outcome.replay.acts.length;
    if (outcome.findings.length > 0) {
      found += 1;
      tell(outcome);
    }
  }
  console.log(`seed ${run.seed}: ${acts} acts in ${episode} episodes, ${run.pressed.size} different things pressed, ${found} findings`);
  return found;
}

interface Wishes { readonly minutes: number; readonly seed: number; readonly seeds: number; readonly stage: Run['stage']; readonly stopsAtFirst: boolean; readonly replay?: string }

async function play(browser: Browser, { baseURL, key }: RunningServer, visit: Visit, wishes: Wishes): Promise<number> {
  const run: Run = { browser, baseURL, key, visit, seed: wishes.seed, stage: wishes.stage, pressed: new Map() };
  if (wishes.replay !== undefined) {
    const outcome = await playAgain(run, JSON.parse(readFileSync(wishes.replay, 'utf8')) as Replay);
    if (outcome.findings.length > 0) tell(outcome);
    else console.log(`Nothing was found in ${outcome.replay.acts.length} acts.`);
    return outcome.findings.length;
  }
  let found = 0;
  for (let place = 0; place < wishes.seeds && !(wishes.stopsAtFirst && found > 0); place += 1) {
    found += await playSeed({ ...run, seed: wishes.seed + place, pressed: new Map() }, wishes.minutes, wishes.stopsAtFirst);
  }
  return found;
}

function readWishes(): Wishes | undefined {
  const { values } = parseArgs({ options: {
    minutes: { type: 'string', default: '2' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, seeds: { type: 'string', default: '1' },
    stage: { type: 'string', default: 'by lot' }, 'go-on': { type: 'boolean', default: false }, replay: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false },
  } });
  const [minutes, seed, seeds] = [Number(values.minutes), Number(values.seed), Number(values.seeds)];
  const { stage } = values;
  if (values.help || !(minutes > 0) || !Number.isInteger(seed) || !(seeds >= 1) || (stage !== 'on' && stage !== 'off' && stage !== 'by lot')) return undefined;
  return { minutes, seed, seeds, stage, stopsAtFirst: !values['go-on'], ...(values.replay === undefined ? {} : { replay: values.replay }) };
}

async function main(): Promise<number> {
  const wishes = readWishes();
  if (wishes === undefined) {
    console.log(help);
    return process.argv.some((arg) => /^(--help|-h)$/.test(arg)) ? 0 : 2;
  }
  if (process.env['TEST_DIST'] === undefined && (await buildIfStale()) !== 0) return 1;
  const folder = dataWithPlayers();
  const server = await startServer({ DATA_DIR: folder });
  const visit = await startVisit();
  const browser = await chromium.launch({ executablePath: readyBrowser(), chromiumSandbox: false, args: quiet });
  try {
    return (await play(browser, server, visit, wishes)) === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await Promise.all([server.stop(), visit.server.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A data folder in which made-up players have been counted, so that the results have something to show. */
function dataWithPlayers(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lights-on-fuzz-'));
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'src', 'cli', 'simulate.ts'), '--players', '1500', '--weeks', '6'], { env: { ...process.env, DATA_DIR: folder }, encoding: 'utf8' });
  if (status !== 0) throw new Error(`no made-up players could be counted: ${stderr}`);
  return folder;
}

process.exitCode = await main();
