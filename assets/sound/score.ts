/** What a loop is made of, and how a written score becomes a seamless circle of samples. */
import { addRoom } from './room.ts';
import { fromDecibels, peakOf, pitchOf, play, seededNoise } from './tone.ts';
import type { Timbre } from './tone.ts';

export type Instrument = 'pad' | 'pluck' | 'bass' | 'pulse';

export interface Voice {
  readonly instrument: Instrument;
  /** -1 is left, 1 is right. */
  readonly pan: number;
  readonly loud: number;
  /** Notes as [beat, length in beats, pitches parted by blanks]. */
  readonly notes: readonly (readonly [beat: number, beats: number, pitches: string])[];
}

export interface Score {
  readonly beatsPerMinute: number;
  /** Length of the circle. */
  readonly beats: number;
  /** Moves each pluck a little off the beat and off its loudness, always in the same way. */
  readonly seed: number;
  readonly voices: readonly Voice[];
}

export interface Stereo { readonly left: Float64Array; readonly right: Float64Array }

const instruments: Readonly<Record<Instrument, Timbre>> = {
  pad: { overtones: [[1, 1, 1], [1.003, 0.6, 1], [2, 0.22, 1], [3, 0.06, 1]], attack: 2.4, decay: Infinity, release: 3.2 },
  pluck: { overtones: [[1, 1, 1], [2, 0.3, 0.5], [3, 0.12, 0.3], [5.4, 0.04, 0.12]], attack: 0.008, decay: 0.7, release: 0.6 },
  bass: { overtones: [[1, 1, 1], [2, 0.25, 0.7]], attack: 0.25, decay: 4, release: 1.6 },
  pulse: { overtones: [[1, 1, 1], [2, 0.12, 0.5]], attack: 0.03, decay: 0.22, release: 0.2 },
};

/** Seconds rendered past the end and folded back onto the beginning: longer than anything rings. */
const tail = 10;
/** Peak in decibels of full scale: about -25 LUFS, so that music lies well under the effects at equal sliders. */
const ceiling = -14;

/**
 * Renders a score as a circle: what still rings at the end is added to the beginning, so the last sample leads into the first.
 * @param rate samples a second
 */
export function renderLoop(score: Score, rate: number): Stereo {
  const length = Math.round(((score.beats * 60) / score.beatsPerMinute) * rate);
  const whole = length + tail * rate;
  const dry: Stereo = { left: new Float64Array(whole), right: new Float64Array(whole) };
  const chance = seededNoise(score.seed);
  for (const voice of score.voices) playVoice(dry, rate, score, voice, chance);
  const left = fold(addRoom(dry.left, rate, 'left'), length);
  const right = fold(addRoom(dry.right, rate, 'right'), length);
  const factor = fromDecibels(ceiling) / Math.max(peakOf(left), peakOf(right));
  return { left: left.map(sample => sample * factor), right: right.map(sample => sample * factor) };
}

/** Seconds of the circle that a file holds twice, before and after one round. */
const spare = 0.25;

/**
 * Cuts a circle open for a file. Decoders drop or add a millisecond at either end of a file, which would tick in a loop;
 * so the file holds a little more than one round, and the player turns in the middle of it.
 * @returns the samples, and the round as [start, length] in milliseconds
 */
export function cutOpen({ left, right }: Stereo, rate: number): Stereo & { readonly round: readonly [start: number, length: number] } {
  const extra = Math.round(spare * rate);
  const open = (circle: Float64Array): Float64Array =>
    new Float64Array(circle.length + 2 * extra).map((_, at) => circle[(at - extra + circle.length) % circle.length] ?? 0);
  return { left: open(left), right: open(right), round: [spare * 1000, (left.length / rate) * 1000] };
}

function playVoice(dry: Stereo, rate: number, score: Score, voice: Voice, chance: () => number): void {
  const beat = 60 / score.beatsPerMinute;
  const mono = new Float64Array(dry.left.length);
  const human = voice.instrument === 'pluck';
  for (const [at, beats, pitches] of voice.notes) {
    for (const pitch of pitches.split(' ')) {
      const late = human ? 0.02 + 0.02 * chance() : 0;
      const loud = voice.loud * (human ? 1 + 0.25 * chance() : 1);
      play(mono, rate, instruments[voice.instrument], { at: at * beat + late, length: beats * beat, pitch: pitchOf(pitch), loud });
    }
  }
  // Equal power: a voice keeps its loudness wherever it sits.
  const angle = ((voice.pan + 1) * Math.PI) / 4;
  for (let i = 0; i < mono.length; i++) {
    dry.left[i] = (dry.left[i] ?? 0) + Math.cos(angle) * (mono[i] ?? 0);
    dry.right[i] = (dry.right[i] ?? 0) + Math.sin(angle) * (mono[i] ?? 0);
  }
}

function fold(samples: Float64Array, length: number): Float64Array {
  const circle = samples.slice(0, length);
  for (let i = length; i < samples.length; i++) circle[i % length] = (circle[i % length] ?? 0) + (samples[i] ?? 0);
  return circle;
}
