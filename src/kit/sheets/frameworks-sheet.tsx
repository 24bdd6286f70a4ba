import { connectedStrands, digcompCodes } from '../../story/teaching.ts';
import type { Teaching } from '../../story/teaching.ts';
import { useWords } from '../../ui/words-context.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';

interface TaughtTableProps {
  readonly caption: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly evenings: readonly string[] }[];
}

/** Competences and the evenings that practise them; those nobody practises are left out. */
function TaughtTable({ caption, rows }: TaughtTableProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <tbody>{rows.filter(({ evenings }) => evenings.length > 0).map(({ id, name, evenings }) => <tr key={id}><th scope="row">{name}</th><td>{evenings.join(', ')}</td></tr>)}</tbody>
    </table>
  );
}

/** Which evening practises which competence, from what the evenings say of themselves. */
export function FrameworksSheet({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  const evenings = printed.evenings.flatMap(({ say, teaching }) => (teaching === undefined ? [] : [{ title: say('about.title'), teaching }]));
  const titles = (has: (teaching: Teaching) => boolean): readonly string[] => evenings.filter(({ teaching }) => has(teaching)).map(({ title }) => title);
  return (
    <Paper sheet="frameworks" printed={printed} title={t('kit.sheets.frameworks.title')}>
      <p>{t('kit.frameworks.intro')}</p>
      {evenings.length === 0 ? <p>{t('kit.frameworks.none')}</p> : (
        <>
          <TaughtTable caption={t('kit.frameworks.digcomp')} rows={digcompCodes.map((code) => ({ id: code, name: `${code} ${t(`kit.frameworks.competences.${code.replace('.', '-')}`)}`, evenings: titles(({ digcomp }) => digcomp.includes(code)) }))} />
          {(['7-11', '11-18'] as const).map((ages) => (
            <TaughtTable key={ages} caption={t('kit.frameworks.connected', { ages })} rows={connectedStrands.map((strand) => ({ id: strand, name: t(`kit.frameworks.strands.${strand}`), evenings: titles(({ connected }) => connected.ages === ages && connected.strands.includes(strand)) }))} />
          ))}
        </>
      )}
      <p class="small">{t('kit.frameworks.sources')}</p>
    </Paper>
  );
}
