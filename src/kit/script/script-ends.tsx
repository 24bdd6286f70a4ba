import type { Item, NodeId, Option } from '../../story/level.ts';
import { useWords } from '../../ui/words-context.ts';
import { letterOf, lookOf } from './book.ts';
import type { WrittenBook } from './book.ts';
import { CoinTests, Moves, OnlyIf } from './coin-words.tsx';
import type { Entry } from './entries.ts';

function OptionRow({ book, choice, option }: { readonly book: WrittenBook; readonly choice: NodeId; readonly option: Option }) {
  const { t } = useWords();
  const { level, say, numberOf } = book;
  const place = `${choice}.options.${option.id}`;
  const look = option.clue === undefined ? undefined : lookOf(level, option.clue);
  return (
    <li>
      <p><b class="option-letter">{letterOf(level, choice, option.id)}</b> {say(`${place}.text`)} <b class="to">{t('kit.script.to', { number: numberOf(option.next) })}</b></p>
      {look === undefined ? null : <p class="rule">{t('kit.script.only-clue', { clue: say(`${look}.items.${option.clue ?? ''}.text`), number: numberOf(look) })}</p>}
      <p class="rule"><OnlyIf book={book} tests={option.when} /><Moves book={book} set={option.set} /></p>
      <p class="why">{say(`${place}.why`)}</p>
    </li>
  );
}

function ChoiceEnd({ book, node }: { readonly book: WrittenBook; readonly node: NodeId }) {
  const { t } = useWords();
  const choice = book.level.nodes[node];
  if (choice?.type !== 'choice') return null;
  return (
    <>
      <h3>{t('kit.script.vote')}: {book.say(`${node}.label`)}</h3>
      {choice.look === undefined ? null : <p class="rule">{t('kit.script.look-at', { number: book.numberOf(choice.look) })}</p>}
      <ul class="options">{choice.options.map((option) => <OptionRow key={option.id} book={book} choice={node} option={option} />)}</ul>
    </>
  );
}

function ItemRow({ book: { say }, look, item }: { readonly book: WrittenBook; readonly look: NodeId; readonly item: Item }) {
  const { t } = useWords();
  const place = `${look}.items.${item.id}`;
  return (
    <li>
      <p>{t('kit.script.quoted', { text: say(`${place}.text`) })} <span class="small">{say(`${place}.alt`)}</span></p>
      <p class="why"><b>{item.card === undefined ? t('kit.script.harmless') : t('kit.script.clue', { card: t(`evening.cards.${item.card}`) })}</b> {say(`${place}.why`)}</p>
    </li>
  );
}

function LookEnd({ book, node }: { readonly book: WrittenBook; readonly node: NodeId }) {
  const { t } = useWords();
  const look = book.level.nodes[node];
  return look?.type === 'look' ? <><h3>{t('kit.script.look')}: {book.say(`${node}.title`)}</h3><ul>{look.items.map((item) => <ItemRow key={item.id} book={book} look={node} item={item} />)}</ul></> : null;
}

function ForkEnd({ book, node }: { readonly book: WrittenBook; readonly node: NodeId }) {
  const { t } = useWords();
  const fork = book.level.nodes[node];
  if (fork?.type !== 'switch') return null;
  return (
    <>
      <h3>{t('kit.script.fork')}</h3>
      <ul>
        {fork.cases.map(({ when, next }, index) => <li key={index}><CoinTests book={book} tests={when} /> <b class="to">{t('kit.script.to', { number: book.numberOf(next) })}</b></li>)}
        <li>{t('kit.script.otherwise')} <b class="to">{t('kit.script.to', { number: book.numberOf(fork.otherwise) })}</b></li>
      </ul>
    </>
  );
}

function EndingEnd({ book, node }: { readonly book: WrittenBook; readonly node: NodeId }) {
  const { t } = useWords();
  const ending = book.level.nodes[node];
  return ending?.type === 'ending' ? <><h3>{t('kit.script.ending')}: {book.say(`${node}.title`)}</h3><p>{book.say(`${node}.text`)} <Moves book={book} set={ending.set} /></p></> : null;
}

/** How an entry ends: a vote, an ending, a look at the coins, or on to another number. */
export function EntryEnding({ book, entry: { number, end } }: { readonly book: WrittenBook; readonly entry: Entry }) {
  const { t } = useWords();
  switch (end.kind) {
    case 'goto': {
      const to = book.numberOf(end.to);
      return <p class="to">{t(to === number + 1 ? 'kit.script.next' : 'kit.script.goto', { number: to })}</p>;
    }
    case 'choice': return <ChoiceEnd book={book} node={end.node} />;
    case 'look': return <LookEnd book={book} node={end.node} />;
    case 'fork': return <ForkEnd book={book} node={end.node} />;
    case 'ending': return <EndingEnd book={book} node={end.node} />;
  }
}
