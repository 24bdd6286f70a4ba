import { useWords } from '../../ui/words-context.ts';
import type { KitEvening } from '../evening.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';
import { writeBook } from './book.ts';
import { ScriptBack } from './script-back.tsx';
import { ScriptEntry } from './script-entry.tsx';
import { ScriptFront } from './script-front.tsx';

/** A whole evening on paper, every branch of it: an adult can run it with no screen. */
export function ScriptSheet({ evening, printed }: { readonly evening: KitEvening; readonly printed: Printed }) {
  const { t } = useWords();
  const book = writeBook(evening);
  return (
    <Paper sheet="script" printed={printed} title={t('kit.script.title', { title: evening.say('about.title') })}>
      <ScriptFront book={book} />
      <div class="entries">{book.entries.map((entry, index) => <ScriptEntry key={entry.number} book={book} entry={entry} before={book.entries[index - 1]?.scene} />)}</div>
      <div class="entries"><ScriptBack book={book} /></div>
    </Paper>
  );
}
