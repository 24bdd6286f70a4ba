/** What a place sounds like when nobody speaks: noise shaped into rain, street, machine hum and many voices far away. Each is a circle. */
import { fromDecibels, peakOf, play, seededNoise } from './tone.ts';
import type { Timbre } from './tone.ts';

export const ambienceNames = ['rain', 'street', 'hum', 'murmur'] as const;
export type AmbienceName = (typeof ambienceNames)[number];

/** Seconds of a round. */
const length = 16;
/** Seconds over which the end is laid over the beginning, so that the circle has no seam. */
const overlap = 2;
/** Peak in decibels of full scale: under the music. */
const ceiling = -22;

interface Band { readonly low: number; readonly high: number; readonly loud: number; readonly seed: number }

/** Adds noise between two frequencies; `swell` gives its loudness over the seconds. */
function addNoise(into: Float64Array, rate: number, { low, high, loud, seed }: Band, swell: (seconds: number) => number): void {
  const noise = seededNoise(seed);
  const [opened, closed] = [1 - Math.exp((-2 * Math.PI * high) / rate), 1 - Math.exp((-2 * Math.PI * low) / rate)];
  let [dull, duller] = [0, 0];
  for (let i = 0; i < into.length; i++) {
    dull += opened * (noise() - dull);
    duller += closed * (dull - duller);
    into[i] = (into[i] ?? 0) + loud * swell(i / rate) * (dull - duller);
  }
}

/** Short sounds strewn over the time, always the same ones for a seed; `pitch` turns a number in [-1, 1) into hertz. */
function strew(into: Float64Array, rate: number, how: { readonly timbre: Timbre; readonly times: number; readonly loud: number; readonly seed: number; readonly pitch: (chance: number) => number }): void {
  const chance = seededNoise(how.seed);
  const seconds = into.length / rate;
  for (let n = 0; n < how.times; n++) {
    const at = (0.5 + 0.5 * chance()) * (seconds - 0.5);
    play(into, rate, how.timbre, { at, length: 0.03, pitch: how.pitch(chance()), loud: how.loud * (0.6 + 0.4 * chance()) });
  }
}

const drop: Timbre = { overtones: [[1, 1, 1]], attack: 0.001, decay: 0.012, release: 0.02 };
const cup: Timbre = { overtones: [[1, 1, 1], [2.7, 0.4, 0.5]], attack: 0.001, decay: 0.05, release: 0.06 };
const steady = (): number => 1;
const wave = (period: number, depth: number) => (seconds: number): number => 1 - depth + depth * Math.sin((2 * Math.PI * seconds) / period);

const paint: Readonly<Record<AmbienceName, (into: Float64Array, rate: number) => void>> = {
  rain(into, rate) {
    addNoise(into, rate, { low: 900, high: 5200, loud: 0.5, seed: 71 }, wave(8, 0.12));
    strew(into, rate, { timbre: drop, times: 160, loud: 0.09, seed: 72, pitch: (chance) => 1500 + 900 * chance });
  },
  street(into, rate) {
    addNoise(into, rate, { low: 40, high: 320, loud: 1, seed: 73 }, wave(16, 0.35));
    addNoise(into, rate, { low: 300, high: 1300, loud: 0.12, seed: 74 }, wave(5.3, 0.4));
  },
  hum(into, rate) {
    for (const [pitch, loud] of [[100, 0.05], [200, 0.018], [300, 0.006]] as const) play(into, rate, { overtones: [[1, 1, 1]], attack: 0.01, decay: Infinity, release: 0 }, { at: 0, length: into.length / rate, pitch, loud });
    addNoise(into, rate, { low: 120, high: 700, loud: 0.2, seed: 75 }, steady);
  },
  murmur(into, rate) {
    for (const [low, high, seed, period] of [[220, 520, 76, 1.7], [420, 900, 77, 2.3], [700, 1500, 78, 3.1]] as const) addNoise(into, rate, { low, high, loud: 0.4, seed }, wave(period, 0.45));
    strew(into, rate, { timbre: cup, times: 9, loud: 0.06, seed: 79, pitch: (chance) => 2300 + 500 * chance });
  },
};

/** @returns one round of mono samples whose end leads into its beginning */
export function renderAmbience(name: AmbienceName, rate: number): Float64Array {
  const whole = new Float64Array((length + overlap) * rate);
  paint[name](whole, rate);
  const circle = whole.slice(0, length * rate);
  for (let i = 0; i < overlap * rate; i++) {
    // Noise adds by power, so the two ends cross over by equal power.
    const along = (i / (overlap * rate)) * (Math.PI / 2);
    circle[i] = Math.sin(along) * (whole[i] ?? 0) + Math.cos(along) * (whole[length * rate + i] ?? 0);
  }
  const factor = fromDecibels(ceiling) / peakOf(circle);
  return circle.map((sample) => sample * factor);
}
