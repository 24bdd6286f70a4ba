/** A server with rooms, talked to over the network as a page would. */
import { openLead } from '../../../src/class/room/lead.ts';
import type { Lead } from '../../../src/class/room/lead.ts';
import { openSeat } from '../../../src/class/room/seat.ts';
import type { Seat } from '../../../src/class/room/seat.ts';
import type { RoomNet } from '../../../src/net/room-client.ts';
import type { OpenedRoom, RoomPass } from '../../../src/net/room-client.ts';

/** How a page reaches a server of a test. */
export function netOf(endpoint: string): RoomNet {
  return { fetch: fetch.bind(globalThis), endpoint, random: Math.random, wait: (ms) => new Promise((done) => { setTimeout(done, ms); }) };
}

/** Waits until something is so; throws with its name when it never is. */
export async function until(what: string, isSo: () => boolean, limitMs = 5_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((done) => { setTimeout(done, 5); });
  }
}

export async function leadAt(endpoint: string): Promise<Lead> {
  let kept: OpenedRoom | null = null;
  const lead = openLead(netOf(endpoint), { read: () => kept, write: (opened) => { kept = opened; } });
  lead.open('together');
  await until('the adult\'s view', () => lead.view.value !== null);
  return lead;
}

export async function seatAt(endpoint: string, token: string): Promise<Seat> {
  let kept: RoomPass | null = null;
  const seat = openSeat(netOf(endpoint), { read: () => kept, write: (pass) => { kept = pass; } });
  seat.joinBy(token);
  await until('a seat', () => seat.view.value !== null && seat.number.value !== null);
  return seat;
}

export const scene = { level: 'free-skins', hash: '0123456789abcdef', language: 'en', intents: [{ do: 'next' }], known: [], step: 'story', item: null, form: null } as const;
