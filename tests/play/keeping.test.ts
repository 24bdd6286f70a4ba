import { describe, expect, it } from 'vitest';
import type { KeepWrite } from '../../src/keep/keep.ts';
import { openKeeping } from '../../src/play/keeping.ts';

/** A device that answers a write only when told to. */
function slowDevice() {
  const written: unknown[] = [];
  const answers: ((answer: KeepWrite) => void)[] = [];
  return {
    written,
    write: (_sign: string, _name: string, value: unknown) => new Promise<KeepWrite>((resolve) => {
      written.push(value);
      answers.push(resolve);
    }),
    async answer(answer: KeepWrite): Promise<void> {
      answers.shift()?.(answer);
      await new Promise((go) => { setTimeout(go, 0); });
    },
  };
}

describe('keeping what changes quickly', () => {
  it('writes the first value at once and only the newest of those that came meanwhile', async () => {
    const device = slowDevice();
    const keeping = openKeeping(device, 'lamp');
    const kept = [1, 2, 3].map((value) => keeping.keep('evening', value));
    expect(device.written).toEqual([1]);
    await device.answer({ ok: true });
    expect(device.written).toEqual([1, 3]);
    await device.answer({ ok: true });
    expect(await Promise.all(kept)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  });

  it('tries a write that timed out once more before it counts as not kept', async () => {
    const device = slowDevice();
    const kept = openKeeping(device, 'lamp').keep('evening', 'line 7');
    await device.answer({ ok: false, reason: 'timed-out' });
    await device.answer({ ok: true });
    expect(await kept).toEqual({ ok: true });
    expect(device.written).toEqual(['line 7', 'line 7']);
  });

  it('says so when the device refuses, and goes on keeping what comes later', async () => {
    const device = slowDevice();
    const keeping = openKeeping(device, 'lamp');
    const first = keeping.keep('evening', 1);
    await device.answer({ ok: false, reason: 'refused' });
    expect(await first).toEqual({ ok: false, reason: 'refused' });
    const second = keeping.keep('evening', 2);
    await device.answer({ ok: true });
    expect(await second).toEqual({ ok: true });
  });

  it('is settled when nothing waits any more, with what the last write came to', async () => {
    const device = slowDevice();
    const keeping = openKeeping(device, 'lamp');
    expect(await keeping.settled('evening')).toEqual({ ok: true });
    void keeping.keep('evening', 1);
    void keeping.keep('evening', 2);
    const settled = keeping.settled('evening');
    await device.answer({ ok: true });
    await device.answer({ ok: false, reason: 'refused' });
    expect(await settled).toEqual({ ok: false, reason: 'refused' });
    expect(await keeping.settled('evening')).toEqual({ ok: false, reason: 'refused' });
  });
});
