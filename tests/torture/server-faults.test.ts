/** The long versions of `tests/server/faults.test.ts`. */
import { describe, expect, it } from 'vitest';
import { crossBadNetwork } from '../support/endpoint/bad-network.ts';
import { sendCanary } from '../support/endpoint/canary.ts';
import { tryClocks } from '../support/endpoint/clock-model.ts';
import { fuzzBodies } from '../support/endpoint/fuzz.ts';
import { killUnderLoad } from '../support/endpoint/kills.ts';

describe('the endpoint', () => {
  it('killed 200 times under load loses nothing it said thanks for and counts nothing twice', async () => {
    const { thanked, ...rest } = await killUnderLoad(200);
    console.log(`  ${thanked} reports thanked for, through 200 kills`);
    expect(rest).toEqual({ lost: 0, countedTwice: 0, whole: true });
    expect(thanked).toBeGreaterThan(20_000);
  });

  it('gets 10,000 reports once each through a network that cuts, delays and repeats', async () => {
    const { tries, done, ...held } = await crossBadNetwork(10_000);
    console.log(`  ${tries} tries: ${JSON.stringify(done)}`);
    expect(held).toEqual({ starts: 10_000, seen: 10_000, missing: 0 });
  });

  it('answers 200,000 spoiled bodies with a plain no, and grows by less than 20 MB over the second half', async () => {
    const seed = Date.now() % 1_000_000;
    const { statuses, grownMegabytes, well, said } = await fuzzBodies(200_000, seed);
    console.log(`  seed ${seed}: ${JSON.stringify(statuses)}, ${grownMegabytes.toFixed(1)} MB more`);
    expect(Object.keys(statuses).map(Number).filter((status) => ![204, 400, 410, 422].includes(status))).toEqual([]);
    expect([well, /"error"/.test(said)]).toEqual([true, false]);
    expect(grownMegabytes).toBeLessThan(20);
  });

  it('counts each report once through 2,000 orders of sending, waiting, keeping house and a clock that jumps', async () => {
    await tryClocks(2_000);
  });

  it('leaves no byte of 1,000 requests\' address and browser anywhere', async () => {
    const { searched, found } = await sendCanary(36);
    console.log(`  ${searched} bytes searched`);
    expect(found).toEqual([]);
  });
});
