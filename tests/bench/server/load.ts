/**
 * The load: a process of its own, sockets of its own and nothing between, so that what is measured is the server. Every report is fresh and every
 * socket waits for its answer before it sends the next. Reads `LoadOrder` as JSON from its input, prints `LoadOutcome` as JSON.
 */
import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface LoadOrder {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Bodies with `idMark` where each report's own id goes. */
  readonly bodies: readonly string[];
}

export interface LoadOutcome {
  readonly kept: number;
  /** Answers that were not 204, by status. */
  readonly other: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Milliseconds from the first byte sent to the whole answer. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

export const idMark = '______________________';
/** As wide as every address below, so that a request is a copy of its template with two places written over. */
const addressMark = '10.000.000.1';
const alphabet = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const lastLetters = Buffer.from('AQgw');
const random = Buffer.alloc(1 << 16);
let used = random.length;

interface Template {
  readonly bytes: Buffer;
  readonly idAt: number;
  readonly addressAt: number;
}

function templateOf(body: string): Template {
  const head = `POST /v1/reports HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\nx-forwarded-for: ${addressMark}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  const bytes = Buffer.from(head + body);
  return { bytes, idAt: bytes.indexOf(idMark), addressAt: bytes.indexOf(addressMark) };
}

function someBytes(count: number): Buffer {
  if (used + count > random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += count;
  return random.subarray(used - count, used);
}

/** A report as new as a child's: an id of its own, from one of 16,384 networks behind one proxy. */
function requestFrom({ bytes, idAt, addressAt }: Template): Buffer {
  const request = Buffer.from(bytes);
  const chance = someBytes(24);
  for (let at = 0; at < 21; at += 1) request[idAt + at] = alphabet[(chance[at] ?? 0) & 63] ?? 65;
  request[idAt + 21] = lastLetters[(chance[21] ?? 0) & 3] ?? 65;
  request.write(`10.${100 + ((chance[22] ?? 0) & 127)}.${100 + ((chance[23] ?? 0) & 127)}.1`, addressAt, 'latin1');
  return request;
}

interface Tally {
  kept: number;
  readonly other: Record<string, number>;
  readonly took: number[];
}

/** Where an answer ends: after its head and as many bytes as the head says. -1 when more is to come. */
function endOf(answer: string): number {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return -1;
  const length = Number(/content-length: (\d+)/i.exec(answer.slice(0, head))?.[1] ?? 0);
  return answer.length >= head + 4 + length ? head + 4 + length : -1;
}

/** Sends over one socket until told to stop. */
function keepSending(socket: Socket, templates: readonly Template[], tally: Tally, isOver: () => boolean): Promise<void> {
  let next = someBytes(1)[0] ?? 0;
  let since = 0;
  let answer = '';
  const send = (): void => {
    const template = templates[next++ % templates.length];
    since = performance.now();
    if (template !== undefined) socket.write(requestFrom(template));
  };
  return new Promise((done, failed) => {
    socket.on('error', failed).on('close', () => done());
    socket.on('data', (piece) => {
      answer += piece.toString('latin1');
      if (endOf(answer) < 0) return;
      const status = answer.slice(9, 12);
      answer = '';
      tally.took.push(performance.now() - since);
      if (status === '204') tally.kept += 1;
      else tally.other[status] = (tally.other[status] ?? 0) + 1;
      if (isOver()) socket.end();
      else send();
    });
    send();
  });
}

async function connected(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((ready, failed) => socket.once('connect', ready).once('error', failed));
  return socket;
}

/** Puts a server under load. */
export async function load({ port, connections, seconds, bodies }: LoadOrder): Promise<LoadOutcome> {
  const templates = bodies.map(templateOf);
  const sockets = await Promise.all(Array.from({ length: connections }, () => connected(port)));
  const tally: Tally = { kept: 0, other: {}, took: [] };
  const since = performance.now();
  const until = since + seconds * 1000;
  await Promise.all(sockets.map((socket) => keepSending(socket, templates, tally, () => performance.now() >= until)));
  const took = tally.took.toSorted((a, b) => a - b);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { kept: tally.kept, other: tally.other, seconds: (performance.now() - since) / 1000, p50: at(0.5), p99: at(0.99), most: at(1) };
}

if (import.meta.main) console.log(JSON.stringify(await load(JSON.parse(readFileSync(0, 'utf8')) as LoadOrder)));
