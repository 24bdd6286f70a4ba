import { describe, expect, it } from 'vitest';
import { type Loop, openLoop } from '../../src/stage/loop.ts';

/** A clock by hand: frames come every 1/60 s, waiting takes as long as asked. */
function handClock() {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  const put = (run: () => void, at: number) => {
    const entry = { at, run };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((one) => one !== entry);
    };
  };
  return {
    clock: { now: () => now, onFrame: (run: () => void) => put(run, now + 1000 / 60), after: (run: () => void, ms: number) => put(run, now + ms) },
    waits: () => waiting.length,
    pass(ms: number) {
      const until = now + ms;
      for (;;) {
        const next = waiting.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > until) break;
        waiting = waiting.filter((one) => one !== next);
        now = next.at;
        next.run();
      }
      now = until;
    },
  };
}

function start(idleMs = 20_000): { hand: ReturnType<typeof handClock>; loop: Loop; drawn: number[] } {
  const hand = handClock();
  const drawn: number[] = [];
  return { hand, drawn, loop: openLoop({ clock: hand.clock, idleMs, step: (ms) => drawn.push(ms) }) };
}

describe('the heartbeat of the stage', () => {
  it('draws nothing before anything happens', () => {
    const { hand, drawn } = start();
    hand.pass(60_000);
    expect(drawn).toEqual([]);
    expect(hand.waits()).toBe(0);
  });

  it('runs at full rate while something is on its way', () => {
    const { hand, loop, drawn } = start();
    loop.stir(1000);
    hand.pass(1000);
    expect(drawn.length).toBeGreaterThan(55);
  });

  it('draws idle life at twelve frames a second at most', () => {
    const { hand, loop, drawn } = start();
    loop.wake();
    hand.pass(10_000);
    expect(drawn.length).toBeGreaterThan(80);
    expect(drawn.length).toBeLessThanOrEqual(120);
  });

  it('falls asleep twenty seconds after the last sign of the player and leaves nothing waiting', () => {
    const { hand, loop, drawn } = start();
    loop.wake();
    hand.pass(15_000);
    loop.wake();
    hand.pass(15_000);
    const before = drawn.length;
    hand.pass(6000);
    const asleep = drawn.length;
    expect(asleep).toBeGreaterThan(before);
    hand.pass(600_000);
    expect(drawn.length).toBe(asleep);
    expect(hand.waits()).toBe(0);
  });

  it('leaves the slow rate at once when something starts to move', () => {
    const { hand, loop, drawn } = start();
    loop.wake();
    hand.pass(1000);
    const before = drawn.length;
    loop.stir(300);
    hand.pass(300);
    expect(drawn.length - before).toBeGreaterThan(15);
  });

  it('draws nothing while the page is hidden and goes on when it is seen again', () => {
    const { hand, loop, drawn } = start();
    loop.wake();
    loop.setHidden(true);
    hand.pass(5000);
    expect(drawn).toEqual([]);
    loop.setHidden(false);
    hand.pass(1000);
    expect(drawn.length).toBeGreaterThan(5);
  });

  it('lets no more than a tenth of a second pass in one frame, so that nothing jumps after a sleep', () => {
    const { hand, loop, drawn } = start();
    loop.stir(200);
    hand.pass(90_000);
    loop.stir(200);
    hand.pass(200);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(100);
  });

  it('has no idle life at all with reduced motion, once what moved has settled', () => {
    const { hand, loop, drawn } = start(0);
    loop.wake();
    loop.stir(100);
    hand.pass(200);
    const settled = drawn.length;
    expect(settled).toBeGreaterThan(3);
    hand.pass(10_000);
    expect(drawn.length).toBe(settled);
  });

  it('stops for good', () => {
    const { hand, loop, drawn } = start();
    loop.wake();
    loop.stop();
    loop.stir(500);
    hand.pass(5000);
    expect(drawn).toEqual([]);
  });
});
