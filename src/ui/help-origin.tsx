import { packsOf } from '../words/language-list.ts';
import type { HelpEntry } from './help-props.ts';
import { writeDate } from './help-ways.ts';
import { useWords } from './words-context.ts';

/** Where something was read, when, and who has confirmed it. */
export function HelpOrigin({ origin: { source, verified, confirmed } }: { readonly origin: Pick<HelpEntry, 'source' | 'verified' | 'confirmed'> }) {
  const { t, language } = useWords();
  const isPage = /^https:\/\/[^\s;]+$/.test(source);
  const shown = isPage ? t('help.line.page') : source;
  return (
    <p class="help-source">
      {verified === undefined ? null : <span>{t('help.line.verified', { day: writeDate(verified, packsOf(language)) })} </span>}
      <span>{confirmed === '' ? t('help.line.unconfirmed') : t('help.line.confirmed', { day: writeDate(confirmed, packsOf(language)) })} </span>
      {isPage ? <a href={source} target="_blank" rel="noopener noreferrer">{shown}</a> : <span>{shown}</span>}
    </p>
  );
}
