/** What a browser test begins with: a page, and a server of its worker's own behind it. */
import { test as base } from '@playwright/test';
import { type RunningServer, startServer } from './server-process.ts';

export { expect } from '@playwright/test';

interface OfWorker {
  /** A file of tests that uses another name than the rest is given a server with data of its own. */
  readonly data: string;
  readonly server: RunningServer;
}

export const test = base.extend<object, OfWorker>({
  data: ['shared', { scope: 'worker', option: true }],
  server: [async ({ browserName: _browser }, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],
  baseURL: async ({ server }, use) => { await use(server.baseURL); },
});
