/**
 * The only door to the stage. `play` says what to draw; the stage draws it, owns no rule and no word, and may be absent.
 * Everything that lies under a control is told as a rectangle in CSS pixels, because the DOM owns the layout.
 */
import type { Mood, PersonId, Place, Pose } from '../story/level.ts';

export interface Rect { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export interface StagePerson {
  readonly id: PersonId;
  readonly mood: Mood;
  /** A bust unless told otherwise. */
  readonly pose?: Pose;
  readonly speaking: boolean;
  /** Changes when something new is said (a node's id will do), so that the same speaker answers again with the body. */
  readonly beat?: string;
}

export interface StageWindow {
  /** The level's id. */
  readonly id: string;
  readonly person: PersonId;
  readonly strand: 'safety' | 'fraud' | 'bullying';
  readonly open: boolean;
  /** Lamps lit, 0 to 3; three make the window glow. */
  readonly lamps: number;
  /** The evening asks to be visited again: its light flickers now and then, softly. */
  readonly flickers: boolean;
  readonly rect: Rect;
}

/** A practice room on the ground floor. */
export interface StagePractice { readonly id: 'inbox-night' | 'who-sees-it' | 'ripple'; readonly rect: Rect }

export type StageView =
  | { readonly show: 'house'; readonly house: Rect; readonly windows: readonly StageWindow[]; readonly practice: readonly StagePractice[]; readonly rana?: Rect; readonly hour: number }
  | {
      readonly show: 'room';
      readonly place: Place;
      /** Whose evening it is: a bedroom is theirs. */
      readonly tenant: PersonId;
      readonly light: 'day' | 'dusk' | 'night';
      readonly people: readonly StagePerson[];
      /** A phone is held before the room: the room is dimmed and only the owner is seen beside it. */
      readonly phone: boolean;
      /** The part of the screen the words leave free, where people should stand. */
      readonly free: Rect;
      /** The torch: where it shines, and the rects of what can be inspected. */
      readonly torch?: { readonly at: Rect; readonly items: readonly { readonly id: string; readonly rect: Rect; readonly found: boolean }[] };
    }
  | { readonly show: 'map'; readonly lamps: readonly { readonly id: string; readonly rect: Rect; readonly lit: boolean }[]; readonly person?: StagePerson; readonly free: Rect }
  | { readonly show: 'dark' };

export type StageCue =
  | { readonly cue: 'lamp'; readonly at: Rect }
  | { readonly cue: 'clue'; readonly at: Rect }
  /** An evening opens through its window, which grows until it fills the screen. */
  | { readonly cue: 'enter'; readonly at: Rect }
  | { readonly cue: 'lights-out' };

export interface StageOptions {
  readonly reducedMotion: boolean;
  readonly highContrast: boolean;
  /** Deterministic stepping for pictures: no own clock, no chance. */
  readonly still: boolean;
  readonly onLost: () => void;
  readonly onRestored: () => void;
}

export interface Stage {
  draw(view: StageView): void;
  cue(cue: StageCue): void;
  setMotion(reduced: boolean): void;
  /** Everything that is up is built anew, paler behind the words or as it was. */
  setContrast(high: boolean): void;
  /** The player did something: idle life goes on for another 20 seconds. */
  wake(): void;
  /** Steps a still stage by whole frames of 1/60 s; nothing on a running one. */
  step(frames: number): void;
  /** How many people have been sent for and are not here yet. */
  coming(): number;
  destroy(): void;
}
