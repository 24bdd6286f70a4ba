import { connectedStrands, digcompCodes } from '../../story/teaching.ts';
import type { Teaching } from '../../story/teaching.ts';
import { useWords } from '../../ui/words-context.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';

interface Taught { readonly id: string; readonly title: string; readonly teaching: Teaching }

interface GridProps {
  readonly caption: string;
  readonly evenings: readonly Taught[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly has: (teaching: Teaching) => boolean }[];
}

/** Evenings across, competences down. A mark says who practises what; rows nobody practises are left out. */
function Grid({ caption, evenings, rows }: GridProps) {
  const { t } = useWords();
  const used = rows.filter(({ has }) => evenings.some(({ teaching }) => has(teaching)));
  return (
    <table class="grid">
      <caption>{caption}</caption>
      <thead><tr><td />{evenings.map(({ id, title }) => <th scope="col" key={id}>{title}</th>)}</tr></thead>
      <tbody>
        {used.map(({ id, name, has }) => (
          <tr key={id}><th scope="row">{name}</th>{evenings.map((evening) => <td key={evening.id}>{has(evening.teaching) ? <span role="img" aria-label={t('kit.frameworks.here', { title: evening.title })}>●</span> : null}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which evening practises which competence, from what the evenings say of themselves. */
export function FrameworksSheet({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  const evenings = printed.evenings.flatMap(({ level: { id }, say, teaching }) => (teaching === undefined ? [] : [{ id, title: say('about.title'), teaching }]));
  return (
    <Paper sheet="frameworks" printed={printed} title={t('kit.sheets.frameworks.title')}>
      <p>{t('kit.frameworks.intro')}</p>
      {evenings.length === 0 ? <p>{t('kit.frameworks.none')}</p> : (
        <>
          <Grid caption={t('kit.frameworks.digcomp')} evenings={evenings} rows={digcompCodes.map((code) => ({ id: code, name: `${code} ${t(`kit.frameworks.competences.${code.replace('.', '-')}`)}`, has: ({ digcomp }) => digcomp.includes(code) }))} />
          <Grid caption={t('kit.frameworks.connected')} evenings={evenings.map((evening) => ({ ...evening, title: t('kit.frameworks.ages', { title: evening.title, ages: evening.teaching.connected.ages }) }))} rows={connectedStrands.map((strand) => ({ id: strand, name: t(`kit.frameworks.strands.${strand}`), has: ({ connected }) => connected.strands.includes(strand) }))} />
        </>
      )}
      <p class="small">{t('kit.frameworks.sources')}</p>
    </Paper>
  );
}
