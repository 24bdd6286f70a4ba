/** A visit as on a poor phone: an empty cache, Slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back), a processor a quarter as fast. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { installMarks } from './marks.ts';

export const line = { bitsPerSecond: 1_600_000, upBitsPerSecond: 750_000, roundTripMs: 150 } as const;
const slowdown = 4;

export interface SlowPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Bytes that have come over the line, headers included. */
  readonly bytes: () => number;
}

/** Opens a page of a fresh profile, does `visit` with it, and closes it again. */
export async function onSlowPage<Result>(browser: Browser, baseURL: string, visit: (slow: SlowPage) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 720 }, locale: 'en-GB', serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.addInitScript(installMarks);
    const cdp = await context.newCDPSession(page);
    let bytes = 0;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: line.roundTripMs, downloadThroughput: line.bitsPerSecond / 8, uploadThroughput: line.upBitsPerSecond / 8 });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await visit({ page, cdp, bytes: () => bytes });
  } finally {
    await context.close();
  }
}

/** What no page can be faster than: two round trips (the page, then what it asks for), and the bytes at the line's speed. Milliseconds. */
export function physicalLimit(bytes: number): number {
  return 2 * line.roundTripMs + (bytes * 8 * 1000) / line.bitsPerSecond;
}
