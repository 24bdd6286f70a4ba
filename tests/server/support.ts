import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { startReport, reportIdOf } from '../../src/measure/build.ts';
import type { Common } from '../../src/measure/build.ts';
import { cellsOf } from '../../src/measure/cells.ts';
import { dayOf } from '../../src/measure/day.ts';
import type { Graph } from '../../src/measure/graph.ts';
import type { Report } from '../../src/measure/report.ts';
import { buildApp } from '../../src/server/app.ts';
import type { LogLine } from '../../src/server/log.ts';
import { openResultsKey } from '../../src/server/results-key.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import type { Counted, Store } from '../../src/server/store.ts';
import { common, graph } from '../measure/example.ts';

export const now = Date.UTC(2026, 8, 2, 12);
export const key = 'a-key-for-these-tests';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the tests of a file are over. */
export function tempDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lights-on-'));
  folders.push(folder);
  return folder;
}

/** A fresh report's common part, of today. */
export function freshCommon(day = dayOf(now)): Common {
  return { ...common, campaign: 'lantern', day, id: reportIdOf(randomBytes(16)) };
}

export function idHashOf(id: string): Uint8Array {
  return createHash('sha256').update(id).digest().subarray(0, 16);
}

export function countedOf(report: Report, of: Graph = graph): Counted {
  return { day: report.day, campaign: report.campaign, arrived: dayOf(now), idHash: idHashOf(report.id), cells: cellsOf(report, of, { channel: 'open', segment: 0 }) };
}

export function startOn(day: number): Counted {
  return countedOf(startReport(freshCommon(day)));
}

/** The level of `graph` as its served file. */
export const levelFile = {
  id: graph.level,
  nodes: {
    ...Object.fromEntries(Object.entries(graph.choices).map(([node, options]) => [node, { type: 'choice', options: options.map((id) => ({ id })) }])),
    ...Object.fromEntries(graph.endings.map((node) => [node, { type: 'ending' }])),
  },
  checks: graph.checks,
};

/** A built game as small as it can be. */
export function smallDist(): string {
  const dist = tempDir();
  mkdirSync(join(dist, 'assets'));
  mkdirSync(join(dist, 'campaign', 'help'), { recursive: true });
  mkdirSync(join(dist, 'levels', 'graphs'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Lights On</title>');
  writeFileSync(join(dist, 'assets', 'game-1a2b3c.js'), 'export {};');
  writeFileSync(join(dist, 'assets', 'game-1a2b3c.js.gz'), 'packed');
  writeFileSync(join(dist, 'levels', 'graphs', `${graph.hash}.json`), JSON.stringify(levelFile));
  writeFileSync(join(dist, 'campaign', 'help', 'international.json'), JSON.stringify({ format: 1, country: 'international', name: { en: 'Anywhere' }, lines: [] }));
  writeFileSync(join(dist, 'campaign', 'campaign.json'), JSON.stringify({ format: 1, id: 'lantern' }));
  return dist;
}

/** A server in memory with a clock that the test moves. */
export async function openTestApp(options: { store?: Store; reportsTo?: string; trustProxy?: boolean; allowOrigin?: string; reportsPerDay?: number; ownKey?: null; clock?: () => number; settled?: () => number } = {}) {
  const dataDir = tempDir();
  const store = options.store ?? openSqliteStore(join(dataDir, 'test.sqlite'));
  await store.registerGraph(graph);
  await store.registerCampaign('lantern');
  const time = { now };
  const logged: LogLine[] = [];
  const app = await buildApp({
    store, clock: options.clock ?? (() => time.now), ...(options.settled === undefined ? {} : { settled: options.settled }), dist: smallDist(), campaign: 'lantern', key: openResultsKey(dataDir, options.ownKey === null ? undefined : key), wrongKeyMs: 0,
    log: (line) => void logged.push(line), reportsTo: options.reportsTo ?? null, trustProxy: options.trustProxy ?? false, allowOrigin: options.allowOrigin ?? null,
    ...(options.reportsPerDay === undefined ? {} : { reportsPerDay: options.reportsPerDay }),
  });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: '/v1/reports', headers: { 'content-type': 'application/json', ...headers }, payload: typeof body === 'string' ? body : JSON.stringify(body) });
  return { app, store, time, logged, dataDir, post };
}

/** Makes the database a test was promised. */
export async function madeDatabase(url: string): Promise<string> {
  const address = new URL(url);
  const name = address.pathname.slice(1);
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return url;
}
