import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config.ts';

/** The long browser tests of `npm run torture`, in the same browser and with the same rules as those of `npm test`. */
export default defineConfig({ ...shared, testDir: '.', testMatch: '*.spec.ts', outputDir: '../../test-results', globalSetup: '../support/build-once.ts', timeout: 120_000 });
