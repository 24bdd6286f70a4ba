/**
 * Sound from numbers. Time in seconds, pitch in hertz, loudness as a factor of full scale; everything is drawn into plain
 * sample arrays and nothing asks for chance, so the same call gives the same samples.
 */

/** How an instrument sounds: its overtones and how it comes and goes. */
export interface Timbre {
  /** Overtones as [multiple of the pitch, share of the loudness, factor on the decay: below 1 dies sooner]. */
  readonly overtones: readonly (readonly [multiple: number, share: number, life: number])[];
  /** Seconds until the note is up. */
  readonly attack: number;
  /** Seconds in which a struck note falls to a third; infinite for a held one. */
  readonly decay: number;
  /** Seconds in which the note dies away after its length. */
  readonly release: number;
}

export interface Note {
  readonly at: number;
  readonly length: number;
  readonly pitch: number;
  readonly loud: number;
}

const steps: Readonly<Record<string, number>> = { C: -9, D: -7, E: -5, F: -4, G: -2, A: 0, B: 2 };

/**
 * @param name a note such as `A4`, `Bb3` or `F#5`
 * @returns its pitch in hertz, equal temperament over A4 = 440 Hz
 * @throws when the name is none
 */
export function pitchOf(name: string): number {
  const [, letter = '', sign = '', octave = ''] = /^([A-G])([b#]?)(\d)$/.exec(name) ?? [];
  const step = steps[letter];
  if (step === undefined) throw new Error(`${name} is not a note such as Bb3`);
  const halfTones = step + (sign === '#' ? 1 : sign === 'b' ? -1 : 0) + 12 * (Number(octave) - 4);
  return 440 * 2 ** (halfTones / 12);
}

/** Adds one note to the samples; what would sound past their end is left out. */
export function play(into: Float64Array, rate: number, timbre: Timbre, note: Note): void {
  const first = Math.round(note.at * rate);
  const last = Math.min(into.length, Math.round((note.at + note.length + timbre.release) * rate));
  for (const [multiple, share, life] of timbre.overtones) {
    const pitch = note.pitch * multiple;
    // Overtones above half the sample rate would fold back as hiss.
    if (pitch > rate * 0.45) continue;
    for (let i = Math.max(0, first); i < last; i++) {
      const t = (i - first) / rate;
      into[i] = (into[i] ?? 0) + note.loud * share * swell(timbre, note.length, t, life) * Math.sin(2 * Math.PI * pitch * t);
    }
  }
}

function swell(timbre: Timbre, length: number, t: number, life: number): number {
  const rise = t >= timbre.attack ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * t) / timbre.attack);
  const fade = Number.isFinite(timbre.decay) ? Math.exp(-t / (timbre.decay * life)) : 1;
  const gone = t <= length ? 1 : t >= length + timbre.release ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * (t - length)) / timbre.release);
  return rise * fade * gone;
}

/** A row of even numbers in [-1, 1) from a seed (mulberry32). */
export function seededNoise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

/** Adds a breath of filtered noise that swells and fades, such as a page makes. `low` and `high` bound its band in hertz. */
export function brush(into: Float64Array, rate: number, note: Omit<Note, 'pitch'> & { readonly low: number; readonly high: number; readonly seed: number }): void {
  const noise = seededNoise(note.seed);
  const count = Math.round(note.length * rate);
  const first = Math.round(note.at * rate);
  let [dull, duller] = [0, 0];
  for (let i = 0; i < count && first + i < into.length; i++) {
    dull += (1 - Math.exp((-2 * Math.PI * note.high) / rate)) * (noise() - dull);
    duller += (1 - Math.exp((-2 * Math.PI * note.low) / rate)) * (dull - duller);
    const along = i / count;
    into[first + i] = (into[first + i] ?? 0) + note.loud * (dull - duller) * Math.sin(Math.PI * along ** 0.6) ** 2;
  }
}

/** The largest sample, without sign. */
export function peakOf(samples: Float64Array): number {
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

/** Root of the mean square over the loudest stretch of `window` seconds. */
export function loudestStretch(samples: Float64Array, rate: number, window: number): number {
  const size = Math.min(samples.length, Math.round(window * rate));
  let [sum, most] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    sum += (samples[i] ?? 0) ** 2 - (i >= size ? (samples[i - size] ?? 0) ** 2 : 0);
    most = Math.max(most, sum);
  }
  return Math.sqrt(most / size);
}

/** From decibels of full scale to a factor. */
export function fromDecibels(decibels: number): number {
  return 10 ** (decibels / 20);
}
