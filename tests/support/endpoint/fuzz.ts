/** Bodies that no device would send, many of them, at a real server. */
import { readFileSync } from 'node:fs';
import { endReport, itemReport, startReport } from '../../../src/measure/build.ts';
import { dayOf } from '../../../src/measure/day.ts';
import { graph } from '../../measure/example.ts';
import { freshCommon, smallDist, tempDir } from '../../server/support.ts';
import { openSender, startEndpoint } from './process.ts';

export interface FuzzOutcome {
  readonly statuses: Readonly<Record<number, number>>;
  /** Megabytes the process holds more after the last body than after half of them, when its caches are full; 0 where the system does not tell. */
  readonly grownMegabytes: number;
  /** Whether it still takes a good report. */
  readonly well: boolean;
  readonly said: string;
}

type Random = () => number;

/** Mulberry32, so that a run can be had again by its seed. */
function openRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const odd = ['null', 'true', '-1', '1e309', '0.5', '""', '"constructor"', '"__proto__"', '[]', '{}', '[[[[]]]]', '"\\u0000"', '"\\ud800"', '"😀"', String(2 ** 53)];

function goodBody(random: Random): string {
  const common = freshCommon(dayOf(Date.now()));
  const made = [
    startReport(common), endReport(common, { ending: 'lost-it', tookMs: 700_000, clues: { found: 1, total: 2 }, rewinds: 1, repaired: true, told: false }),
    itemReport(common, { first: 'a', before: { a1: 'fine' }, after: { b1: 'trap' }, forms: graph.checks }, () => 0),
  ];
  return JSON.stringify(made[Math.floor(random() * made.length)]);
}

function spoil(body: string, random: Random): string {
  const at = Math.floor(random() * body.length);
  const pick = (): string => odd[Math.floor(random() * odd.length)] ?? 'null';
  switch (Math.floor(random() * 8)) {
    case 0:
      return body.slice(0, at);
    case 1:
      return body.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + body.slice(at + 1);
    case 2:
      return body.replace(/:("[^"]*"|\d+)/g, (whole) => (random() < 0.3 ? `:${pick()}` : whole));
    case 3:
      return body.replace('{', `{"__proto__":${pick()},`);
    case 4:
      return body.replace('{', `{"${['name', 'constructor', 'toString', 'v', 'choices'][Math.floor(random() * 5)]}":${pick()},`);
    case 5:
      return `${'['.repeat(Math.floor(random() * 1000))}${body}`;
    case 6:
      return Array.from({ length: Math.floor(random() * 3000) }, () => String.fromCharCode(Math.floor(random() * 0xffff))).join('');
    default:
      return body.replace(/[a-z]/g, (letter) => (random() < 0.1 ? letter.toUpperCase() : letter));
  }
}

function megabytesOf(pid: number | undefined): number {
  if (process.platform !== 'linux') return 0;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** Sends so many spoiled bodies. */
export async function fuzzBodies(count: number, seed: number): Promise<FuzzOutcome> {
  const server = await startEndpoint({ dist: smallDist(), env: { DATA_DIR: tempDir() } });
  const sender = openSender(server.port);
  const random = openRandom(seed);
  const statuses: Record<number, number> = {};
  let [sent, early] = [0, 0];
  const send = async (): Promise<void> => {
    while (sent < count) {
      sent += 1;
      if (sent === Math.floor(count / 2)) early = megabytesOf(server.child.pid);
      const status = await sender.post(spoil(goodBody(random), random));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 24 }, send));
  const grownMegabytes = megabytesOf(server.child.pid) - early;
  const well = (await sender.post(goodBody(random))) === 204;
  sender.close();
  server.child.kill('SIGTERM');
  await server.ended;
  return { statuses, grownMegabytes, well, said: server.said() };
}
