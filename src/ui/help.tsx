import { Flag, MessagesSquare, Siren } from 'lucide';
import type { IconNode } from 'lucide';
import { useId } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import { HelpService } from './help-service.tsx';
import { helpTopics } from './help-props.ts';
import type { HelpProps, HelpTopicName } from './help-props.ts';
import './help.css';
import { Icon } from './icon.tsx';
import { useWords } from './words-context.ts';

const drawings: Readonly<Record<HelpTopicName, IconNode>> = { danger: Siren, talk: MessagesSquare, report: Flag };

/** Where help is, by country: danger now, somebody to talk to, reporting and removing. It works without a connection. */
export function Help({ countries, country, entries, onCountry, onSent, onClose }: HelpProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('help.title')} onClose={onClose} className="help">
      <p>{t('help.intro')}</p>
      <Country countries={countries} onCountry={onCountry} {...(country === undefined ? {} : { country })} />
      {country === undefined ? <p class="help-choose">{t('help.choose')}</p> : null}
      {helpTopics.map((topic) => (
        <section key={topic} class="help-topic" data-topic={topic}>
          <h3><Icon of={drawings[topic]} />{t(`help.topics.${topic}`)}</h3>
          <p>{t(`help.notes.${topic}`)}</p>
          <ul class="help-services">
            {entries.filter((entry) => entry.topic === topic).map((entry) => <HelpService key={entry.id} entry={entry} />)}
          </ul>
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

function Country({ countries, country, onCountry }: Pick<HelpProps, 'countries' | 'country' | 'onCountry'>) {
  const { t, language } = useWords();
  const id = useId();
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  const sorted = countries.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <div class="help-country">
      <label for={id}>{t(country === undefined ? 'help.country' : 'help.other-country')}</label>
      <select id={id} value={country ?? ''} onChange={(event) => { if (event.currentTarget.value !== '') onCountry(event.currentTarget.value); }}>
        {country === undefined ? <option value="">{t('help.pick')}</option> : null}
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
