/** A sender whose address and browser stand out, through every way a request can go; and the search for any trace of them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startReport } from '../../../src/measure/build.ts';
import { dayOf } from '../../../src/measure/day.ts';
import { freshCommon, smallDist, tempDir } from '../../server/support.ts';
import { startEndpoint } from './process.ts';
import type { EndpointProcess } from './process.ts';

const claimed = '203.0.113.77';
/** All of 127/8 is this machine; only Linux lets one choose. */
const own = process.platform === 'linux' ? '127.7.8.9' : undefined;
const agent = 'CanaryAgent/9.9';
const word = 'CanaryWord';

/** In any form in which a program might write them down. */
const traces: readonly (readonly [string, Buffer])[] = [
  ...[claimed, '203.0.113', agent, 'CanaryAgent', word, ...(own === undefined ? [] : [own, '127.7.8'])].map((text): [string, Buffer] => [text, Buffer.from(text)]),
  ['the four bytes of the claimed address', Buffer.from([203, 0, 113, 77])],
  ['the claimed address in hexadecimal', Buffer.from('cb00714d')],
];

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask(port: number, { method, path, body, headers = {} }: Asked): Promise<number> {
  return new Promise((done) => {
    const from = { 'user-agent': agent, 'x-forwarded-for': claimed, referer: `https://${word}.example/`, cookie: `a=${word}`, 'content-type': 'application/json', ...headers };
    const asking = request({ host: '127.0.0.1', port, method, path, headers: from, ...(own === undefined ? {} : { localAddress: own }) });
    asking.on('response', (answer) => { answer.resume().on('end', () => done(answer.statusCode ?? 0)); }).on('error', () => done(0));
    asking.end(body);
  });
}

/** Bytes that are no HTTP, and half a request. */
function babble(port: number): Promise<void> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', ...(own === undefined ? {} : { localAddress: own }) });
    socket.on('close', () => done()).on('error', () => undefined).resume();
    socket.write(`${word} ${claimed} ${agent}\r\n\r\n`);
    setTimeout(() => socket.destroy(), 100);
  });
}

const body = (): string => JSON.stringify(startReport(freshCommon(dayOf(Date.now()))));

/** Every way: taken, refused for each reason, no such route, wrong method, not even HTTP. Goes out: the answers' statuses. */
async function goEveryWay(port: number): Promise<readonly number[]> {
  const asked: Asked[] = [
    { method: 'POST', path: '/v1/reports', body: body() }, { method: 'POST', path: '/v1/reports', body: '{' }, { method: 'POST', path: '/v1/reports', body: JSON.stringify({ name: word, from: claimed }) },
    { method: 'POST', path: '/v1/reports', body: JSON.stringify({ ...startReport(freshCommon(dayOf(Date.now()))), campaign: word.toLowerCase() }) },
    { method: 'POST', path: '/v1/reports', body: JSON.stringify({ ...startReport(freshCommon(1)), day: 1 }) }, { method: 'POST', path: '/v1/reports', body: body(), headers: { 'sec-fetch-site': 'cross-site' } },
    { method: 'POST', path: '/v1/reports', body: word.repeat(1000) }, { method: 'POST', path: '/v1/reports', body: body(), headers: { 'content-type': `text/${word.toLowerCase()}` } },
    { method: 'POST', path: '/v1/session', body: JSON.stringify({ key: word }) }, { method: 'GET', path: '/v1/results' }, { method: 'GET', path: `/${word}?${claimed}` },
    { method: 'GET', path: `/v1/reports?${word}` }, { method: 'GET', path: `/healthz?${word}` }, { method: 'GET', path: `/%${word}` },
  ];
  const statuses: number[] = [];
  for (const one of asked) statuses.push(await ask(port, one));
  await babble(port);
  return statuses;
}

function limitFiles({ child }: EndpointProcess, bytes: string): void {
  const done = spawnSync('prlimit', [`--pid=${child.pid}`, `--fsize=${bytes}`], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`prlimit: ${done.stderr}`);
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

export interface CanaryOutcome {
  readonly statuses: ReadonlySet<number>;
  /** Bytes searched: everything on disk, everything said. */
  readonly searched: number;
  /** Which trace was found where. */
  readonly found: readonly string[];
}

/** Goes `times` every way through a server that is stopped and through one that is killed, the last time with a disk that takes nothing more. */
export async function sendCanary(times: number): Promise<CanaryOutcome> {
  const [dist, DATA_DIR] = [smallDist(), tempDir()];
  const statuses = new Set<number>();
  const said: string[] = [];
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const server = await startEndpoint({ dist, env: { DATA_DIR } });
    for (let time = 0; time < times; time += 1) for (const status of await goEveryWay(server.port)) statuses.add(status);
    if (process.platform === 'linux') {
      limitFiles(server, '1:unlimited');
      for (const status of await goEveryWay(server.port)) statuses.add(status);
    }
    // Long enough for the log of the last second.
    await new Promise((go) => { setTimeout(go, 1_200); });
    const underWay = goEveryWay(server.port).catch(() => []);
    server.child.kill(signal);
    await Promise.all([underWay, server.ended]);
    said.push(server.said());
  }
  const places: [string, Buffer][] = [...filesUnder(DATA_DIR).map((file): [string, Buffer] => [file, readFileSync(file)]), ['what was said', Buffer.from(said.join(''))]];
  const found = places.flatMap(([where, bytes]) => traces.filter(([, trace]) => bytes.includes(trace)).map(([what]) => `${what} in ${where}`));
  return { statuses, searched: places.reduce((sum, [, bytes]) => sum + bytes.length, 0), found };
}
