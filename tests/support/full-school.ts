/** Forty rooms of thirty-five seats at one or more servers, each seat with a line of its own, talked to over plain sockets as cheaply as can be. */
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';

export const rooms = 40;
export const seatsEach = 35;

export interface OpenedRoom {
  readonly room: string;
  readonly key: string;
  readonly token: string;
}

export interface SchoolSeat {
  /** At which of the servers its line is. */
  readonly at: number;
  readonly key: string;
  /** How many views it was told, and the newest of them. */
  heard: number;
  newest: string;
}

export interface FullSchool {
  readonly opened: readonly OpenedRoom[];
  /** Seats by room. */
  readonly seats: readonly (readonly SchoolSeat[])[];
  /** When a view came to any seat, in milliseconds of this process. */
  readonly arrivals: readonly number[];
  /** Posts to a server; `at` goes round. */
  ask(at: number, path: string, body: object, key?: string): Promise<{ readonly status: number; readonly text: string }>;
  close(): void;
}

/** Opens all rooms and fills them, rooms and seats spread over the servers of these addresses. Every line stands when it resolves; its first view may still be on its way. */
export async function openFullSchool(servers: readonly string[]): Promise<FullSchool> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const lines: IncomingMessage[] = [];
  const arrivals: number[] = [];
  const urlOf = (at: number, path: string): URL => new URL(path, servers[at % servers.length]);
  const ask: FullSchool['ask'] = (at, path, body, key) => new Promise((done, failed) => {
    const payload = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload), ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
    const asked = request(urlOf(at, path), { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('end', () => done({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', failed).end(payload);
  });
  const sit = async (at: number, { room, token }: OpenedRoom): Promise<SchoolSeat> => {
    const { key } = JSON.parse((await ask(at, 'v1/rooms/knock', { do: 'token', token })).text) as { readonly key: string };
    const seat: SchoolSeat = { at, key, heard: 0, newest: '' };
    await new Promise<void>((done, failed) => {
      const asked = request(urlOf(at, `v1/rooms/${room}/events`), { agent: false, headers: { authorization: `Bearer ${key}` } }, (answer) => {
        lines.push(answer);
        answer.setEncoding('utf8').on('data', (part: string) => {
          const views = part.split('event: room').length - 1;
          if (views === 0) return;
          seat.heard += views;
          seat.newest = part;
          arrivals.push(performance.now());
        });
        done();
      });
      asked.on('error', failed).end();
    });
    return seat;
  };
  const opened = await Promise.all(Array.from({ length: rooms }, async (_, at) => JSON.parse((await ask(at, 'v1/rooms', { mode: 'together' })).text) as OpenedRoom));
  const seats: SchoolSeat[][] = [];
  for (const one of opened) seats.push(await Promise.all(Array.from({ length: seatsEach }, (_, at) => sit(at, one))));
  return {
    opened, seats, arrivals, ask,
    close() {
      for (const line of lines) line.destroy();
      agent.destroy();
    },
  };
}
