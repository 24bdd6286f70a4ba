import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Those need a browser; Playwright runs them.
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // Two cores are the machine this is made for; explorers and databases need more than the five seconds of the default.
    testTimeout: 20_000,
  },
});
