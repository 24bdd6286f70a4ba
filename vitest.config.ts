import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Those need a browser, and Playwright runs them; these take long, and have a command of their own.
    exclude: ['tests/e2e/**', 'tests/torture/**'],
    environment: 'node',
    // Two cores are the machine this is made for; explorers and databases need more than the five seconds of the default.
    testTimeout: 20_000,
    // Of two cores one would be left idle.
    maxWorkers: 2,
  },
});
