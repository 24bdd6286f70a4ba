import { saidIn } from '../../story/teaching.ts';
import { useWords } from '../../ui/words-context.ts';
import type { KitEvening } from '../evening.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';

function Note({ evening: { level, say, teaching } }: { readonly evening: KitEvening }) {
  const { t, language } = useWords();
  const care = teaching === undefined ? undefined : saidIn(teaching.care, language);
  // Two ways into the same hard scene are left out by the same words.
  const summaries = [...new Set(level.skips.map(({ from }) => say(`skips.${from}.summary`)))];
  return (
    <section class="note">
      <h2>{say('about.title')} <span class="small">{t(`kit.strands.${level.strand}`)}, {t(`kit.bands.${level.band}`)}</span></h2>
      <p><b>{t('kit.notes.note')}:</b> {say('about.note')}</p>
      {care === undefined ? null : <p><b>{t('kit.notes.care')}:</b> {care}</p>}
      {summaries.length === 0 ? null : (
        <>
          <p><b>{t('kit.notes.skips')}</b></p>
          <ul>{summaries.map((summary) => <li key={summary}>{t('kit.notes.skip', { summary })}</li>)}</ul>
        </>
      )}
    </section>
  );
}

/** What happens in each evening the campaign offers, and what can be left out. */
export function NotesSheet({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  return (
    <Paper sheet="notes" printed={printed} title={t('kit.sheets.notes.title')}>
      <p>{t('kit.notes.intro')}</p>
      {printed.evenings.map((evening) => <Note key={evening.level.id} evening={evening} />)}
    </Paper>
  );
}
