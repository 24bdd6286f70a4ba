/** A real server as `npm start` runs it, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const startLimitMs = 15_000;

/** `TEST_DIST`: a build that stands in another folder, so that a test can change it, or several people can test at once. */
function folderOf(env: Readonly<Record<string, string>>): readonly string[] {
  const dist = env['TEST_DIST'] ?? process.env['TEST_DIST'];
  return dist === undefined ? [] : ['--dist', dist];
}

export interface RunningServer {
  readonly baseURL: string;
  /** Opens the results. */
  readonly key: string;
  readonly dataDir: string;
  /** Its process. */
  readonly pid: () => number;
  /** What it has printed since its last start. */
  readonly printed: () => string;
  /** Ends the server and starts it again on the same address and data, its clock so many days ahead. */
  readonly restart: (options?: { readonly daysAhead?: number }) => Promise<void>;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends it and throws its data away. */
  readonly stop: () => Promise<void>;
}

/** Starts a server and waits until it answers. Throws with what it printed when it does not. */
export async function startServer(env: Readonly<Record<string, string>> = {}, switches: readonly string[] = []): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lights-on-data-'));
  const key = 'a-key-for-the-tests-only';
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}/`;
  let running: { readonly child: ChildProcess; readonly output: string[] } | undefined;

  async function start(daysAhead: number): Promise<void> {
    const output: string[] = [];
    const child = spawn(process.execPath, ['src/server/main.ts', '--days-ahead', String(daysAhead), ...folderOf(env), ...switches], {
      cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, RESULTS_KEY: key, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => output.push(data.toString()));
    running = { child, output };
    await untilAnswers(baseURL, child, output);
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = running?.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => { child.once('exit', resolve); });
    child.kill(signal);
    await ended;
  }

  await start(0);
  return {
    baseURL, key, dataDir,
    pid: () => running?.child.pid ?? 0,
    printed: () => running?.output.join('') ?? '',
    async restart({ daysAhead = 0 } = {}) {
      await end('SIGTERM');
      await start(daysAhead);
    },
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(url: string, child: ChildProcess, output: readonly string[]): Promise<void> {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline && child.exitCode === null) {
    try {
      if ((await fetch(new URL('healthz', url))).ok) return;
    } catch {
      // Nobody listens yet.
    }
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not answer at ${url}; it printed:\n${output.join('')}`);
}

/** A port that is free together with the next one, which a visit's adult uses; below those that a system lends to connections going out, so that none of them is in the way a moment later. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port) && await isFree(port + 1)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
