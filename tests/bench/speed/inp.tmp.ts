import { chromium } from '@playwright/test';
import { routesToEndings } from '../../../src/story/routes.ts';
import { findBrowser } from '../../../src/cli/find-browser.ts';
import { startServer } from '../../support/server-process.ts';
import { shippedLevel } from '../../support/evening-words.ts';
import { keyboardPlayer } from '../../support/keyboard-player.ts';
import { openEvening } from '../../support/open-evening.ts';
import { onSlowPage } from './slow-page.ts';
const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser()!, chromiumSandbox: false, args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
await onSlowPage(browser, server.baseURL, async ({ page, cdp }) => { if (process.env.FULL) await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 }); if (process.env.LOG) page.on('console', (m) => console.log(m.text()));
  await page.addInitScript(() => {
    const g = globalThis as any; g.ev = []; g.loaf = [];
    new PerformanceObserver((l) => { for (const e of l.getEntries() as any[]) if (e.interactionId > 0) g.ev.push({ n: e.name, k: document.activeElement?.textContent?.slice(0, 30), id: e.interactionId, s: Math.round(e.startTime), d: e.duration, ps: Math.round(e.processingStart - e.startTime), pe: Math.round(e.processingEnd - e.processingStart) }); }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as any);
    new PerformanceObserver((l) => { for (const e of l.getEntries() as any[]) g.loaf.push({ s: Math.round(e.startTime), d: Math.round(e.duration), r: Math.round(e.renderStart - e.startTime), st: Math.round(e.styleAndLayoutStart - e.startTime), b: Math.round(e.blockingDuration), sc: e.scripts.map((x: any) => `${x.invoker} ${Math.round(x.duration)} fl${Math.round(x.forcedStyleAndLayoutDuration)} ${x.sourceURL.split('/').pop()}:${x.sourceFunctionName}`) }); }).observe({ type: 'long-animation-frame', buffered: true } as any);
  });
  const level = shippedLevel('free-skins');
  const route = Object.values(routesToEndings(level))[0] ?? [];
  await openEvening(page, 'free-skins', { lang: 'en', stage: 'on', counted: 'no', withCheck: false });
  await keyboardPlayer(page, level, 'en').play(route);
  await page.waitForTimeout(1000);
  const { ev, loaf, inter } = await page.evaluate(() => ({ ev: (globalThis as any).ev, loaf: (globalThis as any).loaf, inter: globalThis.marks.interactions }));
  console.log(Object.values(inter as Record<string, number>).sort((a, b) => b - a).join(' '));
  for (const e of ev.filter((x: any) => x.d >= 120)) {
    console.log(JSON.stringify(e));
    for (const l of loaf.filter((x: any) => x.s + x.d > e.s && x.s < e.s + e.d)) console.log('   ', JSON.stringify(l));
  }
});
await browser.close(); await server.stop();
