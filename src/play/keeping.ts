/**
 * Writes what changes quickly without queueing every step: while one write of a record is under way only the newest value waits,
 * so that a fast player on a slow disk is never more than two writes behind.
 */
import type { Keep, KeepWrite } from '../keep/keep.ts';

export interface Keeping {
  /** Keeps the newest value of a record. Resolves when this value, or a newer one in its place, was written or could not be. */
  keep(name: string, value: unknown): Promise<KeepWrite>;
}

interface Slot {
  waiting: unknown;
  isWaiting: boolean;
  running: Promise<KeepWrite> | undefined;
}

/** Opens the writer for the records of one picture sign. A write that timed out is tried once more before it counts as not kept. */
export function openKeeping(keep: Pick<Keep, 'write'>, sign: string): Keeping {
  const slots = new Map<string, Slot>();

  async function drain(name: string, slot: Slot): Promise<KeepWrite> {
    let last: KeepWrite = { ok: true };
    while (slot.isWaiting) {
      slot.isWaiting = false;
      last = await keep.write(sign, name, slot.waiting);
      if (!last.ok && last.reason === 'timed-out' && !slot.isWaiting) last = await keep.write(sign, name, slot.waiting);
    }
    slot.running = undefined;
    return last;
  }

  return {
    keep(name, value) {
      const slot = slots.get(name) ?? { waiting: undefined, isWaiting: false, running: undefined };
      slots.set(name, slot);
      slot.waiting = value;
      slot.isWaiting = true;
      slot.running ??= drain(name, slot);
      return slot.running;
    },
  };
}
