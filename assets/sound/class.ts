/** A morning with the windows open: F major that does come home, plucks like feet on stairs. Quiet enough to talk over. */
import type { Score } from './score.ts';

export const classroom: Score = {
  beatsPerMinute: 72,
  beats: 48,
  seed: 44,
  voices: [
    {
      instrument: 'pad',
      pan: -0.2,
      loud: 0.12,
      notes: [
        [0, 7, 'F3 A3 C4'],
        [8, 7, 'Bb3 D4 F4'],
        [16, 7, 'C4 E4 G4'],
        [24, 7, 'D4 F4 A4'],
        [32, 7, 'Bb3 D4 F4'],
        [40, 7, 'C4 E4 G4'],
      ],
    },
    {
      instrument: 'bass',
      pan: 0,
      loud: 0.22,
      notes: [
        [0, 3, 'F2'], [4, 3, 'C3'], [8, 3, 'Bb2'], [12, 3, 'F2'], [16, 3, 'C3'], [20, 3, 'G2'],
        [24, 3, 'D3'], [28, 3, 'A2'], [32, 3, 'Bb2'], [36, 3, 'D3'], [40, 3, 'C3'], [44, 3, 'E2'],
      ],
    },
    {
      instrument: 'pluck',
      pan: 0.3,
      loud: 0.15,
      notes: [
        [0, 1, 'C5'], [1.5, 1, 'F5'], [3, 1, 'A5'], [6, 1, 'G5'],
        [8.5, 1, 'D5'], [10, 1, 'F5'], [11, 1, 'D5'], [14, 1, 'C5'],
        [16, 1, 'E5'], [17.5, 1, 'G5'], [19, 2, 'C6'], [22, 1, 'G5'],
        [25, 1, 'F5'], [26.5, 1, 'D5'], [28, 2, 'A5'],
        [32, 1, 'Bb4'], [33.5, 1, 'D5'], [35, 1, 'F5'], [38, 1, 'A5'],
        [40, 2, 'G5'], [43, 1, 'E5'], [45, 1, 'C5'], [46.5, 1, 'E5'],
      ],
    },
    {
      instrument: 'pluck',
      pan: -0.4,
      loud: 0.08,
      notes: [
        [4.5, 1, 'A4 C5'], [12.5, 1, 'F4 Bb4'], [20.5, 1, 'G4 C5'], [30, 1, 'A4 D5'], [36.5, 1, 'F4 D5'], [44.5, 1, 'G4 Bb4'],
      ],
    },
  ],
};
