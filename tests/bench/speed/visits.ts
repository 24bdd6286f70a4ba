/** The visits that are measured: a first look at the house, a link to an evening, an evening played to its end. */
import type { Browser, Page } from '@playwright/test';
import { routesToEndings } from '../../../src/story/routes.ts';
import { shippedLevel } from '../../support/evening-words.ts';
import { keyboardPlayer } from '../../support/keyboard-player.ts';
import { openEvening } from '../../support/open-evening.ts';
import type { Marks } from './marks.ts';
import { onSlowPage, physicalLimit } from './slow-page.ts';

/** Figures by name: milliseconds, bytes, shares. */
export type Figures = Readonly<Record<string, number>>;

const evening = 'free-skins';
const patienceMs = 60_000;
const restMs = 20_000;
const idleMs = 5_000;

const marksOf = (page: Page): Promise<Marks> => page.evaluate(() => globalThis.marks);

/** A link to an evening, from an empty cache until its first button can be pressed, and on until the stage stands. */
export function visitLink(browser: Browser, baseURL: string): Promise<Figures> {
  return onSlowPage(browser, baseURL, async ({ page, bytes }) => {
    await page.goto(`./#/evening/${evening}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.marks.choice > 0, undefined, { timeout: patienceMs, polling: 20 });
    const before = bytes();
    await page.waitForFunction(() => globalThis.marks.stage > 0, undefined, { timeout: patienceMs, polling: 20 });
    const { choice, door, stage, cls } = await marksOf(page);
    const limit = physicalLimit(before);
    return { choice, door: door === 0 ? Infinity : door, choiceBytes: before, choiceLimit: limit, choiceTimesLimit: choice / limit, linkStage: stage, linkCls: cls };
  });
}

/** The house from an empty cache until its stage stands, and what it does when nobody does anything. */
export function visitHouse(browser: Browser, baseURL: string, rests: boolean): Promise<Figures> {
  return onSlowPage(browser, baseURL, async ({ page, cdp, bytes }) => {
    await page.goto('./', { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.marks.stage > 0, undefined, { timeout: patienceMs, polling: 20 });
    const { lcp, stage, cls, longTasks } = await marksOf(page);
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity);
    const figures = { paint, lcp, stage, cls, stageBytes: bytes(), stageLimit: physicalLimit(bytes()), longTasks: longTasks.length, longest: Math.max(0, ...longTasks) };
    if (!rests) return figures;
    // What is busy is asked of the processor as it is: a fourfold slowdown is made by keeping it busy.
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await cdp.send('Performance.enable');
    await page.waitForTimeout(restMs);
    const busy = async (): Promise<number> => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity;
    const began = await busy();
    await page.waitForTimeout(idleMs);
    return { ...figures, idle: (((await busy()) - began) * 1000) / idleMs };
  });
}

/** An evening by keyboard from its knock to an ending, with the stage. INP is the longest of fewer than fifty interactions. */
export function playEvening(browser: Browser, baseURL: string): Promise<Figures> {
  return onSlowPage(browser, baseURL, async ({ page }) => {
    const level = shippedLevel(evening);
    const route = Object.values(routesToEndings(level))[0] ?? [];
    await openEvening(page, evening, { lang: 'en', stage: 'on', counted: 'no', withCheck: false });
    await keyboardPlayer(page, level, 'en').play(route);
    await page.waitForTimeout(1_000);
    const { interactions, cls } = await marksOf(page);
    const durations = Object.values(interactions).toSorted((one, other) => other - one);
    return { inp: durations[Math.floor(durations.length / 50)] ?? Infinity, interactions: durations.length, playCls: cls };
  });
}
