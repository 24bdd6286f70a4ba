/** What a careful look at a page finds: what axe finds, and a page wider than its window. */
import type { Page } from '@playwright/test';
import { axeFindings, isTooSmall } from '../support/axe.ts';

/** Longer than anything fades or slides. */
const settleMs = 900;

async function seen(page: Page): Promise<readonly string[]> {
  const axe = (await axeFindings(page)).map(({ rule, target, words }) => `axe ${rule}: ${target}: ${words}`);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth + 1) return [];
    const out = [...document.querySelectorAll('#ui *')].find((element) => element.getBoundingClientRect().right > clientWidth + 1 || element.getBoundingClientRect().left < -1);
    return [`wide: ${scrollWidth} in a window of ${clientWidth}: ${out?.tagName.toLowerCase()}.${out?.className}`];
  });
  return [...axe, ...wide];
}

/** What is there twice, before and after everything had time to come to rest. A page that changes meanwhile is not looked at. */
export async function look(page: Page): Promise<readonly string[]> {
  try {
    // Who leaves without a network comes to the browser's own page.
    if (await page.evaluate(() => document.URL.startsWith('chrome-error:'))) return [];
    const first = await seen(page);
    if (first.length === 0) return [];
    await page.waitForTimeout(settleMs);
    const again = new Set(await seen(page));
    const stays = first.filter((one) => again.has(one));
    const found: string[] = [];
    for (const one of stays) {
      const target = /^axe target-size: (.*?): /.exec(one)?.[1];
      if (target === undefined || (await isTooSmall(page, target))) found.push(one);
    }
    return found;
  } catch (error) {
    if (/context was destroyed|Cannot find context|navigat|frame was detached|Target|Axe is already running/i.test(String(error))) return [];
    throw error;
  }
}
