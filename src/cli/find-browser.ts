/** Finds a Chromium for the browser tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './tools.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')];
  }),
};

/** Goes out: the path of a Chromium that is there: `CHROMIUM_PATH`, one on the PATH, one in the usual places, Playwright's own; or nothing. */
export function findBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const named = process.env['CHROMIUM_PATH'];
  return [...(named === undefined ? [] : [named]), ...onPath, ...(usualPlaces[process.platform] ?? []), chromium.executablePath()].find((path) => existsSync(path));
}

/** A browser without the libraries it needs is there and still does not run. */
function runs(path: string | undefined): path is string {
  // Chrome on Windows opens a window when it is asked for its version.
  return path !== undefined && (process.platform === 'win32' || spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0);
}

/** Goes out: the path of a Chromium that runs. Installs Playwright's where there is none, and on Debian as root the system's. Throws with a sentence when neither works. */
export function readyBrowser(): string {
  const there = findBrowser();
  if (runs(there)) return there;
  console.log('Installing a browser for the tests ...');
  spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const own = chromium.executablePath();
  if (existsSync(own) && runs(own)) return own;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'inherit', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
    if (runs('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  throw new Error('There is no Chromium that runs here: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}
