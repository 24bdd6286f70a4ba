import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../src/cli/find-browser.ts';

let folder: string;
const put = (name: string) => {
  writeFileSync(join(folder, name), '');
  return join(folder, name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lights-on-browser-'));
  vi.stubEnv('CHROMIUM_PATH', undefined);
  vi.stubEnv('PATH', ['/nowhere', folder].join(delimiter));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the browser for the tests', () => {
  it('is one on the PATH, Chromium before Chrome', () => {
    const [, chromium] = [put('google-chrome'), put('chromium')];
    expect(findBrowser()).toBe(chromium);
  });

  it('is the one that CHROMIUM_PATH names', () => {
    const [, mine] = [put('chromium'), put('my-browser')];
    vi.stubEnv('CHROMIUM_PATH', mine);
    expect(findBrowser()).toBe(mine);
  });

  it('is another one when CHROMIUM_PATH leads nowhere', () => {
    const chromium = put('chromium');
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'gone'));
    expect(findBrowser()).toBe(chromium);
  });
});
