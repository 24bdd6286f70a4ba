import { House, School, Users } from 'lucide';
import type { IconNode } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import type { TrustedPeople, TrustedPlace } from './props.ts';
import { trustedLists, trustedPlaces } from './trusted-people.ts';
import './trusted-form.css';

const icons: Readonly<Record<TrustedPlace, IconNode>> = { home: House, school: School, elsewhere: Users };

export interface TrustedFormProps {
  readonly people: TrustedPeople;
  readonly onPeople: (people: TrustedPeople) => void;
}

/** My three people: one at home, one at school, one elsewhere. None has to be chosen: home is not safe for everyone. */
export function TrustedForm({ people, onPeople }: TrustedFormProps) {
  const { t } = useWords();
  return (
    <section class="debrief-part">
      <h2>{t('evening.trusted.title')}</h2>
      <p>{t('evening.trusted.text')}</p>
      <div class="trusted">{trustedPlaces.map((place) => <PlaceField key={place} place={place} people={people} onPeople={onPeople} />)}</div>
    </section>
  );
}

function PlaceField({ place, people, onPeople }: TrustedFormProps & { readonly place: TrustedPlace }) {
  const { t } = useWords();
  const field = useId();
  const choose = (who: string): void => {
    const { [place]: _, ...others } = people;
    onPeople(who === '' ? others : { ...others, [place]: who });
  };
  return (
    <div class="trusted-place">
      <label for={field}><Icon of={icons[place]} />{t(`evening.trusted.${place}.label`)}</label>
      <select id={field} value={people[place] ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t('evening.trusted.nobody')}</option>
        {trustedLists[place].map((who) => <option key={who} value={who}>{t(`evening.trusted.${place}.${who}`)}</option>)}
      </select>
    </div>
  );
}
