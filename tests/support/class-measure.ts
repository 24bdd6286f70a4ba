import type { Page } from '@playwright/test';

/** The least height of letters on a projector of 1920x1080, in pixels. */
export const leastType = 28;

export interface Measured {
  /** Texts smaller than `leastType`. */
  readonly small: readonly string[];
  /** The smallest letters on the screen, in pixels. */
  readonly least: number;
  /** By how many pixels the page is wider and higher than its window. */
  readonly wide: number;
  readonly high: number;
}

/** Measures every text that is seen. */
export async function measureType(page: Page): Promise<Measured> {
  return page.evaluate((limit) => {
    const small: string[] = [];
    let least = Infinity;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (parent === null || text === '' || parent.closest('.visually-hidden, script, style, noscript, [hidden]') !== null) continue;
      const { width, height } = parent.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < limit) small.push(`${size} ${text}`);
      least = Math.min(least, size);
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { small, least, wide: scrollWidth - innerWidth, high: scrollHeight - innerHeight };
  }, leastType);
}
