import { useWords } from '../../ui/words-context.ts';
import { Paper, Points } from '../paper.tsx';
import type { Printed } from '../printed.ts';

const left = [['before', 'abc'], ['do', 'abcde'], ['say', 'abcd']] as const;
const right = [['dont', 'abcdefg'], ['after', 'abc']] as const;

/** One page for the officer who comes to a class. */
export function OfficerSheet({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  const part = ([name, letters]: (typeof left)[number] | (typeof right)[number]) => (
    <section key={name} class={`part part-${name}`}><h2>{t(`kit.officer.parts.${name}`)}</h2><Points of={`kit.officer.points.${name}`} letters={letters} /></section>
  );
  return (
    <Paper sheet="officer" printed={printed} title={t('kit.sheets.officer.title')}>
      <p>{t('kit.officer.intro')}</p>
      <div class="two"><div>{left.map(part)}</div><div>{right.map(part)}</div></div>
      <p class="small">{t('kit.officer.sources')}</p>
    </Paper>
  );
}
