/** One record in two slots, written in turn: whatever happens during a write, the slot before it stays whole. */
import type { Driver } from './driver.ts';
import { type ReadSlot, readSlot, type Slot, writeSlot } from './slot.ts';

export type Found =
  | { readonly ok: true; readonly value: unknown; readonly at: number; /** The newest slot was broken, so this is the write before it. */ readonly recovered?: true }
  | { readonly ok: false; readonly reason: 'missing' | 'broken' | 'newer' };

/** `overtaken`: another tab has written the record since this one last read or wrote it. */
export type Wrote = { readonly ok: true; readonly version: Version } | { readonly ok: false; readonly reason: 'newer' | 'overtaken' };

/** Tells one write of a record from every other: its counter and its checksum, because two tabs can count to the same number. */
export type Version = string;
/** Of a record that has nothing whole in it. */
export const noVersion: Version = 'none';

const slotNames = ['a', 'b'] as const;
type SlotName = (typeof slotNames)[number];
type Slots = Readonly<Record<SlotName, ReadSlot>>;

const keyOf = (record: string, name: SlotName) => `${record}/${name}`;
/** The keys under which a record's slots stand. */
export const keysOf = (record: string): readonly string[] => slotNames.map((name) => keyOf(record, name));

async function readSlots(driver: Driver, record: string): Promise<Slots> {
  const [a, b] = await Promise.all([driver.get(keyOf(record, 'a')), driver.get(keyOf(record, 'b'))]);
  return { a: readSlot(a), b: readSlot(b) };
}

function newestOf(slots: Slots): { readonly name: SlotName; readonly slot: Slot; readonly version: Version } | undefined {
  const whole = slotNames.flatMap((name) => {
    const read = slots[name];
    return read.is === 'whole' ? [{ name, slot: read.slot, version: `${read.slot.count}:${read.sum}` }] : [];
  });
  return whole.sort((one, other) => other.slot.count - one.slot.count)[0];
}

const oneIs = (slots: Slots, is: ReadSlot['is']) => slots.a.is === is || slots.b.is === is;

/** Comes in: the record's name. Goes out: its newest whole value, or why there is none, and which write that is. Rejects when the driver does. */
export async function readRecord(driver: Driver, record: string): Promise<{ readonly found: Found; readonly version: Version }> {
  const slots = await readSlots(driver, record);
  if (oneIs(slots, 'newer')) return { found: { ok: false, reason: 'newer' }, version: noVersion };
  const newest = newestOf(slots);
  if (newest === undefined) return { found: { ok: false, reason: oneIs(slots, 'broken') ? 'broken' : 'missing' }, version: noVersion };
  const { value, at } = newest.slot;
  return { found: { ok: true, value, at, ...(oneIs(slots, 'broken') ? { recovered: true as const } : {}) }, version: newest.version };
}

/** Which write of the record is the newest whole one. Rejects when the driver does. */
export async function versionOf(driver: Driver, record: string): Promise<Version> {
  return newestOf(await readSlots(driver, record))?.version ?? noVersion;
}

export interface Writing {
  readonly value: unknown;
  /** The device's clock, in milliseconds since 1970. */
  readonly at: number;
  /** The versions that may be written over; without it, any. Where nothing whole stands, there is nothing to write over. */
  readonly over?: readonly Version[];
  /** Told the version before it is written: a write can land without this page hearing of it. */
  readonly onTry: (version: Version) => void;
}

/** Writes the slot that is not the newest one. Leaves what a newer game, or meanwhile another tab, has written alone. Rejects when the driver does. */
export async function writeRecord(driver: Driver, record: string, { value, at, over, onTry }: Writing): Promise<Wrote> {
  const slots = await readSlots(driver, record);
  if (oneIs(slots, 'newer')) return { ok: false, reason: 'newer' };
  const newest = newestOf(slots);
  if (newest !== undefined && over?.includes(newest.version) === false) return { ok: false, reason: 'overtaken' };
  const count = (newest?.slot.count ?? 0) + 1;
  const written = writeSlot({ count, at, value });
  const read = readSlot(written);
  const version = read.is === 'whole' ? `${count}:${read.sum}` : noVersion;
  onTry(version);
  await driver.set(keyOf(record, newest?.name === 'a' ? 'b' : 'a'), written);
  // With nothing whole to go back to, a broken second slot would only make the new value look recovered.
  if (newest === undefined && slots.b.is === 'broken') await driver.remove(keyOf(record, 'b'));
  return { ok: true, version };
}

/** Removes both slots, a newer game's too: whoever asks to be forgotten means all of it. */
export async function removeRecord(driver: Driver, record: string): Promise<void> {
  const newest = newestOf(await readSlots(driver, record));
  const last = newest?.name ?? 'a';
  // The newest one goes last, or a crash between the two would bring an older value back.
  await driver.remove(keyOf(record, last === 'a' ? 'b' : 'a'));
  await driver.remove(keyOf(record, last));
}
