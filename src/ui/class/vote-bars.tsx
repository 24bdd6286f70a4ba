import { useWords } from '../words-context.ts';
import type { OptionPlace } from './option-words.ts';
import { wordsOfOption } from './option-words.ts';
import { letterOf } from './show.ts';
import type { Count, Counts } from './show.ts';
import './vote-bars.css';

export interface VoteBarsProps {
  readonly place: OptionPlace;
  readonly options: readonly string[];
  readonly counts: Counts;
  /** Options that share the most votes; they stand out, and are named for screen readers. */
  readonly winners: readonly string[];
}

/** *A few* has a bar of one fixed length, so that the bar does not tell what the number keeps to itself. */
const fewPercent = 12;

/** What came of a vote: a bar and a number for each option. Where the numbers that would say who is ahead are kept back, no option stands out. */
export function VoteBars({ place, options, counts, winners }: VoteBarsProps) {
  const words = useWords();
  const ahead = winners.length > 1 && winners.some((option) => counts[option] === 'few') ? [] : winners;
  const total = options.reduce((sum, option) => sum + numberOf(counts[option]), 0);
  return (
    <ol class="vote-bars" aria-label={words.t('class.vote.result')}>
      {options.map((option, at) => {
        const count = counts[option] ?? 0;
        const share = count === 'few' ? fewPercent : total === 0 ? 0 : (count / total) * 100;
        return (
          <li key={option} class={ahead.includes(option) ? 'vote-bar vote-bar-won' : 'vote-bar'}>
            <span class="vote-bar-letter" aria-hidden="true">{letterOf(at)}</span>
            <span class="vote-bar-words">{wordsOfOption(words, place, option)}</span>
            <span class={count === 'few' ? 'vote-bar-track vote-bar-few' : 'vote-bar-track'} aria-hidden="true">{share === 0 ? null : <i style={{ inlineSize: `${share}%` }} />}</span>
            <b class="vote-bar-count">{count === 'few' ? words.t('class.vote.few') : count}</b>
            {ahead.includes(option) ? <span class="visually-hidden">{words.t(ahead.length > 1 ? 'class.vote.tied' : 'class.vote.won')}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}

function numberOf(count: Count | undefined): number {
  return count === undefined ? 0 : count === 'few' ? 2 : count;
}
