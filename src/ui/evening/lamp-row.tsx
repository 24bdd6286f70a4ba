import { Lightbulb } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import './lamp-row.css';
import type { Lamps } from './props.ts';

const order = ['finished', 'another', 'clues'] as const;

/** The three lamps of a window, lit or dark, each with what lights it. */
export function LampRow({ lamps }: { readonly lamps: Lamps }) {
  const { t } = useWords();
  return (
    <ul class="lamp-row">
      {order.map((lamp) => (
        <li key={lamp} class={lamps[lamp] ? 'lamp lamp-lit' : 'lamp'} data-anchor={`lamp:${lamp}`}>
          <span class="lamp-bulb" aria-hidden="true"><Icon of={Lightbulb} /></span>
          <span>{t(`evening.lamps.${lamp}`)}<span class="visually-hidden">: {t(lamps[lamp] ? 'evening.lamps.lit' : 'evening.lamps.dark')}</span></span>
        </li>
      ))}
    </ul>
  );
}
