import type { BarProps } from '../ui/bar.tsx';
import type { Game } from './game.ts';

/** What a room on the ground floor is given. It stands apart from the floor, because the floor opens the rooms. */
export interface RoomScreenProps {
  readonly game: Game;
  readonly bar: BarProps;
  readonly onHouse: () => void;
}
