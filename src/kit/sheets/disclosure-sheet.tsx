import { useWords } from '../../ui/words-context.ts';
import { Paper, Points } from '../paper.tsx';
import type { Printed } from '../printed.ts';
import { HelpList } from './help-list.tsx';

const steps = [['receive', 'abcd'], ['reassure', 'abcd'], ['report', 'abcde']] as const;
const cares = [['not', 'abcde'], ['picture', 'abc'], ['group', 'ab']] as const;

/** What to do when a child tells: receive, reassure, report. */
export function DisclosureSheet({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  const part = ([name, letters]: (typeof steps)[number] | (typeof cares)[number]) => (
    <section key={name} class={`part part-${name}`}><h2>{t(`kit.disclosure.parts.${name}.title`)}</h2><Points of={`kit.disclosure.points.${name}`} letters={letters} /></section>
  );
  return (
    <Paper sheet="disclosure" printed={printed} title={t('kit.sheets.disclosure.title')}>
      <p>{t('kit.disclosure.intro')}</p>
      <div class="two"><div>{steps.map(part)}</div><div>{cares.map(part)}</div></div>
      <section class="who">
        <h2>{t('kit.disclosure.who')}</h2>
        <div class="hands">{(['contact', 'deputy', 'service'] as const).map((line) => <p class="by-hand" key={line}>{t(`kit.disclosure.lines.${line}`)}</p>)}</div>
        <HelpList printed={printed} most={2} />
      </section>
      <p class="small">{t('kit.disclosure.sources')}</p>
    </Paper>
  );
}
