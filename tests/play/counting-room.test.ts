import { describe, expect, it } from 'vitest';
import type { KeepRead, KeepWrite } from '../../src/keep/keep.ts';
import { emptyBox } from '../../src/net/box.ts';
import { outboxStore } from '../../src/play/counting-room.ts';

function keepThatSays(read: KeepRead, write: KeepWrite) {
  const written: unknown[] = [];
  return {
    written,
    read: async () => read,
    write: async (_sign: string, _name: string, value: unknown) => {
      written.push(value);
      return write;
    },
  };
}

describe('the place of the outbox', () => {
  it('tells a device that does not answer from an empty box', async () => {
    const storeWhen = (read: KeepRead) => outboxStore(keepThatSays(read, { ok: true }), 'lamp', () => true);
    expect(await storeWhen({ ok: true, value: emptyBox, at: 0 }).read()).toEqual(emptyBox);
    for (const reason of ['missing', 'broken'] as const) expect(await storeWhen({ ok: false, reason }).read()).toBeUndefined();
    for (const reason of ['newer', 'refused', 'timed-out'] as const) await expect(storeWhen({ ok: false, reason }).read()).rejects.toThrow(reason);
  });

  it('tells when a box was not written', async () => {
    for (const reason of ['newer', 'refused', 'timed-out'] as const) {
      const keep = keepThatSays({ ok: false, reason: 'missing' }, { ok: false, reason });
      await expect(outboxStore(keep, 'lamp', () => true).write(emptyBox)).rejects.toThrow(reason);
    }
  });

  it('writes nothing once counting is not allowed', async () => {
    const keep = keepThatSays({ ok: false, reason: 'missing' }, { ok: true });
    await outboxStore(keep, 'lamp', () => false).write(emptyBox);
    expect(keep.written).toEqual([]);
  });
});
