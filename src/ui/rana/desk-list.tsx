import { trustedPlaces } from '../evening/trusted-people.ts';
import { waysOf } from '../help-ways.ts';
import { useWords } from '../words-context.ts';
import { linesOf } from './desk-plan.ts';
import type { DeskPlace } from './desk-plan.ts';
import type { CountrySays } from './rana-props.ts';
import type { StepProps } from './desk-steps.tsx';

/** The player's own list, to look at or to print: it holds roles and numbers, never a name. */
export function DeskList({ desk, kind, country, trusted }: StepProps) {
  const { t } = useWords();
  const people = trustedPlaces.flatMap((place) => (trusted[place] === undefined ? [] : [t(`evening.trusted.${place}.${trusted[place]}`)]));
  return (
    <div class="desk-list">
      <Part title={t('rana.desk.list.what')} lines={[t(`rana.desk.kinds.${kind.id}`)]} />
      <Part title={t('rana.desk.list.say')} lines={[t('rana.desk.list.sentence')]} />
      <Part title={t('rana.desk.list.people')} lines={people} />
      <Part title={t('rana.desk.list.keep')} lines={desk.keep.map((one) => t(`rana.desk.keep.${one}`))} />
      {kind.pictures ? <p class="desk-list-rule">{t('help.pictures.text')}</p> : null}
      <section>
        <h2>{t('rana.desk.list.who')}</h2>
        {desk.who.length === 0 ? <p>{t('rana.desk.list.nothing')}</p> : <ul>{desk.who.map((place) => <Place key={place} place={place} country={country} />)}</ul>}
      </section>
      <p class="desk-list-foot">{t('rana.desk.rehearsal')}</p>
    </div>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { t } = useWords();
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? <p>{t('rana.desk.list.nothing')}</p> : <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
    </section>
  );
}

/** On paper a line can only be read, so its numbers and addresses stand in full. */
function Place({ place, country }: { readonly place: DeskPlace; readonly country: CountrySays }) {
  const { t } = useWords();
  const lines = country.lines.filter(({ topic }) => linesOf[place].includes(topic));
  return (
    <li>
      {t(`rana.desk.who.${place}.title`)}
      {lines.length === 0 ? null : (
        <ul>{lines.map((line) => <li key={line.id}>{line.service}: {waysOf(line.channels).map((way, place) => <span key={`${way.kind} ${way.href}`}>{place === 0 ? '' : ' · '}<bdi dir="ltr" {...(way.isPage ? {} : { class: 'desk-number' })}>{way.shows}</bdi></span>)}</li>)}</ul>
      )}
    </li>
  );
}
