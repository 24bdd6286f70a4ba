/** A desk lamp and a pile of messages: a walking bass, a clock's pulse, two plucks that ask and answer. */
import type { Score } from './score.ts';

const clock = Array.from({ length: 44 }, (_, at): readonly [number, number, string] => [at, 0.4, at % 4 === 3 ? 'A3' : 'D4']);

export const inbox: Score = {
  beatsPerMinute: 66,
  beats: 44,
  seed: 52,
  voices: [
    { instrument: 'pulse', pan: -0.15, loud: 0.07, notes: clock },
    {
      instrument: 'bass',
      pan: 0,
      loud: 0.24,
      notes: [
        [0, 2, 'D2'], [3, 1, 'F2'], [4, 2, 'G2'], [7, 1, 'A2'], [8, 2, 'Bb2'], [11, 1, 'A2'], [12, 2, 'G2'], [15, 1, 'F2'],
        [16, 2, 'E2'], [19, 1, 'G2'], [20, 2, 'C3'], [23, 1, 'Bb2'], [24, 2, 'A2'], [27, 1, 'G2'], [28, 2, 'F2'], [31, 1, 'A2'],
        [32, 2, 'Bb2'], [35, 1, 'D3'], [36, 2, 'C3'], [39, 1, 'A2'], [40, 2, 'G2'], [42, 1.5, 'A2'],
      ],
    },
    {
      instrument: 'pad',
      pan: 0.3,
      loud: 0.09,
      notes: [[0, 7, 'D3 A3 F4'], [8, 7, 'Bb3 D4 F4'], [16, 7, 'C4 E4 G4'], [24, 7, 'A3 C4 F4'], [32, 7, 'Bb3 D4 G4'], [40, 4, 'A3 C4 E4']],
    },
    {
      instrument: 'pluck',
      pan: 0.35,
      loud: 0.14,
      notes: [
        [1, 1, 'A4'], [2, 1, 'D5'], [9, 1, 'F5'], [10, 1, 'D5'], [17, 1, 'G4'], [18, 1, 'C5'], [19, 1, 'E5'],
        [25, 1, 'C5'], [26, 1, 'F5'], [33, 1, 'D5'], [34, 1, 'G5'], [41, 1, 'E5'], [42, 1, 'C5'],
      ],
    },
    { instrument: 'pluck', pan: -0.4, loud: 0.1, notes: [[5, 1, 'F4'], [6, 1, 'A4'], [13, 1, 'D4'], [14, 1, 'Bb4'], [21, 1, 'G4'], [29, 1, 'A4'], [30, 1, 'C5'], [37, 1, 'E4'], [38, 1, 'G4']] },
  ],
};
