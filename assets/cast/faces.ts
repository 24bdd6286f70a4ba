/**
 * Faces as recipes: which outlines of which Open Peeps face make up each mood, in three parts: the lines that stay, the open eyes, and
 * the shut eyes of a blink. Most pieces are used whole; some moods take the eyes of one and the mouth of another, because the set has
 * no calm face with open eyes and none that blinks. A face whose eyes are shut already (laughing, hanging its head) has lines only.
 */
import type { Mood } from '../../src/story/level.ts';

/** A face piece and the outlines taken from it, counted in the order they stand in its path; without a list, all. */
export interface FacePart {
  readonly piece: string;
  readonly outlines?: readonly number[];
  /** Move the part, in Open Peeps units, where two pieces do not hold their heads alike. */
  readonly right?: number;
  readonly down?: number;
  /** Keeps only what is drawn above this height of the face. */
  readonly above?: number;
}

export interface Face {
  readonly lines: readonly FacePart[];
  readonly eyes?: { readonly open: readonly FacePart[]; readonly shut: readonly FacePart[] };
}

const brows = [0, 1];
const eyes = [2, 3];
const nose = [4];
const mouth = [5];

/** The shut eyes of `Contempt`, moved under the brows of another face: first the one on the left, then the one on the right. */
function shutEyes(left: readonly [number, number], right: readonly [number, number]): readonly FacePart[] {
  return [
    { piece: 'Contempt', outlines: [3], right: left[0], down: left[1] },
    { piece: 'Contempt', outlines: [2], right: right[0], down: right[1] },
  ];
}

export const faces = {
  calm: {
    lines: [{ piece: 'Contempt', outlines: [...brows, ...nose, ...mouth] }],
    eyes: { open: [{ piece: 'Smile', outlines: eyes, down: 14 }], shut: shutEyes([0, 0], [0, 5]) },
  },
  smile: {
    lines: [{ piece: 'Smile', outlines: [...brows, ...nose, ...mouth] }],
    eyes: { open: [{ piece: 'Smile', outlines: eyes }], shut: shutEyes([-2, -14], [2, -6]) },
  },
  // Without the two tears of the original, which read as crying at phone size.
  laugh: { lines: [{ piece: 'SmileLol', outlines: [...brows, ...eyes, 5, 9, 10] }] },
  concerned: {
    lines: [{ piece: 'Concerned', outlines: [...brows, 4, 5, 6, 7] }],
    eyes: { open: [{ piece: 'Concerned', outlines: eyes }], shut: shutEyes([5, 3], [5, 12]) },
  },
  solemn: { lines: [{ piece: 'Solemn' }] },
  startled: {
    lines: [{ piece: 'Hectic', outlines: [...brows, 8] }, { piece: 'ConcernedFear', outlines: [5, 6] }],
    eyes: { open: [{ piece: 'Hectic', outlines: [2, 3, 4, 5, 6, 7] }], shut: shutEyes([6, -10], [8, -2]) },
  },
  suspicious: {
    lines: [{ piece: 'Suspicious', outlines: [0, 3, 4, 5] }],
    eyes: {
      open: [{ piece: 'Suspicious', outlines: [1, 2] }],
      shut: [{ piece: 'Contempt', outlines: [1], right: 3, down: 28 }, { piece: 'Contempt', outlines: [2], right: 3, down: -3 }],
    },
  },
  angry: {
    lines: [{ piece: 'VeryAngry', outlines: [2, 3] }],
    eyes: {
      open: [{ piece: 'VeryAngry', outlines: brows }],
      shut: [{ piece: 'VeryAngry', outlines: [1], above: 112 }, { piece: 'VeryAngry', outlines: [0], above: 100 }, ...shutEyes([12, -8], [4, -2])],
    },
  },
} as const satisfies Record<string, Face>;

export type FaceName = keyof typeof faces;

export const everyone: Readonly<Record<Mood, FaceName>> = {
  calm: 'calm',
  smile: 'smile',
  happy: 'laugh',
  worried: 'concerned',
  sad: 'solemn',
  fear: 'startled',
  suspicious: 'suspicious',
  angry: 'angry',
};
