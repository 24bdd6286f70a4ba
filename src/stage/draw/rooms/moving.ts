/** What lives in a room, as pure functions of the stage's clock. Every motion is at rest, and good to look at, at the time 0. */
import { chanceOf, easeOut, progress, swell } from '../../motion.ts';

/** Where a moving thing is: moved in units of the room, turned in degrees, stretched around its pivot. */
export interface MoverPose { readonly dx: number; readonly dy: number; readonly degrees: number; readonly wide: number; readonly high: number; readonly alpha: number }

export type Motion = (time: number) => MoverPose;

const atRest: MoverPose = { dx: 0, dy: 0, degrees: 0, wide: 1, high: 1, alpha: 1 };

export function pose(part: Partial<MoverPose>): MoverPose {
  return { ...atRest, ...part };
}

/** Hangs, and swings by up to `degrees` both ways; `late` shifts it against others, as a share of the period. */
export function swings(degrees: number, periodMs: number, late = 0): Motion {
  return (time) => pose({ degrees: Math.sin((time / periodMs + late) * Math.PI * 2) * degrees - Math.sin(late * Math.PI * 2) * degrees });
}

/** Goes by once in each stretch of `everyMs`: `distance` units in `lengthMs`, out of sight for the rest. */
export function passes(distance: number, lengthMs: number, everyMs: number, firstMs: number): Motion {
  return (time) => {
    const into = time - firstMs - Math.floor((time - firstMs) / everyMs) * everyMs;
    const under = time >= firstMs && into < lengthMs;
    return pose({ dx: under ? (distance * into) / lengthMs : 0, alpha: under ? 1 : 0 });
  };
}

/** Rises, spreads and fades, again and again: steam. */
export function rises(height: number, periodMs: number, late: number): Motion {
  return (time) => {
    const share = (time / periodMs + late) % 1;
    return pose({ dy: -height * share, dx: Math.sin(share * Math.PI * 2 + late * 6) * height * 0.09, wide: 0.6 + share * 0.7, high: 0.7 + share * 0.6, alpha: swell(share) * 0.7 });
  };
}

/** Hangs on, then runs down by `height` and is gone: rain on a pane, a drop from a pipe. */
export function runsDown(height: number, periodMs: number, late: number): Motion {
  return (time) => {
    const share = (time / periodMs + late) % 1;
    const run = progress(share, 0.35, 0.55);
    return pose({ dy: height * run * run, high: 1 + run * 0.7, alpha: Math.min(1, share * 8) * (1 - progress(share, 0.84, 0.08)) });
  };
}

/** Falls swaying, as a leaf does. */
export function sinks(height: number, sway: number, periodMs: number, late: number): Motion {
  return (time) => {
    const share = (time / periodMs + late) % 1;
    const turn = share * Math.PI * 5 + late * 9;
    return pose({ dy: height * share, dx: Math.sin(turn) * sway - share * sway * 1.6, degrees: Math.cos(turn) * 42, alpha: Math.min(1, share * 7, (1 - share) * 7) });
  };
}

/** Wavers in brightness, slowly and by little: far below three times a second. */
export function wavers(seed: number, deep: number): Motion {
  return (time) => {
    const wave = Math.sin(time / 1100 + seed) * 0.5 + Math.sin(time / 470 + seed * 2.3) * 0.3;
    return pose({ alpha: 1 - deep * (0.5 - wave * 0.5) });
  };
}

const twitchEveryMs = 3400;

/** Lies still, then twitches: a tail, an ear. */
export function twitches(degrees: number, seed: number): Motion {
  return (time) => {
    const stretch = Math.floor(time / twitchEveryMs);
    const start = stretch * twitchEveryMs + 500 + chanceOf(seed + stretch * 17) * 1400;
    const share = progress(time, start, 1100);
    return pose({ degrees: Math.sin(share * Math.PI * 3) * swell(share) * degrees + Math.sin(time / 1500) * degrees * 0.14 });
  };
}

/** Swims to and fro over `distance`, looking where it goes. */
export function swims(distance: number, periodMs: number): Motion {
  return (time) => {
    const turn = (time / periodMs) * Math.PI * 2;
    const way = Math.cos(turn);
    return pose({ dx: Math.sin(turn) * distance, dy: Math.sin(turn * 2.3) * distance * 0.14, wide: Math.abs(way) < 0.12 ? 0.12 * (way < 0 ? -1 : 1) : way });
  };
}

/** Goes on by one step a second, as a clock's hand. */
export function ticks(): Motion {
  return (time) => pose({ degrees: 6 * (Math.floor(time / 1000) + easeOut(progress(time % 1000, 0, 160))) });
}

/** Moves slowly with the wind over `distance` and back. */
export function wanders(distance: number, periodMs: number, late = 0): Motion {
  return (time) => pose({ dx: (Math.sin((time / periodMs + late) * Math.PI * 2) - Math.sin(late * Math.PI * 2)) * distance });
}
