import type { BarProps } from '../ui/bar.tsx';
import type { EveningState } from './evening-state.ts';
import type { Game } from './game.ts';

/** What every screen of an evening is given. */
export interface EveningScreenProps {
  readonly game: Game;
  readonly evening: EveningState;
  readonly bar: BarProps;
  readonly onHouse: () => void;
}
