import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { RotateCcw } from 'lucide';
import type { Results } from '../measure/results.ts';
import { wholeHouse } from '../measure/cells.ts';
import { Pill } from '../ui/button.tsx';
import { useWords } from '../ui/words-context.ts';
import { sayingsOf } from './say.ts';
import { channelsOf, sundaysOf } from './select.ts';
import type { Band, Choice, EveningFacts } from './select.ts';

export interface FiltersProps {
  readonly results: Results;
  readonly evenings: readonly EveningFacts[];
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ComponentChildren;
}

function Field({ label, value, onValue, children }: FieldProps) {
  const id = useId();
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>{children}</select>
    </div>
  );
}

const bands: readonly Band[] = ['8-11', '12-17'];
const dayIn = (value: string): number | null => (value === '' ? null : Number(value));

/** The whole choice there is: tables that were released, and weeks between two releases. */
export function Filters({ results, evenings, choice, onChoice }: FiltersProps) {
  const words = useWords();
  const { t } = words;
  const say = sayingsOf(words);
  const { channel, band, level, after, until } = choice;
  const own = results.levels.filter((one) => one.channel === channel && one.level !== wholeHouse).map((one) => one.level);
  const levels = [...new Set(own)].filter((id) => band === null || evenings.find((one) => one.id === id)?.band === band);
  const sundays = sundaysOf(results, channel);
  const isAll = band === null && level === null && after === null && until === null;
  return (
    <form class="filters" aria-label={t('results.filters.label')} onSubmit={(event) => event.preventDefault()}>
      <Field label={t('results.filters.channel')} value={channel} onValue={(value) => onChoice({ ...choice, channel: channelsOf(results).find((one) => one === value) ?? channel, level: null, after: null, until: null })}>
        {channelsOf(results).map((one) => <option key={one} value={one}>{t(`results.channels.${one}`)}</option>)}
      </Field>
      {evenings.length === 0 ? null : (
        <Field label={t('results.filters.band')} value={band ?? ''} onValue={(value) => onChoice({ ...choice, band: bands.find((one) => one === value) ?? null, level: null })}>
          <option value="">{t('results.filters.all-ages')}</option>
          {bands.map((one) => <option key={one} value={one}>{t(`results.filters.bands.${one}`)}</option>)}
        </Field>
      )}
      <Field label={t('results.filters.evening')} value={level ?? ''} onValue={(value) => onChoice({ ...choice, level: value === '' ? null : value })}>
        <option value="">{t('results.filters.all-evenings')}</option>
        {levels.map((id) => <option key={id} value={id}>{say.evening(id)}</option>)}
      </Field>
      <Field label={t('results.filters.after')} value={String(after ?? '')} onValue={(value) => onChoice({ ...choice, after: dayIn(value) })}>
        <option value="">{t('results.filters.beginning')}</option>
        {sundays.slice(0, -1).filter((day) => until === null || day < until).map((day) => <option key={day} value={day}>{say.date(day)}</option>)}
      </Field>
      <Field label={t('results.filters.until')} value={String(until ?? '')} onValue={(value) => onChoice({ ...choice, until: dayIn(value) })}>
        <option value="">{t('results.filters.latest')}</option>
        {sundays.slice(0, -1).filter((day) => after === null || day > after).map((day) => <option key={day} value={day}>{say.date(day)}</option>)}
      </Field>
      {isAll ? null : <Pill icon={RotateCcw} onPress={() => onChoice({ channel, band: null, level: null, after: null, until: null })}>{t('results.filters.reset')}</Pill>}
    </form>
  );
}
