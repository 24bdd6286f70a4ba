/** A browser test whose page is watched: no error in the console, nothing thrown, and no request that leaves the game's own origin. */
import { test as base } from './server.ts';

export { expect } from '@playwright/test';

export interface Watch {
  /** Messages with one of these in them are part of the test: a server that is away makes the browser complain. */
  readonly expect: (message: RegExp) => void;
}

export const test = base.extend<{ readonly watch: Watch }>({
  locale: 'en-GB',
  watch: [async ({ context, server }, use) => {
    const faults: string[] = [];
    const expected: RegExp[] = [];
    const note = (fault: string): void => { if (!expected.some((one) => one.test(fault))) faults.push(fault); };
    const origin = new URL(server.baseURL).origin;
    context.on('console', (message) => { if (message.type() === 'error') note(`console: ${message.text()}`); });
    context.on('weberror', (error) => note(`thrown: ${error.error().message}`));
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`) && !url.startsWith('data:')) note(`request to ${url}`);
    });
    await use({ expect: (message) => { expected.push(message); } });
    base.expect(faults, 'what the browser complained of').toEqual([]);
  }, { auto: true }],
});
