/** A screen in the dark: the key of the house with its relative minor, few notes, and a soft pulse like a held breath. */
import type { Score } from './score.ts';

const pulses = Array.from({ length: 20 }, (_, at): readonly [number, number, string] => [at * 2, 0.5, at % 10 >= 8 ? 'C3' : 'D3']);

export const phone: Score = {
  beatsPerMinute: 60,
  beats: 40,
  seed: 31,
  voices: [
    {
      instrument: 'pad',
      pan: -0.2,
      loud: 0.15,
      notes: [
        [0, 9, 'D3 A3'],
        [10, 9, 'D3 Bb3'],
        [20, 9, 'D3 A3 E4'],
        [30, 4, 'G3 Bb3'],
        [35, 4, 'A3 C4'],
      ],
    },
    { instrument: 'pulse', pan: 0.1, loud: 0.16, notes: pulses },
    {
      instrument: 'bass',
      pan: 0,
      loud: 0.2,
      notes: [
        [0, 6, 'D2'],
        [10, 6, 'Bb1'],
        [20, 6, 'D2'],
        [30, 4, 'G2'],
        [35, 4, 'A1'],
      ],
    },
    {
      instrument: 'pluck',
      pan: 0.35,
      loud: 0.12,
      notes: [
        [5, 1, 'A4'],
        [6.5, 1, 'E5'],
        [15, 1, 'F4'],
        [16.5, 1, 'D5'],
        [25, 1, 'A4'],
        [27, 2, 'G5'],
        [33, 1, 'D5'],
        [37.5, 1, 'E5'],
      ],
    },
  ],
};
