/** The stage's heartbeat: full rate while something is on its way, a slow one while there is idle life, none when all is at rest. */

export interface LoopClock {
  /** Milliseconds, never going back. */
  readonly now: () => number;
  readonly onFrame: (run: () => void) => () => void;
  readonly after: (run: () => void, ms: number) => () => void;
}

export interface LoopOptions {
  readonly clock: LoopClock;
  /** Draws one frame; gets the milliseconds since the last one, at most 100, and whether both were drawn at full rate. */
  readonly step: (ms: number, busy: boolean) => void;
  /** How long idle life goes on after the last sign of the player. */
  readonly idleMs: number;
}

export interface Loop {
  /** Something moves for this long: draw at full rate until then. */
  stir(ms: number): void;
  /** The player is there: idle life for another while. */
  wake(): void;
  /** Hidden pages draw nothing at all. */
  setHidden(hidden: boolean): void;
  setIdle(ms: number): void;
  stop(): void;
}

export const idleFrameMs = 1000 / 12;
const longestStep = 100;

/** Starts asleep; `stir` or `wake` sets it going. */
export function openLoop(options: LoopOptions): Loop {
  const { clock, step } = options;
  let idleMs = options.idleMs;
  let busyUntil = -1;
  let seen = -Infinity;
  let last: number | undefined;
  let hidden = false;
  let stopped = false;
  let cancel: (() => void) | undefined;
  let waitsIdle = false;
  let wasBusy = false;

  const run = () => {
    cancel = undefined;
    const now = clock.now();
    const passed = last === undefined ? 1000 / 60 : Math.min(longestStep, Math.max(0, now - last));
    const busy = wasBusy && now < busyUntil;
    wasBusy = last !== undefined && now < busyUntil;
    last = now;
    step(passed, busy);
    plan();
  };
  const plan = () => {
    if (stopped || hidden || cancel !== undefined) return;
    const now = clock.now();
    if (now < busyUntil) {
      cancel = clock.onFrame(run);
      return;
    }
    if (now >= seen + idleMs) {
      last = undefined;
      return;
    }
    waitsIdle = true;
    cancel = clock.after(() => {
      waitsIdle = false;
      cancel = clock.onFrame(run);
    }, idleFrameMs);
  };
  const hurry = () => {
    if (!waitsIdle) return;
    waitsIdle = false;
    cancel?.();
    cancel = undefined;
  };
  return {
    stir(ms) {
      busyUntil = Math.max(busyUntil, clock.now() + ms);
      hurry();
      plan();
    },
    wake() {
      seen = clock.now();
      plan();
    },
    setHidden(next) {
      hidden = next;
      if (hidden) {
        cancel?.();
        cancel = undefined;
        waitsIdle = false;
        last = undefined;
      } else {
        plan();
      }
    },
    setIdle(ms) {
      idleMs = ms;
      plan();
    },
    stop() {
      stopped = true;
      cancel?.();
      cancel = undefined;
    },
  };
}
