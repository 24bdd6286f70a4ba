import { useWords } from '../../ui/words-context.ts';
import type { WrittenBook } from './book.ts';
import { CoinTests } from './coin-words.tsx';

/** The rows for the coins, large enough to lay one on. */
function Coins({ book: { rows } }: { readonly book: WrittenBook }) {
  const { t } = useWords();
  return (
    <table class="coins">
      <caption>{t('kit.script.coins')}</caption>
      <tbody>
        {rows.map(({ letter, variable, fields, fromElsewhere }) => (
          <tr key={letter}>
            <th scope="row">{t('kit.script.row', { letter })} <span class="small">{variable}{fromElsewhere ? ` (${t('kit.script.elsewhere')})` : ''}</span></th>
            <td>{fields.map((field, index) => <span class="field" key={field}><b>{letter}{index + 1}</b> <span class="small">{field}</span></span>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What to know before number 1: how it works, who is who, where the coins lie and when somebody is in trouble. */
export function ScriptFront({ book }: { readonly book: WrittenBook }) {
  const { t } = useWords();
  const { level, say } = book;
  return (
    <div class="front">
      <p><b>{say('about.who')}.</b> {say('about.role')} {say('about.summary')}</p>
      <p class="boxed">{say('about.note')}</p>
      <section>
        <h2>{t('kit.script.how')}</h2>
        <ul>{(['how-text', 'how-why', 'how-clue', 'how-coins'] as const).map((key) => <li key={key}>{t(`kit.script.${key}`)}</li>)}</ul>
      </section>
      <section><h2>{t('kit.script.people')}</h2><p>{level.people.map((person) => say(`people.${person}`)).join(', ')}</p></section>
      <Coins book={book} />
      <section>
        <h2>{t('kit.script.trouble')}</h2>
        <p>{t('kit.script.trouble-text')} {level.trouble.map((test, index) => <CoinTests key={index} book={book} tests={[test]} />)}</p>
      </section>
    </div>
  );
}
