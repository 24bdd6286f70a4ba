/** What does not fit on a page, found by measuring it. */
import type { Page } from '@playwright/test';

/** What does not fit, in words; nothing when all of it does. */
export async function misfits(page: Page): Promise<readonly string[]> {
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
        const holder = text.parentElement;
        // What only a screen reader hears is hidden by a class, or by a narrow screen's styles.
        if (words.width === 0 || holder === null || holder.closest('.visually-hidden') !== null || getComputedStyle(holder).clipPath === 'inset(50%)') continue;
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
