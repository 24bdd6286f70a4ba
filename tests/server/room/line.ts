/** A page's line that keeps what it is told. */
import { expect } from 'vitest';
import type { AdultView, Gone, SeatSelf, SeatsView } from '../../../src/room/messages.ts';
import type { Rooms } from '../../../src/server/room/rooms.ts';

export interface HeardLine {
  /** The newest view, as a seat or the adult reads it; `undefined` before the first. */
  readonly view: () => (SeatsView & Partial<AdultView>) | undefined;
  readonly self: () => SeatSelf | undefined;
  readonly gone: () => Gone | undefined;
  /** How many views came. */
  readonly views: () => number;
  /** The page goes away. */
  readonly close: () => void;
}

/** Connects a page to its room, which must let it. */
export async function lineTo(rooms: Rooms, room: string, key: string): Promise<HeardLine> {
  const told: { readonly event: string; readonly data: unknown }[] = [];
  let close: () => void = () => undefined;
  const joined = await rooms.connect(room, key, true, (closed) => {
    close = closed;
    return { send: (event, json) => void told.push({ event, data: JSON.parse(json) }), beat: () => undefined, end: closed };
  });
  expect(joined).toBe('open');
  const newest = (event: string): unknown => told.findLast((one) => one.event === event)?.data;
  return {
    view: () => newest('room') as SeatsView | undefined,
    self: () => newest('you') as SeatSelf | undefined,
    gone: () => (newest('gone') as { readonly why: Gone } | undefined)?.why,
    views: () => told.filter(({ event }) => event === 'room').length,
    close: () => close(),
  };
}
