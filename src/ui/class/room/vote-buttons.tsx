import { Check } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from '../../icon.tsx';
import { useWords } from '../../words-context.ts';
import type { OptionPlace } from '../option-words.ts';
import { wordsOfOption } from '../option-words.ts';
import { letterOf } from '../show.ts';
import '../../evening/choice.css';
import './vote-buttons.css';

export interface VoteButtonsProps {
  readonly place: OptionPlace;
  readonly options: readonly string[];
  /** The place of the option this seat has voted for. */
  readonly picked: number | null;
  /** False where nothing is asked yet: the options can be read and not pressed. */
  readonly open: boolean;
  readonly onPick: (option: number) => void;
}

/** What is asked, by kind of round; under the torch the same as the class reads on the wall. */
const questions = { choice: 'room.vote.title', inspect: 'class.look.which', card: 'class.look.card', check: 'evening.check.question' } as const;

/** What can be voted for. A vote can be changed until the round closes; nobody sees whose it is. */
export function VoteButtons({ place, options, picked, open, onPick }: VoteButtonsProps) {
  const words = useWords();
  const heading = useId();
  return (
    <section class="choice seat-vote" role="group" aria-labelledby={heading} tabIndex={-1} data-open={open}>
      <h2 class={open ? 'seat-vote-title' : 'visually-hidden'} id={heading}>{words.t(open ? questions[place.kind] : 'evening.choice.title')}</h2>
      {options.map((option, at) => (
        <button key={option} type="button" class={picked === at ? 'option seat-option seat-option-picked' : 'option seat-option'} aria-pressed={picked === at} disabled={!open} onClick={() => onPick(at)}>
          <span class="option-place seat-letter" aria-hidden="true">{letterOf(at)}</span>
          <span class="option-words">{wordsOfOption(words, place, option)}</span>
          {picked === at ? <Icon of={Check} /> : null}
        </button>
      ))}
      <p class="seat-vote-note" role="status">{words.t(!open ? 'room.vote.wait' : picked === null ? 'room.vote.secret' : 'room.vote.taken')}</p>
    </section>
  );
}
