/** The loops of the places: one is heard, the one before it fades away. */
import type { SoundPort, Track } from './port.ts';

/** Milliseconds of a fade between two places. */
export const fadeTime = 400;

export interface Music {
  /** Fades to the loop of a place at a volume from 0 to 1, or to silence. Asking again for what is heard only sets its volume. */
  hear(place: string | null, volume: number): void;
}

interface Loop {
  readonly track: Track;
  /** Whether it runs, be it on its way out. */
  running: boolean;
  /** The volume it was last sent to. */
  volume: number;
  /** Counts comings and goings, so that an old farewell does not stop a loop that came back. */
  turn: number;
}

/**
 * Plays loops through a port; a loop is opened when first heard.
 * @param later runs something after a time in milliseconds
 */
export function createMusic(port: SoundPort, later: (run: () => void, milliseconds: number) => void): Music {
  const loops = new Map<string, Loop>();
  let heard: string | null = null;
  return {
    hear(place, volume) {
      if (place === heard) {
        const loop = place === null ? undefined : loops.get(place);
        if (loop !== undefined && loop.volume !== volume) turnTo(loop, volume);
        return;
      }
      const before = heard === null ? undefined : loops.get(heard);
      if (before !== undefined) sendAway(before, later);
      heard = place;
      if (place === null) return;
      const loop = loops.get(place) ?? { track: port.loop(place), running: false, volume: 0, turn: 0 };
      loops.set(place, loop);
      bringIn(loop, volume);
    },
  };
}

function turnTo(loop: Loop, volume: number): void {
  loop.volume = volume;
  loop.track.volume(volume);
}

function bringIn(loop: Loop, volume: number): void {
  loop.turn += 1;
  if (!loop.running) loop.track.play();
  loop.running = true;
  loop.track.fade(loop.volume, volume, fadeTime);
  loop.volume = volume;
}

function sendAway(loop: Loop, later: (run: () => void, milliseconds: number) => void): void {
  const turn = (loop.turn += 1);
  loop.track.fade(loop.volume, 0, fadeTime);
  loop.volume = 0;
  later(() => {
    if (loop.turn !== turn) return;
    loop.running = false;
    loop.track.stop();
  }, fadeTime);
}
