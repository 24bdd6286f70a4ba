import { useWords } from '../../ui/words-context.ts';
import { Paper, Points } from '../paper.tsx';
import type { Printed } from '../printed.ts';

const lessons = [['first', 'abc'], ['second', 'abcd'], ['third', 'abc']] as const;

/** Three lessons, the officer in the middle. The example is the first evening the campaign offers. */
export function SandwichSheet({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  const title = printed.evenings[0]?.say('about.title') ?? '';
  return (
    <Paper sheet="sandwich" printed={printed} title={t('kit.sheets.sandwich.title')}>
      <p>{t('kit.sandwich.intro')}</p>
      {lessons.map(([lesson, letters]) => (
        <section class="slice" key={lesson}>
          <h2>{t(`kit.sandwich.lessons.${lesson}.who`)} <span class="small">{t(`kit.sandwich.lessons.${lesson}.when`)}</span></h2>
          <Points of={`kit.sandwich.points.${lesson}`} letters={letters} values={{ title }} />
        </section>
      ))}
      <section>
        <h2>{t('kit.sandwich.evenings')}</h2>
        <ul class="columns">
          {printed.evenings.map(({ level, say }) => <li key={level.id}><b>{say('about.title')}</b> <span class="small">{t(`kit.strands.${level.strand}`)}, {t(`kit.bands.${level.band}`)}</span></li>)}
        </ul>
      </section>
      <p>{t('kit.sandwich.why')}</p>
    </Paper>
  );
}
