import { useWords } from '../words-context.ts';
import type { OptionPlace } from './option-words.ts';
import { wordsOfOption } from './option-words.ts';
import { letterOf } from './show.ts';
import '../evening/choice.css';
import './vote-list.css';

export interface VoteListProps {
  readonly place: OptionPlace;
  readonly options: readonly string[];
  /** The name of the list for screen readers. */
  readonly label: string;
}

/** What can be voted for, each with the letter of its vote card. Nothing here is pressed: hands go up. */
export function VoteList({ place, options, label }: VoteListProps) {
  const words = useWords();
  return (
    <ol class="choice vote-list" aria-label={label}>
      {options.map((option, at) => (
        <li key={option} class="option vote-option">
          <span class="option-place vote-letter" aria-hidden="true">{letterOf(at)}</span>
          <span class="option-words">{wordsOfOption(words, place, option)}</span>
        </li>
      ))}
    </ol>
  );
}
