import type { Circle } from './circles.ts';

/** What a detail looks like in the picture. */
export const marks = [
  'person', 'people', 'shirt', 'clock', 'sign', 'medal', 'phone', 'cat', 'house', 'key', 'calendar', 'plane', 'bed', 'bear', 'song', 'code', 'bike', 'cake', 'price',
  'list', 'pass', 'heart', 'face', 'food', 'ticket', 'gift', 'window', 'card',
] as const;
export type Mark = (typeof marks)[number];

export const scenes = ['pool', 'street', 'hall', 'sea', 'room', 'stage', 'park', 'yard'] as const;
export type PictureScene = (typeof scenes)[number];

/**
 * Something that can be seen or read in a post, and can be covered with a sticker.
 * It may be needed for what the post is for, may matter to somebody in one of the circles, may be both or neither.
 */
export interface Detail {
  readonly id: string;
  readonly mark: Mark;
  /** Somebody of the house whose picture stands there instead of the mark. */
  readonly person?: string;
  /** Where its middle lies in the picture, in hundredths of width and height. */
  readonly at: readonly [x: number, y: number];
  readonly needed?: true;
  /** The circle of the one to whom it matters. */
  readonly matters?: Circle;
}

export interface Post {
  readonly id: string;
  /** Who posts: somebody of the house. */
  readonly poster: string;
  readonly scene: PictureScene;
  /** Who posts is in the picture, too. */
  readonly selfie?: true;
  /** For whom the post is: so many windows of this circle must have it after a day. */
  readonly wants: { readonly circle: Exclude<Circle, 'me'>; readonly windows: number };
  readonly details: readonly Detail[];
}

/** What the player decides before posting. */
export interface Setting {
  readonly audience: Circle;
  /** Ids of the details under a sticker. */
  readonly covered: readonly string[];
}
