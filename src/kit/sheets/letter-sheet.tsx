import { saidIn } from '../../story/teaching.ts';
import { useWords } from '../../ui/words-context.ts';
import type { KitEvening } from '../evening.ts';
import { Paper } from '../paper.tsx';
import { isOpenToAll } from '../printed.ts';
import type { Printed } from '../printed.ts';
import { HelpList } from './help-list.tsx';

/** What is counted, in the words that fit the campaign's mode. */
function Privacy({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  const { mode, legalBasis = '' } = printed.folder.campaign.measuring;
  if (mode === 'off') return <p>{t('kit.letter.privacy-off')}</p>;
  return <p>{mode === 'notice' ? t('kit.letter.privacy-notice', { basis: legalBasis }) : t('kit.letter.privacy')}</p>;
}

/** One page for families; nothing to fill in but school, class and date. */
export function LetterSheet({ evening, printed }: { readonly evening: KitEvening; readonly printed: Printed }) {
  const { t, language } = useWords();
  const { level, say, teaching } = evening;
  const goals = (teaching === undefined ? undefined : saidIn(teaching.objectives, language)) ?? [];
  const questions = (teaching === undefined ? undefined : saidIn(teaching.talk, language)) ?? [];
  return (
    <Paper sheet="letter" printed={printed} title={t('kit.sheets.letter.title')} bare>
      <p>{t('kit.letter.hello')}</p>
      <p>{t('kit.letter.played', { title: say('about.title'), strand: t(`kit.letter.strand-words.${level.strand}`) })}</p>
      {goals.length === 0 ? null : <><p>{t('kit.letter.goal')}</p><ul>{goals.map((goal) => <li key={goal}>{goal}</li>)}</ul></>}
      {questions.length === 0 ? null : (
        <section><h2>{t('kit.letter.talk')}</h2><ul>{questions.map((question) => <li key={question}>{question}</li>)}</ul><p>{t('kit.letter.talk-hint')}</p></section>
      )}
      <section><h2>{t('kit.letter.said')}</h2><p>{t('kit.letter.said-text')}</p><p>{t('kit.letter.pictures')}</p></section>
      <section><h2>{t('kit.letter.help')}</h2><HelpList printed={printed} most={3} /></section>
      <Privacy printed={printed} />
      {isOpenToAll(printed.address) ? <p>{t('kit.letter.play', { address: printed.address })}</p> : null}
      <p>{t('kit.letter.bye')}</p>
      <p class="by-hand">{t('kit.letter.sign')}</p>
    </Paper>
  );
}
