/** The endpoint's figures: the real server process, the real databases with their syncing on, and the load from another process on the same machine. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { dayOf } from '../../../src/measure/day.ts';
import { startPostgres } from '../../support/postgres/server.ts';
import { bodiesOn } from './bodies.ts';
import { fillPostgres, fillSqlite } from './fill.ts';
import type { LoadOrder, LoadOutcome } from './load.ts';
import { campaign, key, serve, writeDist } from './served.ts';
import type { Served } from './served.ts';

const loader = fileURLToPath(new URL('./load.ts', import.meta.url));
const connections = 64;
const rounds = 5;
const roundSeconds = 6;

interface Figure {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly wanted?: { readonly least: number } | { readonly most: number };
}

interface Place {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  fill(today: number): Promise<number>;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function putUnderLoad(order: LoadOrder): Promise<LoadOutcome> {
  const child = spawn(process.execPath, [loader], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(order));
  let said = '';
  child.stdout.on('data', (piece: Buffer) => void (said += piece.toString()));
  return new Promise((done, failed) => child.once('close', (code, signal) => (code === 0 ? done(JSON.parse(said) as LoadOutcome) : failed(new Error(`the load ended with ${code ?? signal}`)))));
}

async function measureReports(server: Served): Promise<readonly Figure[]> {
  const order = { port: server.port, connections, bodies: bodiesOn(dayOf(Date.now()), campaign) };
  await putUnderLoad({ ...order, seconds: 3 });
  const outcomes: (LoadOutcome & { core: number })[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = server.coreSeconds();
    const outcome = await putUnderLoad({ ...order, seconds: roundSeconds });
    outcomes.push({ ...outcome, core: ((server.coreSeconds() - before) / outcome.kept) * 1e6 });
    console.log(`  round ${round + 1}: ${Math.round(outcome.kept / outcome.seconds)} a second, p50 ${outcome.p50.toFixed(1)} ms, p99 ${outcome.p99.toFixed(1)} ms, most ${outcome.most.toFixed(0)} ms, not kept ${JSON.stringify(outcome.other)}, machine's load ${loadavg()[0]?.toFixed(1)}`);
  }
  const notKept = outcomes.reduce((sum, { other }) => sum + Object.values(other).reduce((all, n) => all + n, 0), 0);
  return [
    { what: 'durable reports a second', measured: median(outcomes.map(({ kept, seconds }) => kept / seconds)), unit: '/s', wanted: { least: 7_500 } },
    { what: 'answer, median', measured: median(outcomes.map(({ p50 }) => p50)), unit: 'ms' },
    { what: 'answer, p99', measured: median(outcomes.map(({ p99 }) => p99)), unit: 'ms', wanted: { most: 60 } },
    { what: 'answers that were not 204', measured: notKept, unit: '', wanted: { most: 0 } },
    { what: 'a core\'s time for one report', measured: median(outcomes.map(({ core }) => core)), unit: 'µs' },
    { what: 'memory at most', measured: server.mostMegabytes(), unit: 'MB', wanted: { most: 250 } },
  ];
}

async function signedIn(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key }) });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** The first reading is the one that closes the week. */
async function measureResults(server: Served): Promise<readonly Figure[]> {
  const cookie = await signedIn(server.port);
  const took: number[] = [];
  let bytes = 0;
  for (let time = 0; time < 200; time += 1) {
    const since = performance.now();
    const answer = await fetch(`http://127.0.0.1:${server.port}/v1/results`, { headers: { cookie } });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`results: ${answer.status}`);
    took.push(performance.now() - since);
  }
  return [
    { what: 'results, first', measured: took[0] ?? 0, unit: 'ms' },
    { what: 'results, p95', measured: took.toSorted((a, b) => a - b)[189] ?? 0, unit: 'ms', wanted: { most: 100 } },
    { what: 'results, size', measured: bytes / 1024, unit: 'KB' },
  ];
}

async function measureStart(env: Readonly<Record<string, string>>, args: readonly string[]): Promise<Figure> {
  const took: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const server = await serve(env, args);
    took.push(server.readyMs);
    await server.stop();
  }
  return { what: 'start to ready, a million ids', measured: median(took), unit: 'ms', wanted: { most: 1_000 } };
}

function holds({ measured, wanted }: Figure): boolean {
  if (wanted === undefined) return true;
  return 'least' in wanted ? measured >= wanted.least : measured <= wanted.most;
}

function say(figure: Figure): string {
  const { what, measured, unit, wanted } = figure;
  const goal = wanted === undefined ? '' : 'least' in wanted ? `at least ${wanted.least}` : `at most ${wanted.most}`;
  return `  ${holds(figure) ? 'ok  ' : 'MISS'}  ${what.padEnd(32)} ${measured.toFixed(measured < 100 ? 1 : 0).padStart(8)} ${unit.padEnd(4)} ${goal}`;
}

/** Measures a server and stops it, also when measuring fails. */
async function untilStopped(server: Served, measure: (server: Served) => Promise<readonly Figure[]>): Promise<readonly Figure[]> {
  try {
    return await measure(server);
  } finally {
    await server.stop();
  }
}

async function measurePlace({ name, env, fill }: Place, dist: string): Promise<boolean> {
  console.log(`${name}: ${connections} connections, ${rounds} rounds of ${roundSeconds} s`);
  const args = ['--dist', dist];
  const first = await serve(env, args);
  const figures = [...(await untilStopped(first, measureReports))];
  const cells = await fill(dayOf(Date.now()));
  figures.push({ what: 'cells of ten million reports', measured: cells, unit: '' }, await measureStart(env, args));
  const second = await serve(env, [...args, '--days-ahead', '7']);
  figures.push(...(await untilStopped(second, measureResults)));
  console.log(`${figures.map(say).join('\n')}\n`);
  return figures.every(holds);
}

async function freshPostgres(server: Awaited<ReturnType<typeof startPostgres>>): Promise<string> {
  const url = new URL(server.freshDatabase());
  const client = new pg.Client({ connectionString: new URL('/postgres', url).href });
  await client.connect();
  await client.query(`CREATE DATABASE ${url.pathname.slice(1)}`);
  await client.end();
  return url.href;
}

/** Measures one database or, without a name, both. */
export async function bench([only]: readonly string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'lights-on-bench-'));
  const dist = writeDist(join(folder, 'dist'));
  let good = true;
  if (only !== 'postgres') {
    const path = join(folder, 'lights-on.sqlite');
    good = (await measurePlace({ name: 'SQLite', env: { DATA_DIR: folder }, fill: async (today) => fillSqlite(path, today) }, dist)) && good;
  }
  if (only !== 'sqlite') {
    const server = await startPostgres({ fast: false });
    const url = await freshPostgres(server);
    good = (await measurePlace({ name: 'PostgreSQL', env: { DATA_DIR: folder, DATABASE_URL: url }, fill: (today) => fillPostgres(url, today) }, dist)) && good;
    await server.stop();
  }
  rmSync(folder, { recursive: true, force: true });
  return good;
}
