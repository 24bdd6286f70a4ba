import { describe, expect, it } from 'vitest';
import { openSettledClock } from '../../src/server/settled-clock.ts';

const minute = 60_000;
const day = 86_400_000;

function open() {
  const world = { steady: 0, ahead: 0 };
  const start = Date.UTC(2026, 8, 2, 12);
  const settled = openSettledClock(() => start + world.steady + world.ahead, () => world.steady);
  const pass = (minutes: number): number => {
    for (let passed = 0; passed < minutes; passed += 1) {
      world.steady += minute;
      settled();
    }
    return settled() - start;
  };
  return { world, pass };
}

describe('the settled clock', () => {
  it('goes with the machine\'s clock, and with the small steps of a time service', () => {
    const { world, pass } = open();
    expect(pass(10)).toBe(10 * minute);
    world.ahead = -2_000;
    expect(pass(10)).toBe(20 * minute - 2_000);
    for (let step = 0; step < 20; step += 1) {
      world.ahead += minute;
      pass(1);
    }
    expect(pass(0)).toBe(40 * minute - 2_000 + 20 * minute);
  });

  it('is not moved by a jump of 40 days that is taken back', () => {
    const { world, pass } = open();
    world.ahead = 40 * day;
    expect(pass(50)).toBe(50 * minute);
    world.ahead = 0;
    expect(pass(60)).toBe(110 * minute);
  });

  it('believes a jump after which the clock ran well for an hour', () => {
    const { world, pass } = open();
    world.ahead = 3 * day;
    expect(pass(59)).toBe(59 * minute);
    expect(pass(3)).toBe(62 * minute + 3 * day);
    world.ahead = 0;
    pass(30);
    world.ahead = 9 * day;
    expect(pass(45), 'two jumps are no hour of running well').toBe(137 * minute + 3 * day);
  });
});
