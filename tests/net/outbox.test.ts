import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/measure/day.ts';
import { mostWaiting } from '../../src/net/box.ts';
import { Device } from './simulated.ts';
import type { Weather } from './simulated.ts';

const hour = 3_600_000;
const day = 24 * hour;

type Step =
  | { readonly do: 'add' | 'wake' | 'reload'; readonly tab: number }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'weather'; readonly weather: readonly Weather[] };

const tab = fc.integer({ min: 0, max: 1 });
const weather = fc.array(fc.constantFrom<Weather>('fine', 'lost', 'answer-lost', 'busy'), { maxLength: 8 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('add' as const, 'wake' as const, 'reload' as const), tab }),
  fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(0, 100, 6_000, hour, day, 20 * day) }),
  fc.record({ do: fc.constant('weather' as const), weather }),
);

/** The same lots for the same seed, so that a failing run can be shown again. */
function lots(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271 + 11) % 2_147_483_647) / 2_147_483_647;
}

describe('the outbox', () => {
  it('sends every report until it is kept or too old, whatever the way to the server does, and has it counted once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.integer({ min: 1, max: 1_000_000 }), async (steps, seed) => {
        const device = new Device(lots(seed));
        const tabs = [device.tab('one'), device.tab('two')];
        const added: { id: string; day: number; lastChance: number }[] = [];
        for (const act of steps) {
          if (act.do === 'pass') await device.pass(act.ms);
          else if (act.do === 'weather') device.weather = [...act.weather];
          else if (act.do === 'add') {
            const report = device.report();
            added.push({ id: report.id, day: report.day, lastChance: device.now });
            const stored = tabs[act.tab]?.add(report);
            await device.pass(5_000);
            await stored;
          } else if (act.do === 'wake') {
            void tabs[act.tab]?.wake();
            await device.pass(0);
          } else {
            tabs[act.tab]?.close();
            tabs[act.tab] = device.tab(act.tab === 0 ? 'one' : 'two');
          }
          const waiting = (await tabs[0]?.contents())?.waiting.map((entry) => entry.report.id) ?? [];
          for (const report of added) {
            const safe = device.counted.has(report.id) || waiting.includes(report.id) || report.day < dayOf(device.now) - 30;
            expect(safe, 'lost early').toBe(true);
          }
        }
        device.weather = [];
        void tabs[0]?.wake();
        await device.pass(2 * hour);
        expect((await tabs[1]?.contents())?.waiting).toEqual([]);
        for (const report of added) expect(device.counted.has(report.id) || report.day < dayOf(device.now) - 30).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('waits longer after each failure, an hour at most, and never gives up by itself', async () => {
    const device = new Device(() => 0.999);
    const box = device.tab('one');
    device.weather = Array.from({ length: 400 }, () => 'busy' as const);
    await box.add(device.report());
    const gaps: number[] = [];
    let last = device.now;
    let seen = 0;
    while (device.now < Date.UTC(2026, 8, 2)) {
      await device.pass(1_000);
      if (device.posts.length > seen) {
        gaps.push(device.now - last);
        last = device.now;
        seen = device.posts.length;
      }
    }
    expect(gaps.slice(1, 6).map((gap) => Math.round(gap / 5_000))).toEqual([1, 2, 4, 8, 16]);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(hour + 2_000);
    expect(gaps.length).toBeGreaterThan(25);
  });

  it('forgets everything when measuring is switched off, even while something is on its way', async () => {
    const device = new Device(lots(3));
    const box = device.tab('one');
    device.weather = ['busy', 'busy'];
    await box.add(device.report());
    await box.add(device.report());
    void box.wake();
    await box.empty();
    await device.pass(2 * hour);
    expect(await box.contents()).toEqual({ format: 1, waiting: [], sent: [] });
    expect(JSON.stringify(device.stored)).not.toContain('lantern');
  });

  it('shows the very reports, waiting and sent', async () => {
    const device = new Device(lots(4));
    const box = device.tab('one');
    const report = device.report();
    await box.add(report);
    expect((await box.contents()).waiting.map((entry) => entry.report)).toEqual([report]);
    await device.pass(11_000);
    expect(await box.contents()).toMatchObject({ waiting: [], sent: [report] });
  });

  it('goes on in memory where the device keeps nothing', async () => {
    const device = new Device(lots(5));
    device.storeFails = true;
    const box = device.tab('one');
    device.weather = ['lost'];
    const report = device.report();
    await box.add(report);
    await device.pass(hour);
    expect(device.counted.has(report.id)).toBe(true);
  });

  it('keeps what was stored when the store is too slow to be read for a while', async () => {
    const device = new Device(lots(8));
    device.weather = Array.from({ length: 40 }, () => 'lost' as const);
    const reports = [device.report(), device.report()] as const;
    await device.tab('one').add(reports[0]);
    const box = device.tab('two');
    device.readFails = true;
    await box.add(reports[1]);
    device.readFails = false;
    expect((await box.contents()).waiting.map((entry) => entry.report)).toEqual(reports);
    void box.wake();
    await device.pass(day);
    expect(reports.map(({ id }) => device.counted.has(id))).toEqual([true, true]);
    expect((await device.tab('three').contents()).waiting).toEqual([]);
  });

  it('holds 64 reports and keeps the promise to those it has', async () => {
    const device = new Device(lots(6));
    const box = device.tab('one');
    device.weather = Array.from({ length: 200 }, () => 'lost' as const);
    const reports = Array.from({ length: 70 }, () => device.report());
    for (const report of reports) await box.add(report);
    const waiting = (await box.contents()).waiting.map((entry) => entry.report.id);
    expect(waiting).toEqual(reports.slice(0, mostWaiting).map((report) => report.id));
  });

  it('reads nothing but valid reports out of a spoiled store', async () => {
    const device = new Device(lots(7));
    const report = device.report();
    device.stored = { format: 1, waiting: [{ report: { ...report, name: 'Anna' }, tries: 0, due: 0 }, { report, tries: 0, due: 0 }, null], sent: 'x' };
    expect((await device.tab('one').contents()).waiting).toEqual([]);
    device.stored = { ...(device.stored as object), sent: [] };
    expect((await device.tab('two').contents()).waiting.map((entry) => entry.report)).toEqual([report]);
  });
});
