/** Laid under any place while something is out: a low fifth that swells, a slow pulse, one note that does not resolve. Never loud, never a heartbeat's hurry. */
import type { Score } from './score.ts';

export const tension: Score = {
  beatsPerMinute: 60,
  beats: 40,
  seed: 63,
  voices: [
    { instrument: 'bass', pan: 0, loud: 0.3, notes: [[0, 9, 'D2 A2'], [10, 9, 'D2 Bb2'], [20, 9, 'C2 G2'], [30, 9, 'D2 A2']] },
    { instrument: 'pulse', pan: -0.1, loud: 0.14, notes: Array.from({ length: 10 }, (_, at): readonly [number, number, string] => [at * 4 + 1, 0.5, 'D2']) },
    { instrument: 'pad', pan: 0.3, loud: 0.08, notes: [[4, 5, 'E4'], [14, 5, 'F4'], [24, 5, 'E4 Bb3'], [34, 5, 'C#4']] },
  ],
};
