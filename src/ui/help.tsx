import { Flag, MessagesSquare, Siren } from 'lucide';
import type { IconNode } from 'lucide';
import { useId } from 'preact/hooks';
import { helpKinds } from '../campaign/help.ts';
import type { HelpKind } from '../campaign/help.ts';
import { packsOf } from '../words/language-list.ts';
import { Dialog } from './dialog.tsx';
import type { HelpEntry, HelpProps } from './help-props.ts';
import { HelpService } from './help-service.tsx';
import './help.css';
import { Icon } from './icon.tsx';
import { useWords } from './words-context.ts';

const drawings: Readonly<Record<HelpKind, IconNode>> = { danger: Siren, talk: MessagesSquare, report: Flag };

/** Where help is, by country: danger now, somebody to talk to, reporting and removing. It works without a connection. */
export function Help({ countries, country, entries, onCountry, onSent, onClose }: HelpProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('help.title')} onClose={onClose} className="help">
      <p>{t('help.intro')}</p>
      <Country countries={countries} onCountry={onCountry} {...(country === undefined ? {} : { country })} />
      {helpKinds.map((kind) => (
        <section key={kind} class="help-topic" data-kind={kind}>
          <h3><Icon of={drawings[kind]} />{t(`help.kinds.${kind}`)}</h3>
          <p>{t(`help.notes.${kind}`)}</p>
          <Services entries={entries.filter(({ topic }) => topic === kind)} kind={kind} arrived={country !== undefined} />
        </section>
      ))}
      <section class="help-topic">
        <h3>{t('help.pictures.title')}</h3>
        <p>{t('help.pictures.text')}</p>
      </section>
      <About {...(onSent === undefined ? {} : { onSent })} />
    </Dialog>
  );
}

/** The services of one row. A row nobody stands in says so, once the lines are here. */
function Services({ entries, kind, arrived }: { readonly entries: readonly HelpEntry[]; readonly kind: HelpKind; readonly arrived: boolean }) {
  const { t } = useWords();
  if (entries.length > 0) return <ul class="help-services">{entries.map((entry) => <HelpService key={entry.id} entry={entry} heading="h4" />)}</ul>;
  return arrived && kind !== 'talk' ? <p class="help-none">{t(`help.none.${kind}`)}</p> : null;
}

function Country({ countries, country, onCountry }: Pick<HelpProps, 'countries' | 'country' | 'onCountry'>) {
  const { t, language } = useWords();
  const id = useId();
  const locale = packsOf(language);
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  const nameOf = (code: string): string => (code === 'international' ? t('help.international') : (names.of(code) ?? code));
  const sorted = countries.map((code) => ({ code, name: nameOf(code) })).sort((a, b) =>
    Number(a.code === 'international') - Number(b.code === 'international') || a.name.localeCompare(b.name, locale));
  return (
    <div class="help-country">
      <label for={id}>{t(country === undefined || country === 'international' ? 'help.country' : 'help.other-country')}</label>
      <select id={id} value={country ?? ''} onChange={(event) => onCountry(event.currentTarget.value)}>
        {country === undefined ? <option value="" disabled>{t('help.pick')}</option> : null}
        {sorted.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
      </select>
      <p>{t('help.not-located')}</p>
    </div>
  );
}

/** What this game does not do: take reports, send anything on, wipe the browser's history. */
function About({ onSent }: Pick<HelpProps, 'onSent'>) {
  const { t } = useWords();
  return (
    <section class="help-topic help-about">
      <h3>{t('help.game.title')}</h3>
      <p>{t('help.game.no-report')}</p>
      <p>{t('help.game.leave')}</p>
      <p>{t('help.game.history')}</p>
      {onSent === undefined ? null : <button type="button" class="text-link" onClick={onSent}>{t('help.game.sent')}</button>}
    </section>
  );
}
