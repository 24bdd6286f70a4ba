/** One record in two slots, written in turn: whatever happens during a write, the slot before it stays whole. */
import type { Driver } from './driver.ts';
import { type ReadSlot, readSlot, type Slot, writeSlot } from './slot.ts';

export type Found =
  | { readonly ok: true; readonly value: unknown; readonly at: number; /** The newest slot was broken, so this is the write before it. */ readonly recovered?: true }
  | { readonly ok: false; readonly reason: 'missing' | 'broken' | 'newer' };

export type Wrote = { readonly ok: true } | { readonly ok: false; readonly reason: 'newer' };

const slotNames = ['a', 'b'] as const;
type SlotName = (typeof slotNames)[number];
type Slots = Readonly<Record<SlotName, ReadSlot>>;

const keyOf = (record: string, name: SlotName) => `${record}/${name}`;

async function readSlots(driver: Driver, record: string): Promise<Slots> {
  const [a, b] = await Promise.all([driver.get(keyOf(record, 'a')), driver.get(keyOf(record, 'b'))]);
  return { a: readSlot(a), b: readSlot(b) };
}

function newestOf(slots: Slots): { readonly name: SlotName; readonly slot: Slot } | undefined {
  const whole = slotNames.flatMap((name) => (slots[name].is === 'whole' ? [{ name, slot: slots[name].slot }] : []));
  return whole.sort((one, other) => other.slot.count - one.slot.count)[0];
}

const oneIs = (slots: Slots, is: ReadSlot['is']) => slots.a.is === is || slots.b.is === is;

/** Comes in: the record's name. Goes out: its newest whole value, or why there is none. Rejects when the driver does. */
export async function readRecord(driver: Driver, record: string): Promise<Found> {
  const slots = await readSlots(driver, record);
  if (oneIs(slots, 'newer')) return { ok: false, reason: 'newer' };
  const newest = newestOf(slots);
  if (newest === undefined) return { ok: false, reason: oneIs(slots, 'broken') ? 'broken' : 'missing' };
  const { value, at } = newest.slot;
  return { ok: true, value, at, ...(oneIs(slots, 'broken') ? { recovered: true as const } : {}) };
}

/** Writes the slot that is not the newest one. Leaves what a newer game has written alone. Rejects when the driver does. */
export async function writeRecord(driver: Driver, record: string, value: unknown, at: number): Promise<Wrote> {
  const slots = await readSlots(driver, record);
  if (oneIs(slots, 'newer')) return { ok: false, reason: 'newer' };
  const newest = newestOf(slots);
  await driver.set(keyOf(record, newest?.name === 'a' ? 'b' : 'a'), writeSlot({ count: (newest?.slot.count ?? 0) + 1, at, value }));
  // With nothing whole to go back to, a broken second slot would only make the new value look recovered.
  if (newest === undefined && slots.b.is === 'broken') await driver.remove(keyOf(record, 'b'));
  return { ok: true };
}

/** Removes both slots, a newer game's too: whoever asks to be forgotten means all of it. */
export async function removeRecord(driver: Driver, record: string): Promise<void> {
  const newest = newestOf(await readSlots(driver, record));
  const last = newest?.name ?? 'a';
  // The newest one goes last, or a crash between the two would bring an older value back.
  await driver.remove(keyOf(record, last === 'a' ? 'b' : 'a'));
  await driver.remove(keyOf(record, last));
}
