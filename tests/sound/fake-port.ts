import type { SoundPort, Track } from '../../src/sound/port.ts';

/** A port that writes down what is asked of it, in order, as one line each. */
export interface FakePort extends SoundPort {
  readonly heard: string[];
  /** Whether its tracks are loaded. */
  loaded: boolean;
}

export function createFakePort(): FakePort {
  const heard: string[] = [];
  const track = (name: string): Track => {
    heard.push(`open ${name}`);
    return {
      ready: () => port.loaded,
      play: (part) => { heard.push(part === undefined ? `play ${name}` : `play ${part}`); },
      stop: () => { heard.push(`stop ${name}`); },
      fade: (from, to, milliseconds) => { heard.push(`fade ${name} ${from} to ${to} in ${milliseconds}`); },
      volume: (to) => { heard.push(`volume ${name} ${to}`); },
    };
  };
  const port: FakePort = {
    heard,
    loaded: true,
    effects: () => track('effects'),
    loop: track,
    mute: (on) => { heard.push(on ? 'mute' : 'unmute'); },
    rest: (on) => { if (on) heard.push('rest'); },
  };
  return port;
}

/** A clock whose time passes when told. */
export function createFakeClock(): { later: (run: () => void, milliseconds: number) => void; pass: (milliseconds: number) => void } {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    later: (run, milliseconds) => { waiting.push({ at: now + milliseconds, run }); },
    pass(milliseconds) {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}
