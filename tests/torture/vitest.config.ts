import { defineConfig } from 'vitest/config';

/** The long tests of `npm run torture` that need no browser. */
export default defineConfig({
  test: { include: ['tests/torture/**/*.test.ts'], environment: 'node', testTimeout: 3_600_000, passWithNoTests: true },
});
