import { useWords } from '../../ui/words-context.ts';
import { packsOf } from '../../words/language-list.ts';
import { paperLines } from '../help-lines.ts';
import type { Printed } from '../printed.ts';

/** The first lines of the chosen country: danger now, then whom to talk to. So many of each as fit. */
export function HelpList({ printed, most }: { readonly printed: Printed; readonly most: number }) {
  const { t, language } = useWords();
  const lines = (['danger', 'talk'] as const).flatMap((kind) => paperLines(printed.help, kind, packsOf(language)).slice(0, most).map((line) => ({ kind, ...line })));
  return (
    <ul class="help-short">
      {lines.map(({ kind, id, service, number, shows, details }) => (
        <li key={id}>
          <span class="kind">{t(`help.kinds.${kind}`)}</span> {service} <b>{[number, shows].flatMap((way) => (way === undefined ? [] : [<bdi key={way} dir="ltr">{way} </bdi>]))}</b>
          <span class="small">{details[0]}</span>
        </li>
      ))}
    </ul>
  );
}
