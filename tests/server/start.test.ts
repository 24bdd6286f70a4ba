import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startReport } from '../../src/measure/build.ts';
import { dayOf } from '../../src/measure/day.ts';
import { startPostgres } from '../support/postgres/server.ts';
import { freshCommon, madeDatabase, smallDist, tempDir } from './support.ts';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));
const dist = smallDist();

interface Started {
  readonly child: ChildProcess;
  readonly out: { text: string };
  readonly err: { text: string };
  readonly ended: Promise<number | null>;
}

function start(env: Record<string, string>, args: string[] = []): Started {
  const child = spawn(process.execPath, [main, '--dist', dist, ...args], { env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...env } });
  const [out, err] = [{ text: '' }, { text: '' }];
  child.stdout.on('data', (piece: Buffer) => void (out.text += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => void (err.text += piece.toString()));
  return { child, out, err, ended: new Promise((done) => child.on('exit', (code) => done(code))) };
}

async function addressOf({ out, err, child }: Started): Promise<string> {
  for (let time = 0; time < 400; time += 1) {
    const address = /Play +(http:\S+)/.exec(out.text)?.[1];
    if (address !== undefined) return address;
    if (child.exitCode !== null) break;
    await new Promise((go) => setTimeout(go, 25));
  }
  throw new Error(`did not start: ${err.text}`);
}

async function refusalOf(env: Record<string, string>, args: string[] = []): Promise<string> {
  const started = start(env, args);
  expect(await started.ended, started.out.text).toBe(1);
  expect(started.out.text).toBe('');
  expect(started.err.text.trimEnd().split('\n'), started.err.text).toHaveLength(1);
  return started.err.text;
}

const post = (address: string, body: object): Promise<number> =>
  fetch(`${address}v1/reports`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then((answer) => answer.status, () => 0);

describe('a server that cannot start', () => {
  it('says in one line what is wrong and how to mend it', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => taken.on('listening', ready));
    const port = String((taken.address() as AddressInfo).port);
    const DATA_DIR = tempDir();
    const file = join(DATA_DIR, 'a-file');
    writeFileSync(file, '');
    expect(await refusalOf({ PORT: port, DATA_DIR })).toMatch(new RegExp(`Port ${port} is in use .* set PORT`));
    taken.close();
    expect(await refusalOf({ PORT: 'http', DATA_DIR })).toMatch(/PORT is "http"/);
    expect(await refusalOf({ HOST: '203.0.113.1', DATA_DIR })).toMatch(/Cannot listen on 203\.0\.113\.1.*HOST/);
    expect(await refusalOf({ DATA_DIR: file })).toMatch(/data folder .*a-file cannot be written.*DATA_DIR/);
    expect(await refusalOf({ DATA_DIR, DATABASE_URL: 'counts.db' })).toMatch(/neither sqlite:/);
    expect(await refusalOf({ DATA_DIR, DATABASE_URL: `sqlite:${file}/x.db` })).toMatch(/Cannot open the database/);
    expect(await refusalOf({ DATA_DIR, RESULTS_KEY: 'secret' })).toMatch(/RESULTS_KEY is shorter/);
    expect(await refusalOf({ DATA_DIR }, ['--day-ahead', '7'])).toMatch(/--days-ahead/);
    expect(await refusalOf({ DATA_DIR }, ['--dist', tempDir()])).toMatch(/no built game/);
  }, 30_000);

  it.skipIf(process.getuid?.() === 0)('says so when the data folder is read-only', async () => {
    const DATA_DIR = tempDir();
    chmodSync(DATA_DIR, 0o500);
    expect(await refusalOf({ DATA_DIR })).toMatch(/cannot be written/);
  });
});

describe('a server that starts', () => {
  for (const [what, args] of [['a campaign', []], ['a visit', ['--visit']]] as const) {
    it(`shows the key of ${what} at the first start that listens, though one before it found its port taken`, async () => {
      const DATA_DIR = tempDir();
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((ready) => taken.on('listening', ready));
      expect(await refusalOf({ PORT: String((taken.address() as AddressInfo).port), DATA_DIR }, [...args])).toMatch(/is in use/);
      taken.close();
      const second = start({ DATA_DIR }, [...args]);
      await expect.poll(() => second.out.text, { timeout: 10_000 }).toContain('Results');
      expect(second.out.text).toMatch(/#\/results\?key=[\w-]{22}/);
      second.child.kill('SIGTERM');
      expect(await second.ended).toBe(0);
    }, 20_000);
  }

  it('shows the key once, keeps only its hash, and asks for it on the very machine', async () => {
    const DATA_DIR = tempDir();
    const first = start({ DATA_DIR });
    const address = await addressOf(first);
    const key = /#\/results\?key=([\w-]{22})/.exec(first.out.text)?.[1] ?? '';
    expect(key).toHaveLength(22);
    expect((await fetch(`${address}v1/results`)).status).toBe(401);
    const signIn = await fetch(`${address}v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key }) });
    expect(signIn.status).toBe(204);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    for (const file of readdirSync(DATA_DIR)) expect(readFileSync(join(DATA_DIR, file), 'latin1').includes(key), file).toBe(false);
    const second = start({ DATA_DIR });
    await addressOf(second);
    expect(second.out.text).not.toContain('key=');
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  }, 20_000);

  it('knows the levels of its build, and shows ten players once its clock has passed their week', async () => {
    const env = { DATA_DIR: tempDir(), RESULTS_KEY: 'long-enough-for-a-test' };
    const readFrom = async (address: string): Promise<unknown> => {
      const signIn = await fetch(`${address}v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: env.RESULTS_KEY }) });
      const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
      return (await fetch(`${address}v1/results`, { headers: { cookie } })).json();
    };
    const first = start(env);
    const address = await addressOf(first);
    for (let player = 0; player < 10; player += 1) expect(await post(address, startReport(freshCommon(dayOf(Date.now()))))).toBe(204);
    expect(await readFrom(address)).toMatchObject({ levels: [] });
    first.child.kill('SIGTERM');
    await first.ended;
    const later = start(env, ['--days-ahead', '7']);
    expect(await readFrom(await addressOf(later))).toMatchObject({ levels: [{ level: 'free-skins', tables: { completion: { total: 10 } } }] });
    later.child.kill('SIGTERM');
    expect(await later.ended).toBe(0);
  }, 20_000);
});

describe('a server whose PostgreSQL is away', () => {
  it('starts, serves the game, says "later" to reports and results, and takes up by itself when the database is there', async () => {
    const postgres = await startPostgres();
    const url = await madeDatabase(postgres.freshDatabase());
    expect(await refusalOf({ DATA_DIR: tempDir(), DATABASE_URL: `${url}_of_nobody` }), 'a wrong name is mended by nobody but the owner').toMatch(/Cannot open the PostgreSQL database/);
    await postgres.kill();
    const env = { DATA_DIR: tempDir(), RESULTS_KEY: 'long-enough-for-a-test', DATABASE_URL: url };
    const started = start(env);
    const address = await addressOf(started);
    const signIn = await fetch(`${address}v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: env.RESULTS_KEY }) });
    const headers = { cookie: signIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
    const report = startReport(freshCommon(dayOf(Date.now())));
    const all = async (): Promise<readonly number[]> => [await post(address, report), ...(await Promise.all(['v1/results', 'healthz', ''].map((path) => fetch(address + path, { headers })))).map(({ status }) => status)];
    expect(await all()).toEqual([503, 503, 503, 200]);
    expect(started.err.text).toMatch(/Cannot open the PostgreSQL database .*ECONNREFUSED.* Until then the game is served and reports wait on the devices/);
    await postgres.start();
    await expect.poll(all, { timeout: 10_000 }).toEqual([204, 200, 200, 200]);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    await postgres.kill();
    const again = start(env);
    await addressOf(again);
    again.child.kill('SIGTERM');
    expect(await again.ended, 'it can be stopped in good order while it waits').toBe(0);
    await postgres.stop();
  }, 60_000);

  it('opens class rooms once the database is there, also where nobody reports and nobody asks for results', async () => {
    const postgres = await startPostgres();
    const url = await madeDatabase(postgres.freshDatabase());
    await postgres.kill();
    const started = start({ DATA_DIR: tempDir(), DATABASE_URL: url });
    const address = await addressOf(started);
    const open = async (): Promise<number> => (await fetch(`${address}v1/rooms`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"mode":"together"}' })).status;
    expect(await open()).toBe(503);
    await postgres.start();
    await expect.poll(open, { timeout: 15_000, interval: 250 }).toBe(201);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.err.text).toMatch(/"route":"rooms","error":"ECONNREFUSED"/);
    await postgres.stop();
  }, 40_000);
});
