/**
 * Faces as recipes: which outlines of which Open Peeps face make up each look. Most pieces are used whole; some looks
 * take the eyes of one and the mouth of another, because the set has no calm face with open eyes and none that blinks.
 */

/** The eight moods of the level format, and closed eyes. */
export const looks = ['calm', 'smile', 'happy', 'worried', 'sad', 'fear', 'suspicious', 'angry', 'blink'] as const;
export type Look = (typeof looks)[number];

/** A face piece and the outlines taken from it, counted in the order they stand in its path; without a list, all. */
export interface FacePart {
  readonly piece: string;
  readonly outlines?: readonly number[];
  /** Moves the part down, in Open Peeps units, where two pieces do not hold their heads alike. */
  readonly down?: number;
}

const brows = [0, 1];
const eyes = [2, 3];
const nose = [4];
const mouth = [5];

export const faces = {
  calm: [{ piece: 'Contempt', outlines: [...brows, ...nose, ...mouth] }, { piece: 'Smile', outlines: eyes, down: 14 }],
  smile: [{ piece: 'Smile' }],
  // Without the two tears of the original, which read as crying at phone size.
  laugh: [{ piece: 'SmileLol', outlines: [...brows, ...eyes, 5, 9, 10] }],
  concerned: [{ piece: 'Concerned' }],
  solemn: [{ piece: 'Solemn' }],
  startled: [{ piece: 'Hectic', outlines: [0, 1, 2, 3, 4, 5, 6, 7, 8] }, { piece: 'ConcernedFear', outlines: [5, 6] }],
  suspicious: [{ piece: 'Suspicious' }],
  angry: [{ piece: 'VeryAngry' }],
  // The same brows, nose and mouth as `calm`.
  blink: [{ piece: 'Contempt' }],
} as const satisfies Record<string, readonly FacePart[]>;

export type FaceName = keyof typeof faces;

export const everyone: Readonly<Record<Look, FaceName>> = {
  calm: 'calm',
  smile: 'smile',
  happy: 'laugh',
  worried: 'concerned',
  sad: 'solemn',
  fear: 'startled',
  suspicious: 'suspicious',
  angry: 'angry',
  blink: 'blink',
};
