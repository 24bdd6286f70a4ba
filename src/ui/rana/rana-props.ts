import type { HelpAnswer } from '../../campaign/help-answers.ts';
import type { Question } from '../../campaign/questions.ts';
import type { BarProps } from '../bar.tsx';
import type { Portraits } from '../evening/props.ts';
import type { HelpEntry } from '../help-props.ts';

/** One answer of the country's law, in the player's language. */
export interface LawAnswer extends Pick<HelpEntry, 'source' | 'verified' | 'confirmed'> {
  readonly topic: HelpAnswer['question'];
  readonly text: string;
}

/** What the player's country says; its name is absent while none is chosen or its lines have not arrived. */
export interface CountrySays {
  readonly name?: string;
  readonly law: readonly LawAnswer[];
  readonly lines: readonly HelpEntry[];
}

export interface AskProps {
  readonly bar: BarProps;
  readonly portraits: Portraits;
  readonly country: CountrySays;
  /** Every question that can be asked in this country. */
  readonly questions: readonly Question[];
  /** The question that is being answered; before the first one Rana says hello. */
  readonly asked?: Question;
  readonly group: Question['group'];
  readonly onGroup: (group: Question['group']) => void;
  readonly onAsk: (question: Question) => void;
  readonly onDesk: () => void;
  readonly onHelp: () => void;
  readonly onHouse: () => void;
}
