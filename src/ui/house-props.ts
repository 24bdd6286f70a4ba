import type { ComponentChildren } from 'preact';
import type { BarProps } from './bar.tsx';

/** The practice rooms on the ground floor, in the order of their doors. */
export const practiceRooms = ['inbox-night', 'who-sees-it', 'ripple'] as const;
export type PracticeRoom = (typeof practiceRooms)[number];

export interface HouseWindow {
  /** The level's id; its title is `house.windows.<id>` unless `title` is given. */
  readonly id: string;
  readonly title?: string;
  readonly person: string;
  readonly strand: 'safety' | 'fraud' | 'bullying';
  readonly open: boolean;
  /** A short visit waits behind it. */
  readonly flickers: boolean;
  readonly lamps: { readonly finished: boolean; readonly another: boolean; readonly clues: boolean };
  /** For evenings opened by the campaign's pack: dark and without a name while they are closed. */
  readonly unnamed?: boolean;
}

export interface HouseProps {
  /** In the order of the house, the cellar last. */
  readonly windows: readonly HouseWindow[];
  /** The evening that was left in the middle, if any. */
  readonly continueTo?: { readonly id: string };
  readonly endingsFound: number;
  readonly endingsTotal: number;
  readonly onOpen: (id: string) => void;
  readonly onContinue: () => void;
  readonly bar: BarProps;
  /** Language and comfort, for somebody who has not begun anything yet. */
  readonly welcome?: ComponentChildren;
  /** Who plays, and the way to somebody else. */
  readonly player?: ComponentChildren;
  readonly onPractice: (room: PracticeRoom) => void;
  readonly onRana: () => void;
  /** Whose game this is tonight, when a campaign has put its own name or logo to it; the logo as an address relative to the page. */
  readonly campaign?: { readonly name: string; readonly logo?: string };
}
