/** Whether a screen stands in somebody's way as it is now: by the rules for people with disabilities, by its measures, and by where the focus is. */
import type { Page } from '@playwright/test';
import { axeFindings, isTooSmall } from './axe.ts';
import { faultsOf } from './fits.ts';
import { stylesAtRest } from './still-styles.ts';

/** The narrowest and the flattest window there is to fit, a common phone, and letters of twice the browser's size. */
export const sizes: readonly Size[] = [{ width: 320, height: 640 }, { width: 360, height: 640 }, { width: 1366, height: 620 }, { width: 1366, height: 620, text: 200 }];

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Percent of the browser's own text size, in place of what the player has set. */
  readonly text?: 200;
}

export function sayLook({ width, height, text }: Size): string {
  return `${width} by ${height}${text === undefined ? '' : `, text at ${text} %`}`;
}

/** Goes out: every fault of the screen that is in sight, in words. `arrived`: it came by an address of its own, so the browser has put the focus where it likes. */
export async function inspect(page: Page, { arrived = false }: { readonly arrived?: boolean } = {}): Promise<readonly string[]> {
  await stylesAtRest(page);
  const lost = arrived || await hasFocusSoon(page) ? [] : ['the focus is lost: it is on nothing'];
  const found: string[] = [];
  for (const { rule, target, words } of await axeFindings(page)) {
    if (rule !== 'target-size' || await isTooSmall(page, target)) found.push(`${rule}: ${target}: ${words}`);
  }
  const narrow = await page.evaluate(() => innerWidth < 768);
  return [...lost, ...found, ...await faultsOf(page, { target: 44, option: narrow ? 59 : 48 })];
}

/** What had the focus may be gone a moment before what comes next takes it. */
function hasFocusSoon(page: Page): Promise<boolean> {
  const patienceMs = 1_000;
  return page.waitForFunction(() => document.activeElement !== document.body && document.activeElement !== null, undefined, { timeout: patienceMs }).then(() => true, () => false);
}

/** Inspects one screen in every size, as if its window were pulled about, and leaves it as it was found. Goes out: the faults by size, of those sizes alone that have some. */
export async function inspectInSizes(page: Page, at: { readonly arrived?: boolean } = {}): Promise<Readonly<Record<string, readonly string[]>>> {
  const before = page.viewportSize();
  const own = await page.evaluate(() => document.documentElement.style.cssText);
  const faults: Record<string, readonly string[]> = {};
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate(([cssText, text]) => {
      const { style } = document.documentElement;
      style.cssText = cssText;
      if (text === 0) return;
      style.setProperty('font-size', `${text}%`);
      // What is drawn for the back of a room takes its measure from here.
      if (style.getPropertyValue('--text-scale') !== '') style.setProperty('--text-scale', String(text / 100));
    }, [own, size.text ?? 0] as const);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const found = await inspect(page, at);
    if (found.length > 0) faults[sayLook(size)] = found;
  }
  await page.evaluate((cssText) => { document.documentElement.style.cssText = cssText; }, own);
  if (before !== null) await page.setViewportSize(before);
  return faults;
}
