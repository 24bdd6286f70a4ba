/** Short versions; the long ones are in `tests/torture`. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startReport } from '../../src/measure/build.ts';
import { dayOf } from '../../src/measure/day.ts';
import type { Report } from '../../src/measure/report.ts';
import { backUp, restore } from '../../src/server/upkeep.ts';
import { crossBadNetwork } from '../support/endpoint/bad-network.ts';
import { sendCanary } from '../support/endpoint/canary.ts';
import { tryClocks } from '../support/endpoint/clock-model.ts';
import { readHeld } from '../support/endpoint/counted.ts';
import { fuzzBodies } from '../support/endpoint/fuzz.ts';
import { killUnderLoad } from '../support/endpoint/kills.ts';
import { openSender, startEndpoint } from '../support/endpoint/process.ts';
import type { EndpointOptions, EndpointProcess } from '../support/endpoint/process.ts';
import { freshCommon, smallDist, tempDir } from './support.ts';

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
/** Rights bind everybody but root; this user may do nothing anywhere. */
const nobody = 65_534;
const dist = smallDist();
chmodSync(dist, 0o755);

const fresh = (): Report => startReport(freshCommon(dayOf(Date.now())));

/** What the server answers to ten new reports, to "are you well?", and to a child who wants to play. */
async function answersOf({ port, child }: EndpointProcess): Promise<{ reports: readonly number[]; thanked: readonly Report[]; well: number; game: number; running: boolean }> {
  const sender = openSender(port);
  const reports = Array.from({ length: 10 }, fresh);
  const statuses = await Promise.all(reports.map((report) => sender.post(JSON.stringify(report))));
  sender.close();
  const [well, game] = await Promise.all(['healthz', ''].map(async (path) => (await fetch(`http://127.0.0.1:${port}/${path}`)).status));
  return { reports: [...new Set(statuses)], thanked: reports.filter((_, index) => statuses[index] === 204), well: well ?? 0, game: game ?? 0, running: child.exitCode === null };
}

const good = { reports: [204], well: 200, game: 200, running: true };
/** The game goes on; nobody is thanked for what is not kept. */
const away = { reports: [503], well: 503, game: 200, running: true, thanked: [] };

async function stop(server: EndpointProcess): Promise<void> {
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
}

/** A data folder with a database in it that has counted ten reports. */
async function usedFolder(options: Pick<EndpointOptions, 'uid'> = {}): Promise<string> {
  const DATA_DIR = tempDir();
  if (options.uid !== undefined) chownSync(DATA_DIR, options.uid, options.uid);
  const server = await startEndpoint({ dist, env: { DATA_DIR }, ...options });
  expect(await answersOf(server)).toMatchObject(good);
  await stop(server);
  return DATA_DIR;
}

async function untilGood(server: EndpointProcess): Promise<void> {
  await expect.poll(async () => answersOf(server), { timeout: 30_000, interval: 500 }).toMatchObject(good);
}

describe('a disk that is full', () => {
  it.skipIf(!isLinux)('makes the server say "not now" and never "kept", and stops doing so when there is room again', async () => {
    const DATA_DIR = tempDir();
    const server = await startEndpoint({ dist, env: { DATA_DIR } });
    const limit = (bytes: string): void => {
      expect(spawnSync('prlimit', [`--pid=${server.child.pid}`, `--fsize=${bytes}`]).status).toBe(0);
    };
    const before = await answersOf(server);
    limit('1:unlimited');
    expect(await answersOf(server)).toEqual(away);
    expect(await answersOf(server)).toEqual(away);
    limit('unlimited');
    await untilGood(server);
    const after = await answersOf(server);
    await stop(server);
    const held = readHeld(join(DATA_DIR, 'lights-on.sqlite'), [...before.thanked, ...after.thanked]);
    expect(held).toMatchObject({ missing: 0, whole: true });
    expect(held.starts).toBe(held.seen);
  }, 60_000);

  it.skipIf(!isLinux)('lets the server start and the game be played', async () => {
    const DATA_DIR = await usedFolder();
    const server = await startEndpoint({ dist, env: { DATA_DIR }, before: ['prlimit', '--fsize=1:unlimited'] });
    expect(await answersOf(server)).toEqual(away);
    expect(server.said()).toMatch(/Until then the game is served and reports wait on the devices/);
    expect(spawnSync('prlimit', [`--pid=${server.child.pid}`, '--fsize=unlimited']).status).toBe(0);
    await untilGood(server);
    await stop(server);
  }, 60_000);
});

describe('a data folder that has become read-only', () => {
  it.skipIf(process.platform === 'win32')('lets the game be played, keeps nobody\'s thanks back once it can be written again, and ends no process', async () => {
    const as = isRoot ? { uid: nobody } : {};
    const DATA_DIR = await usedFolder(as);
    const all = readdirSync(DATA_DIR).map((file) => join(DATA_DIR, file));
    for (const file of all) chmodSync(file, 0o400);
    chmodSync(DATA_DIR, 0o500);
    const server = await startEndpoint({ dist, env: { DATA_DIR }, ...as });
    expect(await answersOf(server)).toEqual(away);
    chmodSync(DATA_DIR, 0o700);
    for (const file of all) chmodSync(file, 0o600);
    await untilGood(server);
    await stop(server);
  }, 60_000);
});

describe('a database that is spoiled', () => {
  for (const [what, spoil] of [
    ['from its first byte', (bytes: Buffer) => bytes.fill(7, 0, 4096)],
    ['behind its first page', (bytes: Buffer) => bytes.fill(7, 4096)],
  ] as const) {
    it(`${what}, is not written to; the game can be played, and a backup brings everything back`, async () => {
      const DATA_DIR = await usedFolder();
      const path = join(DATA_DIR, 'lights-on.sqlite');
      const place = { dataDir: DATA_DIR, database: { kind: 'sqlite' as const, path } };
      const backup = await backUp(place, Date.now());
      writeFileSync(path, spoil(readFileSync(path)));
      const server = await startEndpoint({ dist, env: { DATA_DIR } });
      expect(await answersOf(server)).toMatchObject({ reports: [503], thanked: [], game: 200, running: true });
      server.child.kill('SIGTERM');
      await server.ended;
      await restore(place, backup, Date.now());
      const mended = await startEndpoint({ dist, env: { DATA_DIR } });
      expect(await answersOf(mended)).toMatchObject(good);
      await stop(mended);
      expect(readHeld(path, [])).toMatchObject({ starts: 20, seen: 20, whole: true });
    }, 60_000);
  }
});

describe('a server killed under load', () => {
  it('loses nothing it said thanks for and counts nothing twice', async () => {
    const { thanked, ...rest } = await killUnderLoad(6);
    expect(rest).toEqual({ lost: 0, countedTwice: 0, whole: true });
    expect(thanked).toBeGreaterThan(300);
  }, 60_000);
});

describe('a server told to stop', () => {
  it('answers whoever is still sending, and is gone within five seconds, kept up by nobody who stays silent', async () => {
    const server = await startEndpoint({ dist, env: { DATA_DIR: tempDir() } });
    const { connect } = await import('node:net');
    const silent = connect(server.port, '127.0.0.1');
    silent.on('error', () => undefined).write('POST /v1/reports HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{');
    const sender = openSender(server.port);
    expect(await sender.post(JSON.stringify(fresh()))).toBe(204);
    const last = sender.post(JSON.stringify(fresh()));
    await new Promise((go) => { setTimeout(go, 1); });
    const since = performance.now();
    server.child.kill('SIGTERM');
    expect([0, 204]).toContain(await last);
    expect(await server.ended).toBe(0);
    expect(performance.now() - since).toBeLessThan(5_000);
    sender.close();
    silent.destroy();
  }, 20_000);
});

describe('a network that cuts, delays and repeats', () => {
  it('lets every report through once', async () => {
    const { done, tries, ...held } = await crossBadNetwork(400);
    expect(held).toEqual({ starts: 400, seen: 400, missing: 0 });
    expect(tries).toBeGreaterThan(400);
    expect(Math.min(...Object.values(done))).toBeGreaterThan(0);
  }, 60_000);
});

describe('bodies that no device would send', () => {
  it('get a plain no, 3,000 of them, and leave the server well', async () => {
    const { statuses, well, said } = await fuzzBodies(3_000, 7);
    expect(Object.keys(statuses).map(Number).filter((status) => ![204, 400, 410, 422].includes(status))).toEqual([]);
    expect(statuses[400]).toBeGreaterThan(2_000);
    expect([well, /"error"/.test(said)]).toEqual([true, false]);
  }, 60_000);
});

describe('a clock that jumps', () => {
  it('by 40 days and back leaves every report counted once', async () => {
    await tryClocks(40);
  }, 60_000);
});

describe('a sender\'s address and browser', () => {
  it('leave no byte on disk or in what is said: taken, refused, failed, stopped and killed', async () => {
    const { statuses, searched, found } = await sendCanary(1);
    expect(found).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 204, 400, 401, 403, 404, 405, 410, 422, ...(isLinux ? [503] : [])]));
    expect(searched).toBeGreaterThan(40_000);
  }, 60_000);
});
