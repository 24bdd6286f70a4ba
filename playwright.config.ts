import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/cli/find-browser.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/build-once.ts',
  // The pictures that tests compare with are those the README shows; `npm run pictures` takes them anew.
  snapshotPathTemplate: 'docs/pictures/{arg}{ext}',
  fullyParallel: true,
  // Software rendering of the stage takes a whole core; more pages than that only make each other late.
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
  // The whole of `npm test` has twelve minutes; which files take most of them is said at the end.
  reportSlowTests: { max: 12, threshold: 20_000 },
  use: {
    browserName: 'chromium',
    // What is measured and compared comes from the server; tests about playing without it allow the worker.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 720 },
    // Noting every frame doubles the time of all tests; for one that fails, `npm run e2e -- --trace on -g <its name>`.
    trace: 'off',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      chromiumSandbox: false,
      // A browser under test talks to the game and to nobody else.
      args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
