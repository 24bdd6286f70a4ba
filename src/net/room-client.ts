/** The pages' side of a class room: knock, hold the line, come back when it breaks, send what was asked until it has arrived. */
import { readAdultView, readGone, readSeatsView, readSeatSelf, readToken } from '../room/messages.ts';
import type { AdultDeed, AdultView, Gone, Knock, SeatDeed, SeatsView, SeatSelf } from '../room/messages.ts';
import { fields, list, named, whole } from '../room/read.ts';
import type { Mode, RoomRefusal } from '../room/room.ts';
import { mostSeats } from '../room/seats.ts';
import { addressOf } from './client.ts';
import type { Fetch } from './client.ts';
import { readEvents } from './event-lines.ts';

/** What a page needs to come back into its room. Kept for the tab only. */
export interface RoomPass {
  readonly room: string;
  readonly key: string;
}

export interface RoomNet {
  readonly fetch: Fetch;
  /** The folder the endpoint's routes stand in. */
  readonly endpoint: string;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** `resting`: too many wrong codes, come again after `seconds`. `away`: no answer of the endpoint's. */
export type Knocked =
  | { readonly ok: true; readonly pass: RoomPass }
  | { readonly ok: false; readonly why: RoomRefusal | 'no-such-room' | 'resting' | 'away'; readonly seconds?: number };

export interface OpenedRoom {
  readonly pass: RoomPass;
  readonly token: string;
  /** Where seats reach this machine, when the adult's own page was opened under a name that only works here. */
  readonly addresses: readonly string[];
}

const plain = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' } as const;
const patienceMs = 8_000;
/** The server gives a sign of life every 10 seconds. */
const silenceMs = 25_000;

const readId = named(/^[A-Za-z0-9_-]{12}$/);
const readPass = fields<{ readonly room: string; readonly seat: number; readonly key: string }>({ room: readId, seat: whole(0, mostSeats - 1), key: readToken });
const readAddresses = list(named(/^http:\/\/[0-9a-f.:[\]]{3,50}\/$/), 20);
const readOpened = fields<{ readonly room: string; readonly key: string; readonly token: string; readonly addresses: readonly string[] }>({
  room: readId, key: readToken, token: readToken, addresses: readAddresses,
});
const refusals: readonly (RoomRefusal | 'no-such-room')[] = ['locked', 'full', 'code-over', 'over', 'no-seat', 'no-round', 'no-option', 'paused', 'no-such-room'];

async function post({ fetch, endpoint }: RoomNet, route: string, body: unknown, key?: string): Promise<Response | null> {
  const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
  return fetch(addressOf(endpoint, route), { ...plain, method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(patienceMs) }).catch(() => null);
}

async function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}

async function whyOf(response: Response): Promise<RoomRefusal | 'no-such-room' | 'away'> {
  const body = await jsonOf(response);
  const why = typeof body === 'object' && body !== null ? (body as { why?: unknown }).why : undefined;
  return refusals.find((one) => one === why) ?? 'away';
}

/** Opens a room. `refused`: this host opens none. `away`: no answer, or one of a machine before the endpoint that misses it. */
export async function openRoom(net: RoomNet, mode: Mode): Promise<OpenedRoom | 'refused' | 'away'> {
  const response = await post(net, 'v1/rooms', { mode });
  if (response === null || response.status >= 500) return 'away';
  const opened = response?.status === 201 ? readOpened(await jsonOf(response)) : undefined;
  return opened === undefined ? 'refused' : { pass: { room: opened.room, key: opened.key }, token: opened.token, addresses: opened.addresses };
}

/** Asks for a seat. */
export async function knock(net: RoomNet, at: Knock): Promise<Knocked> {
  const response = await post(net, 'v1/rooms/knock', at);
  if (response === null) return { ok: false, why: 'away' };
  if (response.status === 429) return { ok: false, why: 'resting', seconds: Number(response.headers.get('retry-after') ?? 60) };
  const pass = response.status === 200 ? readPass(await jsonOf(response)) : undefined;
  return pass === undefined ? { ok: false, why: await whyOf(response) } : { ok: true, pass: { room: pass.room, key: pass.key } };
}

/** `opening` for the first time, `open`, `lost` and being looked for. */
export type LineState = 'opening' | 'open' | 'lost';

interface Hearing {
  readonly onLine: (state: LineState) => void;
  readonly onGone: (why: Gone) => void;
}
export interface SeatHearing extends Hearing {
  readonly onSelf: (self: SeatSelf) => void;
  readonly onView: (view: SeatsView) => void;
}
export interface AdultHearing extends Hearing {
  /** Under which addresses seats reach the server's machine, as it is now. */
  readonly onAddresses: (addresses: readonly string[]) => void;
  readonly onView: (view: AdultView) => void;
}

/** How long to wait before trying again: soon at first, so that a restarted server has its class back within seconds; never all at once. Milliseconds. */
export function pauseBefore(attempt: number, random: () => number): number {
  const longest = attempt < 40 ? 1_200 : 8_000;
  return Math.min(longest, 150 * 1.5 ** Math.min(attempt, 12)) * (0.5 + random() / 2);
}

/** Holds the line one time. Goes out: `gone` when there is nothing to come back to. */
async function hear({ fetch, endpoint }: RoomNet, { room, key }: RoomPass, heard: (event: string, json: unknown) => boolean, stop: AbortSignal): Promise<'gone' | 'unknown' | 'broken'> {
  const silence = new AbortController();
  const { signal } = silence;
  const hangUp = (): void => silence.abort();
  stop.addEventListener('abort', hangUp);
  let timer = setTimeout(() => silence.abort(), silenceMs);
  try {
    const response = await fetch(addressOf(endpoint, `v1/rooms/${room}/events`), { ...plain, headers: { authorization: `Bearer ${key}` }, signal });
    if (response.status === 404) return 'unknown';
    if (response.status !== 200 || response.body === null) return 'broken';
    for await (const event of readEvents(response.body)) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
      if (event !== null && heard(event.event, JSON.parse(event.data))) return 'gone';
    }
    return 'broken';
  } catch {
    return 'broken';
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', hangUp);
    silence.abort();
  }
}

/** Keeps the line until the room is over or `stop`. `told` takes an event and says whether it was the last. */
async function keepLine(net: RoomNet, pass: RoomPass, { onLine, onGone }: Hearing, told: (event: string, json: unknown) => void, stop: AbortSignal): Promise<void> {
  let attempt = 0;
  onLine('opening');
  while (!stop.aborted) {
    const ended = await hear(net, pass, (event, json) => {
      attempt = 0;
      onLine('open');
      const gone = event === 'gone' ? readGone(json) : undefined;
      if (gone === undefined) told(event, json);
      else onGone(gone.why);
      return gone !== undefined;
    }, stop);
    if (ended === 'gone' || stop.aborted) return;
    if (ended === 'unknown') return onGone('ended');
    onLine('lost');
    await net.wait(pauseBefore(attempt, net.random));
    attempt += 1;
  }
}

/** What became of something asked: `refused` will never be done; `away` may have been and may not. */
export type Asked = { readonly state: 'done'; readonly token?: string } | { readonly state: 'refused' } | { readonly state: 'away' };

async function ask(net: RoomNet, pass: RoomPass, who: 'adult' | 'seat', deed: AdultDeed | SeatDeed): Promise<Asked> {
  const response = await post(net, `v1/rooms/${pass.room}/${who}`, deed, pass.key);
  if (response === null || response.status === 429 || response.status >= 500) return { state: 'away' };
  if (!response.ok) return { state: 'refused' };
  const token = response.status === 200 ? readToken((await jsonOf(response) as { token?: unknown } | null)?.token) : undefined;
  return token === undefined ? { state: 'done' } : { state: 'done', token };
}

/** A seat's line. Goes out: what asks something of the room, once, and what ends the line. */
export function openSeatLine(net: RoomNet, pass: RoomPass, hearing: SeatHearing): { readonly ask: (deed: SeatDeed) => Promise<Asked>; readonly close: () => void } {
  const stop = new AbortController();
  void keepLine(net, pass, hearing, (event, json) => {
    const [self, view] = [event === 'you' ? readSeatSelf(json) : undefined, event === 'room' ? readSeatsView(json) : undefined];
    if (self !== undefined) hearing.onSelf(self);
    if (view !== undefined) hearing.onView(view);
  }, stop.signal);
  return { ask: (deed) => ask(net, pass, 'seat', deed), close: () => stop.abort() };
}

/** The adult's line. What is asked goes one after the other and again until it has arrived; a scene that waits gives way to a newer one. */
export function openAdultLine(net: RoomNet, pass: RoomPass, hearing: AdultHearing): { readonly ask: (deed: AdultDeed) => Promise<Asked>; readonly close: () => void } {
  const stop = new AbortController();
  void keepLine(net, pass, hearing, (event, json) => {
    const [addresses, view] = [event === 'addresses' ? readAddresses(json) : undefined, event === 'room' ? readAdultView(json) : undefined];
    if (addresses !== undefined) hearing.onAddresses(addresses);
    if (view !== undefined) hearing.onView(view);
  }, stop.signal);
  const waiting: { readonly deed: AdultDeed; readonly done: (asked: Asked) => void }[] = [];
  let sending = false;
  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      let asked = await ask(net, pass, 'adult', next.deed);
      for (let attempt = 0; asked.state === 'away' && !stop.signal.aborted; attempt += 1) {
        await net.wait(pauseBefore(attempt, net.random));
        asked = await ask(net, pass, 'adult', next.deed);
      }
      next.done(asked);
    }
    sending = false;
  };
  return {
    ask: (deed) => new Promise((done) => {
      const last = waiting.at(-1);
      if (deed.do === 'scene' && last?.deed.do === 'scene') waiting.pop()?.done({ state: 'refused' });
      waiting.push({ deed, done });
      void send();
    }),
    close: () => stop.abort(),
  };
}
