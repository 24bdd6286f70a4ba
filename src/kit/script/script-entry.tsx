import type { NodeId, SceneId } from '../../story/level.ts';
import { useWords } from '../../ui/words-context.ts';
import type { WrittenBook } from './book.ts';
import { Moves } from './coin-words.tsx';
import type { Entry } from './entries.ts';
import { EntryEnding } from './script-ends.tsx';
import { SceneHead } from './script-scene.tsx';

function LineRow({ book, node }: { readonly book: WrittenBook; readonly node: NodeId }) {
  const { t } = useWords();
  const line = book.level.nodes[node];
  if (line?.type !== 'line') return null;
  return (
    <p>
      <b>{line.speaker === undefined ? t('kit.script.narrator') : book.say(`people.${line.speaker}`)}:</b> {book.say(`${node}.text`)}
      {line.fate === undefined ? null : <span class="small"> ({t(`kit.script.${line.fate}`)})</span>} <Moves book={book} set={line.set} />
    </p>
  );
}

/** One number of the book. `before` is the scene of the entry above, whose head need not be written again. */
export function ScriptEntry({ book, entry, before }: { readonly book: WrittenBook; readonly entry: Entry; readonly before: SceneId | undefined }) {
  const { t } = useWords();
  const skip = book.level.skips.find(({ from }) => from === entry.top);
  return (
    <section class="entry">
      <h2>{entry.number}</h2>
      {entry.scene === undefined || entry.scene === before ? null : <SceneHead book={book} scene={entry.scene} />}
      {skip === undefined ? null : <p class="rule">{t('kit.script.skip', { summary: book.say(`skips.${skip.from}.summary`), number: book.numberOf(skip.to) })} <Moves book={book} set={skip.set} /></p>}
      {entry.lines.map((node) => <LineRow key={node} book={book} node={node} />)}
      <EntryEnding book={book} entry={entry} />
    </section>
  );
}
