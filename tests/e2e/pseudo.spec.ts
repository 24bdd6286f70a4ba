/** Every screen with long words, from right to left, and on the narrowest window: nothing is cut and nothing scrolls sideways. */
import type { Page } from '@playwright/test';
import { tour, walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

const visits = [
  { lang: 'qps-long', dir: 'ltr', width: 390, height: 844 },
  { lang: 'qps-rtl', dir: 'rtl', width: 1280, height: 720 },
  { lang: 'en', dir: 'ltr', width: 320, height: 640 },
] as const;

/** What does not fit, in words; nothing when all of it does. */
async function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const sheet = document.scrollingElement ?? document.documentElement;
    if (sheet.scrollWidth > innerWidth) found.push(`the page is ${sheet.scrollWidth} wide and the window ${innerWidth}`);
    const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent;
    const buttons = (document.querySelector('dialog[open]') ?? document).querySelectorAll('button');
    for (const button of [...buttons].filter((one) => one.checkVisibility())) {
      const frames = [button, ...button.querySelectorAll(':not(.visually-hidden)')].filter((one) => one === button || getComputedStyle(one).overflowX !== 'visible');
      const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) {
        const text = texts.currentNode;
        const range = document.createRange();
        range.selectNodeContents(text);
        const words = range.getBoundingClientRect();
        if (words.width === 0 || text.parentElement?.closest('.visually-hidden') !== null) continue;
        for (const frame of frames.filter((one) => one.contains(text))) {
          const box = frame.getBoundingClientRect();
          if (words.left < box.left - 1 || words.right > box.right + 1) found.push(`"${text.textContent}" reaches from ${words.left} to ${words.right}, its button from ${box.left} to ${box.right}`);
        }
      }
    }
    for (const part of document.querySelectorAll('nav.bar > * > *')) {
      const { left, right } = part.getBoundingClientRect();
      if (left < 0 || right > innerWidth) found.push(`"${nameOf(part)}" of the bar reaches from ${left} to ${right}`);
    }
    return found;
  });
}

for (const { lang, dir, width, height } of visits) {
  test(`every screen fits (${lang}, ${width} wide)`, async ({ page }) => {
    test.setTimeout(tour.length * 5_000);
    await page.setViewportSize({ width, height });
    await walkTour(page, { lang, stage: 'off' }, async (stop) => {
      expect.soft(await page.locator('html').getAttribute('dir'), stop).toBe(dir);
      expect.soft(await misfits(page), stop).toEqual([]);
    });
  });
}
