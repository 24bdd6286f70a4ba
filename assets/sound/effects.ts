/**
 * The sounds of the interface, as notes. Pitch carries meaning: what comes to you falls, what you send or open rises, and
 * all of them stay in the key of the music, so that nothing sounds like an alarm or like a messenger people own.
 */
import { brush, fromDecibels, loudestStretch, peakOf, pitchOf, play } from './tone.ts';
import type { Timbre } from './tone.ts';

export const effectNames = [
  'choose', 'page', 'clue', 'lamp', 'message-in', 'message-out', 'open', 'close',
  'torch-on', 'torch-off', 'miss', 'typing', 'deleted', 'knock', 'call', 'tell', 'repair', 'rewind', 'breath',
] as const;
export type EffectName = (typeof effectNames)[number];

/** Wood under felt. */
const mallet: Timbre = { overtones: [[1, 1, 1], [2, 0.18, 0.6], [4, 0.1, 0.25]], attack: 0.004, decay: 0.075, release: 0.05 };
/** A small warm bell. */
const bell: Timbre = { overtones: [[1, 1, 1], [2, 0.35, 0.8], [3.01, 0.12, 0.5], [4.2, 0.05, 0.3]], attack: 0.006, decay: 0.2, release: 0.08 };

/** A fingernail on glass. */
const click: Timbre = { overtones: [[1, 1, 1], [3, 0.12, 0.3]], attack: 0.001, decay: 0.02, release: 0.02 };
/** Knuckles on a door. */
const wood: Timbre = { overtones: [[1, 1, 1], [2.3, 0.5, 0.4], [3.7, 0.25, 0.2]], attack: 0.001, decay: 0.05, release: 0.06 };

interface Effect {
  /** Seconds, all told. */
  readonly length: number;
  readonly timbre: Timbre;
  /** Notes as [seconds, pitch, loudness]. */
  readonly notes: readonly (readonly [at: number, pitch: string, loud: number])[];
  readonly brushed?: { readonly low: number; readonly high: number; readonly loud: number };
}

const effects: Readonly<Record<EffectName, Effect>> = {
  choose: { length: 0.16, timbre: mallet, notes: [[0, 'F4', 1], [0, 'C5', 0.4]] },
  page: { length: 0.18, timbre: mallet, notes: [], brushed: { low: 700, high: 3200, loud: 1 } },
  clue: { length: 0.29, timbre: bell, notes: [[0, 'F5', 0.7], [0.07, 'C6', 1]] },
  lamp: { length: 0.6, timbre: { ...bell, decay: 0.3, release: 0.12 }, notes: [[0, 'F4', 1], [0.03, 'C5', 0.8], [0.06, 'A5', 0.6]] },
  'message-in': { length: 0.22, timbre: mallet, notes: [[0, 'C5', 0.8], [0.075, 'A4', 1]] },
  'message-out': { length: 0.2, timbre: mallet, notes: [[0, 'A4', 0.7], [0.06, 'D5', 1]] },
  open: { length: 0.22, timbre: mallet, notes: [[0, 'D4', 1], [0.055, 'A4', 0.8]], brushed: { low: 500, high: 1500, loud: 0.35 } },
  close: { length: 0.22, timbre: mallet, notes: [[0, 'A4', 0.8], [0.055, 'D4', 1]], brushed: { low: 400, high: 1200, loud: 0.35 } },
  'torch-on': { length: 0.2, timbre: click, notes: [[0, 'C6', 0.6], [0.045, 'F5', 0.5]], brushed: { low: 1200, high: 4200, loud: 0.3 } },
  'torch-off': { length: 0.16, timbre: click, notes: [[0, 'F5', 0.6], [0.04, 'C5', 0.4]] },
  miss: { length: 0.16, timbre: { ...mallet, decay: 0.045 }, notes: [[0, 'E4', 0.7], [0, 'F4', 0.5]] },
  typing: { length: 0.28, timbre: click, notes: [[0, 'A4', 0.5], [0.075, 'A4', 0.35], [0.13, 'G4', 0.5], [0.205, 'A4', 0.4]] },
  deleted: { length: 0.24, timbre: click, notes: [[0, 'A4', 0.5], [0.05, 'G4', 0.45], [0.1, 'F4', 0.4], [0.15, 'D4', 0.35]] },
  knock: { length: 0.42, timbre: wood, notes: [[0, 'D3', 1], [0.17, 'D3', 0.8]] },
  call: { length: 0.9, timbre: { ...bell, decay: 0.26, release: 0.16 }, notes: [[0, 'A4', 0.7], [0.16, 'D5', 0.7], [0.45, 'A4', 0.6], [0.61, 'D5', 0.6]] },
  tell: { length: 0.5, timbre: { ...bell, decay: 0.26, release: 0.14 }, notes: [[0, 'Bb3', 0.8], [0.02, 'F4', 0.7], [0.05, 'D5', 0.6]] },
  repair: { length: 0.34, timbre: mallet, notes: [[0, 'D4', 0.7], [0.07, 'F4', 0.8], [0.14, 'A4', 1]] },
  rewind: { length: 0.3, timbre: mallet, notes: [[0, 'C5', 0.8], [0.05, 'A4', 0.7], [0.1, 'F4', 0.7]], brushed: { low: 600, high: 2400, loud: 0.5 } },
  breath: { length: 0.8, timbre: mallet, notes: [], brushed: { low: 250, high: 1100, loud: 1 } },
};

/** Loudness of the loudest tenth of a second, in decibels of full scale, and the peak no effect goes over. */
const target = -18;
const ceiling = -4;
const fadeOut = 0.03;

/** @returns one effect as mono samples, levelled so that all effects sound about equally loud */
export function renderEffect(name: EffectName, rate: number): Float64Array {
  const effect = effects[name];
  const samples = new Float64Array(Math.round(effect.length * rate));
  for (const [at, pitch, loud] of effect.notes) {
    play(samples, rate, effect.timbre, { at, length: effect.length - at - effect.timbre.release, pitch: pitchOf(pitch), loud });
  }
  if (effect.brushed !== undefined) brush(samples, rate, { ...effect.brushed, at: 0, length: effect.length, seed: 7 });
  const factor = Math.min(fromDecibels(target) / loudestStretch(samples, rate, 0.1), fromDecibels(ceiling) / peakOf(samples));
  return samples.map((sample, i) => sample * factor * Math.min(1, (samples.length - 1 - i) / (fadeOut * rate)));
}

/** Silence between two effects of the sprite in seconds, so that a late stop never catches the next one. */
const rest = 0.3;

export interface Sprite {
  readonly samples: Float64Array;
  /** Where each effect stands, as [start, length] in milliseconds, the form Howler takes. */
  readonly offsets: Readonly<Record<EffectName, readonly [start: number, length: number]>>;
}

/** All effects one after the other. */
export function renderSprite(rate: number): Sprite {
  const parts = effectNames.map(name => ({ name, samples: renderEffect(name, rate) }));
  const gap = Math.round(rest * rate);
  const samples = new Float64Array(parts.reduce((sum, part) => sum + part.samples.length + gap, gap));
  let at = gap;
  const offsets = parts.map(part => {
    samples.set(part.samples, at);
    const row = [part.name, [Math.round((at / rate) * 1000), Math.round((part.samples.length / rate) * 1000)]] as const;
    at += part.samples.length + gap;
    return row;
  });
  return { samples, offsets: Object.fromEntries(offsets) as unknown as Sprite['offsets'] };
}
