import { useWords } from '../../ui/words-context.ts';
import { packsOf } from '../../words/language-list.ts';
import { paperLines } from '../help-lines.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';

const asked = ['useful', 'would-tell', 'upset'] as const;
const answers = ['no', 'bit', 'yes'] as const;

/** The same three things the game asks after an evening, and a strip to keep. */
function Slip({ printed }: { readonly printed: Printed }) {
  const { t, language } = useWords();
  const line = paperLines(printed.help, 'talk', packsOf(language))[0];
  return (
    <section class="slip">
      <h2>{t('kit.slip.title')}</h2>
      <p>{t('kit.slip.hint')}</p>
      <table>
        <thead><tr><td />{answers.map((answer) => <th scope="col" key={answer}>{t(`kit.slip.${answer}`)}</th>)}</tr></thead>
        <tbody>{asked.map((question) => <tr key={question}><th scope="row">{t(`evening.feedback.${question}`)}</th>{answers.map((answer) => <td key={answer}><span class="tick" /></td>)}</tr>)}</tbody>
      </table>
      <p class="small">{t('kit.slip.box')}</p>
      {line === undefined ? null : <p class="strip">{t('kit.slip.talk')} <b>{line.service}</b> <bdi dir="ltr">{line.number ?? line.shows}</bdi></p>}
    </section>
  );
}

/** Four slips to a page. */
export function SlipSheet({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  return (
    <Paper sheet="slip" printed={printed} title={t('kit.sheets.slip.title')} bare>
      <div class="slips">{[1, 2, 3, 4].map((number) => <Slip key={number} printed={printed} />)}</div>
    </Paper>
  );
}
