/** The stage in a real browser that draws in software: frames a second in play, script a frame, rest, and what 200 changes of scene leave behind. */
import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { buildIfStale } from '../../../src/cli/build/fresh.ts';
import { findBrowser } from '../../../src/cli/find-browser.ts';
import type { Level } from '../../../src/story/level.ts';
import type { Intent } from '../../../src/story/play.ts';
import { routesToEndings } from '../../../src/story/routes.ts';
import { packOf, shippedLevel } from '../../support/evening-words.ts';
import { keyboardPlayer, press } from '../../support/keyboard-player.ts';
import { openEvening } from '../../support/open-evening.ts';
import { startServer } from '../../support/server-process.ts';
import { sitDown } from './sit-down.ts';
import { drewMark, installProbe } from './probe.ts';
import { scriptOfFrames } from './script-time.ts';

const size = { width: 1280, height: 720 };
const playMs = 4_000;
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

/** The 95th of a hundred frames' script, in milliseconds, on a processor a quarter as fast. */
async function scriptOnSlow(page: Page, cdp: CDPSession): Promise<number> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await wander(page, 1_000);
  const script = await scriptOfFrames(cdp, () => wander(page, playMs));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return script.toSorted((a, b) => a - b)[Math.floor(script.length * 0.95)] ?? Infinity;
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
const views: readonly { readonly what: string; readonly way: readonly Intent[]; readonly then?: (page: Page) => Promise<void> }[] = [
  { what: 'room', way: [{ do: 'next' }, { do: 'next' }] },
  { what: 'phone', way: [{ do: 'choose', option: 'promise' }] },
];

async function measureView(page: Page, cdp: CDPSession, what: string): Promise<readonly Row[]> {
  const fps = await framesASecond(page);
  const script = await scriptOnSlow(page, cdp);
  return [
    { what: `${what}: frames a second in play`, figure: fps.toFixed(0), limit: `>= ${limits.fps}`, holds: fps >= limits.fps },
    { what: `${what}: script a frame at a quarter of the speed, p95`, figure: `${script.toFixed(1)} ms`, limit: `<= ${limits.scriptMs} ms`, holds: script <= limits.scriptMs },
  ];
}

/** On from a line of free-skins to its first torch. */
function wayToLook(level: Level): readonly Intent[] {
  const route = Object.values(routesToEndings(level))[0] ?? [];
  const at = route.findIndex(({ do: act }, place) => act === 'choose' && place > 3);
  return route.slice(0, at);
}

async function left(page: Page, cdp: CDPSession): Promise<{ readonly heap: number; readonly textures: number }> {
  await pause(1_500);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { heap: usedSize, textures: await page.evaluate(() => globalThis.probe.textures) };
}

function print(rows: readonly Row[]): boolean {
  for (const { what, figure, limit, holds } of rows) console.log(`${holds ? 'ok    ' : 'OVER  '}  ${what.padEnd(62)} ${figure.padStart(10)}   ${limit}`);
  return rows.every(({ holds }) => holds);
}

/** Runs the whole bench. Comes back with whether every figure holds. */
export async function bench(args: readonly string[]): Promise<boolean> {
  if ((await buildIfStale()) !== 0) throw new Error('the build failed');
  const server = await startServer();
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), chromiumSandbox: false, args: [...quiet, '--enable-precise-memory-info'] });
  try {
    const page = await browser.newPage({ viewport: size, baseURL: server.baseURL });
    await page.addInitScript(installProbe, drewMark);
    const cdp = await page.context().newCDPSession(page);
    const rows: Row[] = [];
    await page.goto('./?instant&seed=2');
    await page.locator('html[data-stage="on"]').waitFor();
    rows.push(...await measureView(page, cdp, 'house'));
    if (!args.includes('--short')) rows.push(...await rest(page));

    const level = shippedLevel('free-skins');
    await openEvening(page, level.id, { lang: 'en', stage: 'on', counted: 'no', withCheck: false });
    const player = keyboardPlayer(page, level, 'en');
    for (const { what, way } of views) {
      await player.play(way);
      rows.push(...await measureView(page, cdp, what));
    }
    await player.play(wayToLook(level).slice(player.now().intents.length));
    while (level.nodes[player.now().state.at]?.type === 'line') await player.play([{ do: 'next' }]);
    await page.keyboard.press('l');
    rows.push(...await measureView(page, cdp, 'torch'));

    const long = shippedLevel('screenshot');
    await page.goto(`./#/evening/${long.id}`);
    await press(page, packOf('en', 'evening')('knock.without-check'));
    const changeScenes = sitDown(page, long);
    await changeScenes(warmUpChanges);
    const before = await left(page, cdp);
    const changed = await changeScenes(sceneChanges);
    const after = await left(page, cdp);
    for (const what of ['heap', 'textures'] as const) {
      const more = (after[what] - before[what]) / before[what];
      rows.push({ what: `${what} after ${changed} changes of scene`, figure: `${(more * 100).toFixed(1)} %`, limit: '+-5 %', holds: Math.abs(more) <= limits.leftBehind });
    }
    const largest = await page.evaluate(() => globalThis.probe.largest);
    rows.push({ what: 'largest side of a texture', figure: String(largest), limit: `<= ${limits.texture}`, holds: largest <= limits.texture });
    return print(rows);
  } finally {
    await browser.close();
    await server.stop();
  }
}
