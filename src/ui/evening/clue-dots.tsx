import { useWords } from '../words-context.ts';
import './clue-dots.css';

/** How many clues the evening has and how many are found, in words and as dots. */
export function ClueDots({ clues }: { readonly clues: { readonly found: number; readonly total: number } }) {
  const { t } = useWords();
  return (
    <>
      <p class="clue-count">{t('evening.look.count', { found: clues.found, total: clues.total })}</p>
      <p class="clue-dots" aria-hidden="true">{Array.from({ length: clues.total }, (_, at) => <span key={at} class={at < clues.found ? 'clue-dot clue-dot-lit' : 'clue-dot'} />)}</p>
    </>
  );
}
