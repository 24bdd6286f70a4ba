import { describe, expect, it } from 'vitest';
import type { KeepRead, KeepWrite } from '../../src/keep/keep.ts';
import { reportIdOf, startReport } from '../../src/measure/build.ts';
import { emptyBox } from '../../src/net/box.ts';
import { openLeases } from '../../src/net/lease.ts';
import { openOutbox } from '../../src/net/outbox.ts';
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

  it('is empty once counting is not allowed, so that a no in the middle of sending stops the rest', async () => {
    const device = { allowed: true, kept: undefined as unknown };
    const posted: string[] = [];
    const keep = {
      read: async (): Promise<KeepRead> => (device.kept === undefined ? { ok: false, reason: 'missing' } : { ok: true, value: device.kept, at: 0 }),
      write: async (_sign: string, _name: string, value: unknown): Promise<KeepWrite> => { device.kept = value; return { ok: true }; },
    };
    const outbox = openOutbox({
      store: outboxStore(keep, 'lamp', () => device.allowed), leases: openLeases({ read: () => null, write: () => undefined }, 'tab'),
      post: async ({ id }) => { posted.push(id); device.allowed = false; return 'kept'; },
      now: () => 0, random: () => 0, later: () => () => undefined, spreadMs: 0,
    });
    const common = { day: 0, campaign: 'lantern', level: 'free-skins', hash: '0123456789abcdef', language: 'en' } as const;
    for (const first of [1, 2, 3]) await outbox.add(startReport({ ...common, id: reportIdOf(new Uint8Array(16).fill(first)) }));
    await outbox.wake();
    expect(posted).toHaveLength(1);
    expect(await outbox.contents()).toEqual(emptyBox);
  });
});
