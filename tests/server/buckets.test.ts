import { describe, expect, it } from 'vitest';
import { openBucket, openBuckets } from '../../src/server/buckets.ts';

const rules = { perSecond: 30, burst: 900 };

describe('buckets', () => {
  it('let a school of 1,500 behind one address through: six reports of each child, in the last ten minutes of a lesson', () => {
    let now = 1_000_000;
    const buckets = openBuckets(() => now, rules);
    let slowed = 0;
    for (let child = 0; child < 1500; child += 1) {
      now += 400;
      for (let sent = 0; sent < 6; sent += 1) slowed += buckets.take('192.0.2.10') ? 0 : 1;
    }
    expect(slowed).toBe(0);
  });

  it('hold a whole network together and keep networks apart', () => {
    const buckets = openBuckets(() => 0, { perSecond: 0, burst: 1 });
    const tries: [string, boolean][] = [
      ['192.0.2.1', true], ['192.0.2.200', false], ['::ffff:192.0.2.3', false], ['192.0.3.1', true],
      ['2001:db8:1:aa00::1', true], ['2001:db8:1:aaff:5::9', false], ['2001:db8:1:ab00::1', true], ['::1', true], ['fe80::1', true],
    ];
    for (const [address, taken] of tries) expect(buckets.take(address), address).toBe(taken);
  });

  it('fill again by the clock, and start afresh with each new secret', () => {
    let now = 0;
    const buckets = openBuckets(() => now, { perSecond: 1, burst: 2 });
    expect([1, 2, 3].map(() => buckets.take('192.0.2.1'))).toEqual([true, true, false]);
    expect(buckets.has('192.0.2.1')).toBe(false);
    now += 1_000;
    expect([1, 2].map(() => buckets.take('192.0.2.1'))).toEqual([true, false]);
    now += 15 * 60_000;
    expect([1, 2, 3].map(() => buckets.take('192.0.2.1'))).toEqual([true, true, false]);
  });

  it('hold everybody together where one is set for all', () => {
    let now = 0;
    const bucket = openBucket(() => now, { perSecond: 10, burst: 2 });
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, false]);
    now += 100;
    expect([bucket.take(), bucket.take()]).toEqual([true, false]);
  });
});
