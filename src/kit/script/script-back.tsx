import { cardKinds, forms } from '../../story/level.ts';
import type { DebriefCard, Form } from '../../story/level.ts';
import { useWords } from '../../ui/words-context.ts';
import type { Words } from '../../words/words.ts';
import { letterOf } from './book.ts';
import type { WrittenBook } from './book.ts';
import { OnlyIf } from './coin-words.tsx';

/** When a card fits, in numbers of the book; nothing for a card that fits always. */
function sayWhen({ level, numberOf }: WrittenBook, { endings, chose }: DebriefCard, { t }: Words): readonly string[] {
  const taken = (chose ?? []).map((pair) => {
    const [node = '', option = ''] = pair.split('.');
    return `${numberOf(node)} ${letterOf(level, node, option)}`;
  });
  return [
    ...(endings === undefined ? [] : [t('kit.script.at-ending', { numbers: endings.map(numberOf).join(', ') })]),
    ...(chose === undefined ? [] : [t('kit.script.chose', { choices: taken.join(', ') })]),
  ];
}

function Card({ book, card }: { readonly book: WrittenBook; readonly card: DebriefCard }) {
  const words = useWords();
  const when = sayWhen(book, card, words);
  const isAlways = when.length === 0 && (card.when ?? []).length === 0;
  return (
    <li>
      <p><b>{book.say(`debrief.${card.id}.title`)}</b> <span class="rule">{isAlways ? words.t('kit.script.always') : when.join('; ')} <OnlyIf book={book} tests={card.when} /></span></p>
      <p>{book.say(`debrief.${card.id}.text`)}</p>
    </li>
  );
}

function CheckForm({ book: { level, say }, form }: { readonly book: WrittenBook; readonly form: Form }) {
  const { t } = useWords();
  const items = level.checks[form];
  if (items === undefined) return null;
  return (
    <section>
      <h3>{t('kit.script.form', { form: form.toUpperCase() })}</h3>
      <ol>
        {items.map(({ id, genuine }) => (
          <li key={id}>
            <p><b>{say(`checks.${form}.${id}.from`)}:</b> {say(`checks.${form}.${id}.text`)}</p>
            <p class="why"><b>{t(genuine ? 'kit.script.genuine' : 'kit.script.trap')}</b> {say(`checks.${form}.${id}.why`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What comes after the story: the cards, and the messages of the gut checks. */
export function ScriptBack({ book }: { readonly book: WrittenBook }) {
  const { t } = useWords();
  return (
    <>
      <section class="back">
        <h2>{t('kit.script.debrief')}</h2>
        <p>{t('kit.script.debrief-text')}</p>
        {cardKinds.map((kind) => <section key={kind}><h3>{t(`kit.script.kinds.${kind}`)}</h3><ul>{book.level.debrief.filter((card) => card.kind === kind).map((card) => <Card key={card.id} book={book} card={card} />)}</ul></section>)}
      </section>
      <section class="back">
        <h2>{t('kit.script.checks')}</h2>
        <p>{t('kit.script.checks-text')}</p>
        {forms.map((form) => <CheckForm key={form} book={book} form={form} />)}
      </section>
    </>
  );
}
