import { packsOf } from '../words/language-list.ts';
import type { HelpEntry } from './help-props.ts';
import { writeDate } from './help-ways.ts';
import { useWords } from './words-context.ts';

const page = /^https?:\/\/([^\s;/]+)\S*$/;

/** Where something was read, when, and who has confirmed it. Of several sources each page is named by its host: addresses and titles are in no reader's language. */
export function HelpOrigin({ origin: { source, verified, confirmed } }: { readonly origin: Pick<HelpEntry, 'source' | 'verified' | 'confirmed'> }) {
  const { t, language } = useWords();
  const sources = source.split(/;\s+/);
  const link = (href: string, shown: string) => <a href={href} target="_blank" rel="noopener noreferrer">{shown}</a>;
  return (
    <p class="help-source">
      {verified === undefined ? null : <span>{t('help.line.verified', { day: writeDate(verified, packsOf(language)) })} </span>}
      <span>{confirmed === '' ? t('help.line.unconfirmed') : t('help.line.confirmed', { day: writeDate(confirmed, packsOf(language)) })} </span>
      {sources.length === 1 && page.test(source) ? link(source, t('help.line.page')) : (
        <span>{t('help.line.page')}: {sources.map((one, at) => {
          const host = page.exec(one)?.[1]?.replace(/^www\./, '');
          return <bdi key={one} dir="ltr">{at === 0 ? null : ', '}{host === undefined ? one : link(one, host)}</bdi>;
        })}
        </span>
      )}
    </p>
  );
}
