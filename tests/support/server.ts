/** What a browser test begins with: a page, and a server of its worker's own behind it. */
import { test as base } from '@playwright/test';
import { type RunningServer, startServer } from './server-process.ts';

export { expect } from '@playwright/test';

export const test = base.extend<object, { readonly server: RunningServer }>({
  server: [async ({ browserName: _browser }, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],
  baseURL: async ({ server }, use) => { await use(server.baseURL); },
});
