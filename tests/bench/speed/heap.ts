/** What is left in memory after somebody has played for a while. */
import type { Browser, CDPSession } from '@playwright/test';
import { packOf, shippedLevel } from '../../support/evening-words.ts';
import { press } from '../../support/keyboard-player.ts';
import { sitDown } from '../stage/sit-down.ts';
import type { Figures } from './visits.ts';

/** So many scenes until all that an evening needs is there: levels, words, rooms, faces, sounds. */
const firstScenes = 600;
/** The time played is weighed in so many stretches of one length, and one more before them: every weighing then comes after as much play since machine code was last thrown away. */
const stretches = 3;
const scenesAtOnce = 20;
/** Milliseconds after the last input in which the stage falls asleep (20 s) and nothing of a change of scene is under way any more. */
const untilRest = 25_000;

/** What a heap is made of, in bytes by the engine's own kinds. */
type Held = ReadonlyMap<string, number>;

/** What the engine compiles and what the browser notes down about a page are no part of what the game holds. */
const notTheGames = new Set(['code', 'native', 'hidden', 'synthetic', 'object shape']);

/** Sums up a snapshot of the heap, whose format is V8's: fields of nodes one after the other in `nodes`, their names in `meta`. */
async function weigh(cdp: CDPSession): Promise<Held> {
  let text = '';
  const take = ({ chunk }: { readonly chunk: string }): void => { text += chunk; };
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { nodes, snapshot: { meta } } = JSON.parse(text) as { readonly nodes: readonly number[]; readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } } };
  const [type, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')];
  const held = new Map<string, number>();
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const kind = meta.node_types[0][nodes[at + type] ?? -1] ?? 'unknown';
    held.set(kind, (held.get(kind) ?? 0) + (nodes[at + size] ?? 0));
  }
  return held;
}

/**
 * Lets the engine throw away the machine code that it has made of what is called often. It makes it of one function after the other for as long as somebody
 * plays, and throws it away itself when it likes; where memory is said to be short it does not. To count calls exactly it must, because what is optimised
 * does not count them (V8, `Coverage::SelectMode`).
 */
async function throwAwayCompiled(cdp: CDPSession): Promise<void> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await cdp.send('Profiler.stopPreciseCoverage');
  await cdp.send('Profiler.disable');
}

/** Bytes: as the page is at rest, and without the machine code that the engine has made of it. */
interface Weight {
  readonly whole: number;
  readonly bare: number;
}

function gamesPart(held: Held): number {
  return [...held].reduce((sum, [kind, bytes]) => sum + (notTheGames.has(kind) ? 0 : bytes), 0);
}

/** Says by the engine's own kinds what there is more of, in kilobytes, so that whoever sees a figure that is over knows where to look. */
function sayGrowth(before: Held, after: Held): void {
  const grown = [...after].map(([kind, bytes]) => [kind, bytes - (before.get(kind) ?? 0)] as const).filter(([, more]) => Math.abs(more) >= 1_000).sort(([, a], [, b]) => b - a);
  console.log(`heap by kind, KB more than before: ${grown.map(([kind, more]) => `${kind} ${(more / 1000).toFixed(0)}`).join(', ')}`);
}

/**
 * Plays evenings through the stage for so many minutes, to one ending after the other, and weighs the page at rest before, after and in between. Goes out,
 * as shares of what was there before: `heap`, how much more is in use; `heapBare`, how much without machine code; `heapGame`, how much more the game itself holds.
 */
export async function measureHeap(browser: Browser, baseURL: string, minutes: number): Promise<Figures> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 720 }, locale: 'en-GB', serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const used = async (): Promise<number> => {
      await page.waitForTimeout(500);
      for (let time = 0; time < 2; time += 1) await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    const weight = async (): Promise<Weight> => {
      await page.waitForTimeout(untilRest);
      // As where memory is short.
      await cdp.send('Memory.simulatePressureNotification', { level: 'critical' });
      const whole = await used();
      await throwAwayCompiled(cdp);
      return { whole, bare: await used() };
    };
    const level = shippedLevel('screenshot');
    await page.goto(`./?instant&seed=2#/evening/${level.id}`);
    await press(page, packOf('en', 'frame')('consent.no'));
    await press(page, packOf('en', 'evening')('knock.without-check'));
    const play = sitDown(page, level);
    const playFor = async (ms: number): Promise<number> => {
      let scenes = 0;
      for (const end = Date.now() + ms; Date.now() < end;) scenes += await play(scenesAtOnce);
      return scenes;
    };
    const stretchMs = minutes * 60_000 / stretches;
    const playAndWeigh = async (): Promise<Weight> => {
      const scenes = await playFor(stretchMs);
      const found = await weight();
      console.log(`heap after ${scenes} more scenes: ${(found.whole / 1e6).toFixed(2)} MB, ${(found.bare / 1e6).toFixed(2)} MB without machine code`);
      return found;
    };
    await play(firstScenes);
    await throwAwayCompiled(cdp);
    const before = await playAndWeigh();
    const heldBefore = await weigh(cdp);
    let after = before;
    for (let stretch = 0; stretch < stretches; stretch += 1) after = await playAndWeigh();
    const heldAfter = await weigh(cdp);
    sayGrowth(heldBefore, heldAfter);
    return { heap: after.whole / before.whole - 1, heapBare: after.bare / before.bare - 1, heapGame: gamesPart(heldAfter) / gamesPart(heldBefore) - 1 };
  } finally {
    await context.close();
  }
}
