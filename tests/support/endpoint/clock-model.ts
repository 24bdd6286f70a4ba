/** Any order of sending, sending again, keeping house, and a machine's clock that jumps by weeks and back: each report counts once, or is refused for good. */
import fc from 'fast-check';
import { startReport } from '../../../src/measure/build.ts';
import { dayOf } from '../../../src/measure/day.ts';
import type { Report } from '../../../src/measure/report.ts';
import { keepHouse } from '../../../src/server/housekeeping.ts';
import { openSettledClock } from '../../../src/server/settled-clock.ts';
import { freshCommon, now, openTestApp } from '../../server/support.ts';

const dayMs = 86_400_000;

type Step =
  | { readonly does: 'send' }
  | { readonly does: 'again'; readonly which: number }
  | { readonly does: 'wait'; readonly hours: number }
  /** The clock stands wrong for some minutes; what is sent meanwhile is sent by devices whose clocks are right. */
  | { readonly does: 'jump'; readonly days: number; readonly meanwhile: readonly ('send' | 'again' | 'house')[] }
  | { readonly does: 'house' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ does: 'send' }),
  fc.record({ does: fc.constant('again' as const), which: fc.nat(50) }),
  fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ does: fc.constant('jump' as const), days: fc.constantFrom(-40, 40, -400, 400, 1), meanwhile: fc.array(fc.constantFrom('send' as const, 'again' as const, 'house' as const), { maxLength: 6 }) }),
  fc.constant<Step>({ does: 'house' }),
);

/** Runs one order of steps against an app and its store. Goes out: for each report, whether it was ever thanked for, and the sum that was counted. */
async function runSteps(steps: readonly Step[]): Promise<{ readonly thanked: number; readonly counted: number }> {
  const world = { true: now, ahead: 0, steady: 0 };
  const wall = (): number => world.true + world.ahead;
  const settled = openSettledClock(wall, () => world.steady);
  const { app, post, store } = await openTestApp({ clock: wall, settled });
  const sent: Report[] = [];
  const thanked = new Set<Report>();
  const pass = (ms: number): void => {
    world.true += ms;
    world.steady += ms;
  };
  const does: Readonly<Record<'send' | 'again' | 'house', (which?: number) => Promise<unknown>>> = {
    send: async () => {
      const report = startReport(freshCommon(dayOf(world.true)));
      sent.push(report);
      if ((await post(report)).statusCode === 204) thanked.add(report);
    },
    again: async (which = 0) => {
      const report = sent[which % Math.max(1, sent.length)];
      if (report !== undefined && (await post(report)).statusCode === 204) thanked.add(report);
    },
    house: () => keepHouse(store, 'lantern', settled),
  };
  for (const one of steps) {
    if (one.does === 'wait') {
      for (let hour = 0; hour < one.hours; hour += 1) {
        pass(3_600_000);
        settled();
      }
    } else if (one.does === 'jump') {
      world.ahead = one.days * dayMs;
      for (const deed of one.meanwhile) {
        pass(60_000);
        await does[deed]();
      }
      world.ahead = 0;
      pass(60_000);
    } else await does[one.does](one.does === 'again' ? one.which : undefined);
  }
  const counted = (await store.counts('lantern', 60_000))[0]?.tables['start']?.['all'] ?? 0;
  await app.close();
  await store.close();
  return { thanked: thanked.size, counted };
}

/** Tries so many orders; throws with the shortest that shows a fault. */
export async function tryClocks(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 40 }), async (steps) => {
      const { thanked, counted } = await runSteps(steps);
      if (thanked !== counted) throw new Error(`${thanked} were thanked for, ${counted} were counted`);
    }),
    { numRuns: runs },
  );
}
