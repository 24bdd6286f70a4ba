/**
 * Writes what changes quickly without queueing every step: while one write of a record is under way only the newest value waits,
 * so that a fast player on a slow disk is never more than two writes behind.
 */
import type { Keep, KeepWrite } from '../keep/keep.ts';

export interface Keeping {
  /** Keeps the newest value of a record. Resolves when this value, or a newer one in its place, was written or could not be. */
  keep(name: string, value: unknown): Promise<KeepWrite>;
  /** Resolves when nothing of a record waits to be written, with what its last write came to. Whoever reads a record waits for this first. */
  settled(name: string): Promise<KeepWrite>;
  /** From now on nothing is written over this record: a newer game wrote it. */
  leave(name: string): void;
}

interface Slot {
  waiting: unknown;
  isWaiting: boolean;
  running: Promise<KeepWrite> | undefined;
  last: KeepWrite;
}

/** Opens the writer for the records of one picture sign. A write that timed out is tried once more before it counts as not kept. */
export function openKeeping(keep: Pick<Keep, 'write'>, sign: string): Keeping {
  const slots = new Map<string, Slot>();
  const left = new Set<string>();

  async function drain(name: string, slot: Slot): Promise<KeepWrite> {
    while (slot.isWaiting) {
      slot.isWaiting = false;
      slot.last = await keep.write(sign, name, slot.waiting, 'if-newest');
      if (!slot.last.ok && slot.last.reason === 'timed-out' && !slot.isWaiting) slot.last = await keep.write(sign, name, slot.waiting, 'if-newest');
    }
    slot.running = undefined;
    return slot.last;
  }

  return {
    keep(name, value) {
      if (left.has(name)) return Promise.resolve({ ok: false, reason: 'newer' });
      const slot = slots.get(name) ?? { waiting: undefined, isWaiting: false, running: undefined, last: { ok: true } };
      slots.set(name, slot);
      slot.waiting = value;
      slot.isWaiting = true;
      slot.running ??= drain(name, slot);
      return slot.running;
    },
    async settled(name) {
      const slot = slots.get(name);
      return slot?.running ?? slot?.last ?? { ok: true };
    },
    leave(name) { left.add(name); },
  };
}
