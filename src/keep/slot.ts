/** A record as it stands in storage: one of two slots, with what is needed to tell whether it is whole and which one is newer. */
import { checksum } from './checksum.ts';

/** Raised when a slot's own shape changes, so that an older game never writes over what it cannot read. */
export const slotFormat = 1;

export interface Slot {
  /** Goes up by one with each write of the record; the higher one is the newer one. */
  readonly count: number;
  /** When it was written, in milliseconds since 1970 by the device's clock. */
  readonly at: number;
  readonly value: unknown;
}

export type ReadSlot = { readonly is: 'whole'; readonly slot: Slot; readonly sum: string } | { readonly is: 'missing' | 'broken' | 'newer' };

const sumOf = (count: number, at: number, json: string) => checksum(`${slotFormat}:${count}:${at}:${json}`);

/** Comes in: a slot whose value JSON can hold. Goes out: the text to store. */
export function writeSlot({ count, at, value }: Slot): string {
  // Summed over what comes back from JSON, which drops `undefined` and orders numeric keys first.
  const json = JSON.stringify(value) ?? 'null';
  return `{"format":${slotFormat},"count":${count},"at":${at},"sum":"${sumOf(count, at, json)}","value":${json}}`;
}

/** Comes in: what the storage gave. Goes out: the slot, or why there is none. */
export function readSlot(text: string | null): ReadSlot {
  if (text === null) return { is: 'missing' };
  const stored = parseObject(text);
  if (stored === undefined) return { is: 'broken' };
  const { format, count, at, sum, value } = stored;
  // Asked before the sum: a newer game may sum in another way.
  if (typeof format === 'number' && format > slotFormat) return { is: 'newer' };
  if (format !== slotFormat || typeof count !== 'number' || typeof at !== 'number') return { is: 'broken' };
  return sum === sumOf(count, at, JSON.stringify(value)) ? { is: 'whole', slot: { count, at, value }, sum } : { is: 'broken' };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}
