/** The stage in a real browser that draws in software: frames a second in play, script a frame, rest, and what 200 changes of scene leave behind. */
import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { buildIfStale } from '../../../src/cli/build/fresh.ts';
import { readyBrowser } from '../../../src/cli/find-browser.ts';
import type { Intent } from '../../../src/story/play.ts';
import { viewOf } from '../../../src/story/view.ts';
import type { StoryView } from '../../../src/story/view.ts';
import { packOf, shippedLevel } from '../../support/evening-words.ts';
import { keyboardPlayer, press } from '../../support/keyboard-player.ts';
import { openEvening } from '../../support/open-evening.ts';
import { startServer } from '../../support/server-process.ts';
import { sitDown } from './sit-down.ts';
import { drewMark, installProbe } from './probe.ts';
import { scriptOfFrames } from './script-time.ts';

const size = { width: 1280, height: 720 };
const playMs = 4_000;
/** Script is looked at once it is compiled, as it is for all but the first seconds of an evening, and over hundreds of frames: the throttle takes its time in slices longer than one frame's script. */
const [compileMs, scriptMs, scriptTimes] = [8_000, 6_000, 3];
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const limits = { fps: 30, scriptMs: 4, idleFps: 12.5, leftBehind: 0.05, texture: 2048 } as const;
/** So many first, in which every way has been walked twice and the browser has compiled what it will. */
const warmUpChanges = 230;
const sceneChanges = 200;

const pause = (ms: number): Promise<void> => new Promise((go) => { setTimeout(go, ms); });
const framesNow = (page: Page): Promise<number> => page.evaluate(() => globalThis.probe.frames);

interface Row { readonly what: string; readonly figure: string; readonly limit: string; readonly holds: boolean }

/** The pointer wanders as a player's does, so that the stage draws all it has. */
async function wander(page: Page, ms: number): Promise<void> {
  const end = Date.now() + ms;
  for (let turn = 0; Date.now() < end; turn += 1) {
    await page.mouse.move(size.width / 2 + Math.sin(turn / 9) * 420, size.height / 2 + Math.cos(turn / 7) * 200);
    await pause(30);
  }
}

async function framesASecond(page: Page): Promise<number> {
  await wander(page, 1_000);
  const [before, began] = [await framesNow(page), Date.now()];
  await wander(page, playMs);
  return ((await framesNow(page)) - before) / ((Date.now() - began) / 1000);
}

/** The 95th of a hundred frames' script, in milliseconds, on a processor a quarter as fast: the middle one of three looks. */
async function scriptOnSlow(page: Page, cdp: CDPSession): Promise<number> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await wander(page, compileMs);
  const slowest: number[] = [];
  for (let time = 0; time < scriptTimes; time += 1) {
    const script = await scriptOfFrames(cdp, () => wander(page, scriptMs));
    slowest.push(script.toSorted((a, b) => a - b)[Math.floor(script.length * 0.95)] ?? Infinity);
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return slowest.toSorted((a, b) => a - b)[Math.floor(scriptTimes / 2)] ?? Infinity;
}

async function rest(page: Page): Promise<readonly Row[]> {
  await pause(2_500);
  const idleFrom = await framesNow(page);
  await pause(4_000);
  const idle = ((await framesNow(page)) - idleFrom) / 4;
  await pause(16_000);
  const asleepFrom = await framesNow(page);
  await pause(3_000);
  const asleep = (await framesNow(page)) - asleepFrom;
  return [
    { what: 'frames a second when nobody moves', figure: idle.toFixed(1), limit: '<= 12', holds: idle <= limits.idleFps },
    { what: 'frames in 3 s, 20 s after the last input', figure: String(asleep), limit: '0', holds: asleep === 0 },
  ];
}

/** How to come to a view of free-skins from its first line. */
const views: readonly { readonly what: string; readonly way: readonly Intent[] }[] = [
  { what: 'room', way: [{ do: 'next' }, { do: 'next' }] },
  // The phone is taken up two lines after the choice.
  { what: 'phone', way: [{ do: 'choose', option: 'promise' }, { do: 'next' }, { do: 'next' }] },
];

async function measureView(page: Page, cdp: CDPSession, what: string): Promise<readonly Row[]> {
  const fps = await framesASecond(page);
  return [
    { what: `${what}: frames a second in play`, figure: fps.toFixed(0), limit: `>= ${limits.fps}`, holds: fps >= limits.fps },
    await measureScript(page, cdp, what),
  ];
}

async function measureScript(page: Page, cdp: CDPSession, what: string): Promise<Row> {
  const script = await scriptOnSlow(page, cdp);
  return { what: `${what}: script a frame at a quarter of the speed, p95`, figure: `${script.toFixed(1)} ms`, limit: `<= ${limits.scriptMs} ms`, holds: script <= limits.scriptMs };
}

async function left(page: Page, cdp: CDPSession): Promise<{ readonly heap: number; readonly textures: number }> {
  await pause(1_500);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { heap: usedSize, textures: await page.evaluate(() => globalThis.probe.textures) };
}

/** Says each row as soon as it is measured, so that a run that is ended early has not been for nothing. */
function openTable(): { readonly add: (rows: readonly Row[]) => void; readonly holds: () => boolean } {
  let holds = true;
  return {
    add(rows) {
      for (const row of rows) {
        console.log(`${row.holds ? 'ok    ' : 'OVER  '}  ${row.what.padEnd(62)} ${row.figure.padStart(10)}   ${row.limit}`);
        holds &&= row.holds;
      }
    },
    holds: () => holds,
  };
}

type Table = ReturnType<typeof openTable>;

async function measureHouse(page: Page, cdp: CDPSession, table: Table): Promise<void> {
  await page.goto('./?instant&seed=2');
  await page.locator('html[data-stage="on"]').waitFor();
  table.add(await measureView(page, cdp, 'house'));
}

/** What somebody does who always takes the first option. */
function onwards({ kind, options }: StoryView): Intent {
  const option = options.find(({ state }) => state === 'open')?.id ?? '';
  return kind === 'choice' ? { do: 'choose', option } : { do: 'next' };
}

/** From the first line of an evening over its phone and its first torch to an ending and the map. */
async function measureEvening(page: Page, cdp: CDPSession, table: Table): Promise<void> {
  const level = shippedLevel('free-skins');
  await openEvening(page, level.id, { lang: 'en', stage: 'on', counted: 'no', withCheck: false });
  const player = keyboardPlayer(page, level, 'en');
  for (const { what, way } of views) {
    await player.play(way);
    table.add(await measureView(page, cdp, what));
  }
  const here = (): StoryView => viewOf(level, player.now());
  while (here().look === undefined) await player.play([onwards(here())]);
  await page.keyboard.press('l');
  table.add(await measureView(page, cdp, 'torch'));
  await page.keyboard.press('Escape');
  while (here().kind !== 'ending') await player.play([onwards(here())]);
  await page.getByRole('button', { name: packOf('en', 'evening')('ending.map') }).click();
  // Nothing on the map follows the pointer: it lives at the pace of idle life, and only its script is asked for.
  table.add([await measureScript(page, cdp, 'map')]);
}

async function measureLeftBehind(page: Page, cdp: CDPSession, table: Table): Promise<void> {
  const long = shippedLevel('screenshot');
  await page.goto(`./#/evening/${long.id}`);
  await press(page, packOf('en', 'evening')('knock.without-check'));
  const changeScenes = sitDown(page, long);
  await changeScenes(warmUpChanges);
  const before = await left(page, cdp);
  const changed = await changeScenes(sceneChanges);
  const after = await left(page, cdp);
  table.add((['heap', 'textures'] as const).map((what) => {
    const more = (after[what] - before[what]) / before[what];
    return { what: `${what} after ${changed} changes of scene`, figure: `${(more * 100).toFixed(1)} %`, limit: '+-5 %', holds: Math.abs(more) <= limits.leftBehind };
  }));
}

/** Runs the parts that are named (`views`, `rest`, `changes`), all of them without a name. Comes back with whether every figure holds. */
export async function bench(args: readonly string[]): Promise<boolean> {
  if ((await buildIfStale()) !== 0) throw new Error('the build failed');
  const asked = (part: string): boolean => args.length === 0 || args.includes(part);
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: readyBrowser(), chromiumSandbox: false, args: [...quiet, '--enable-precise-memory-info'] });
  try {
    const page = await browser.newPage({ viewport: size, baseURL: server.baseURL });
    await page.addInitScript(installProbe, drewMark);
    const cdp = await page.context().newCDPSession(page);
    const table = openTable();
    await measureHouse(page, cdp, table);
    if (asked('rest')) table.add(await rest(page));
    if (asked('views')) await measureEvening(page, cdp, table);
    if (asked('changes')) await measureLeftBehind(page, cdp, table);
    const largest = await page.evaluate(() => globalThis.probe.largest);
    table.add([{ what: 'largest side of a texture', figure: String(largest), limit: `<= ${limits.texture}`, holds: largest <= limits.texture }]);
    return table.holds();
  } finally {
    await browser.close();
    await server.stop();
  }
}
