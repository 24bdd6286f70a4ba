import type { Effect, Test } from '../../story/level.ts';
import { useWords } from '../../ui/words-context.ts';
import type { Words } from '../../words/words.ts';
import type { WrittenBook } from './book.ts';
import { coinMoves, coinTest } from './coins.ts';
import type { CoinMove } from './coins.ts';

function sayTest({ level }: WrittenBook, test: Test, { t }: Words): string {
  const { row, field, is } = coinTest(level, test);
  return t(`kit.script.tests.${is}`, { field: `${row}${field}` });
}

/** Conditions, every one of which must hold. */
export function CoinTests({ book, tests }: { readonly book: WrittenBook; readonly tests: readonly Test[] }) {
  const words = useWords();
  const said = tests.map((test) => sayTest(book, test, words));
  return <>{said.map((test) => <span class="coin" key={test}>{test}</span>)}</>;
}

/** What a line, an option or an ending has to look at before it counts. */
export function OnlyIf({ book, tests }: { readonly book: WrittenBook; readonly tests: readonly Test[] | undefined }) {
  const { t } = useWords();
  return tests === undefined || tests.length === 0 ? null : <span class="only-if">{t('kit.script.only-if')} <CoinTests book={book} tests={tests} /></span>;
}

function sayMove(move: CoinMove, { t }: Words): string {
  if ('to' in move) return t('kit.script.move-to', { field: `${move.row}${move.to}` });
  return t(move.by < 0 ? 'kit.script.move-back' : 'kit.script.move-on', { row: move.row, count: Math.abs(move.by) });
}

/** Coins to move. */
export function Moves({ book, set }: { readonly book: WrittenBook; readonly set: readonly Effect[] | undefined }) {
  const words = useWords();
  return <>{coinMoves(book.level, set).map((move, index) => <span class="move" key={index}>{sayMove(move, words)}</span>)}</>;
}
