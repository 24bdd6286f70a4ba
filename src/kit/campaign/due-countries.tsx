import type { DueLine } from '../../campaign/help-due.ts';
import { lawTopics } from '../../campaign/help-answers.ts';
import { textIn } from '../../campaign/reading.ts';
import { writeDate } from '../../ui/help-ways.ts';
import { useWords } from '../../ui/words-context.ts';
import { packsOf } from '../../words/language-list.ts';
import type { CampaignFolder } from '../campaign-folder.ts';

const isPage = (source: string): boolean => /^https:\/\/[^\s;]+$/.test(source);

function DueRow({ line: { place, what, reach, source, verified, confirmed }, folder }: { readonly line: DueLine; readonly folder: CampaignFolder & { readonly country: string } }) {
  const { t, language } = useWords();
  const day = (date: string): string => writeDate(date, packsOf(language));
  const [kind = '', row = '0'] = place.split('.');
  const help = folder.helps.get(folder.country);
  const topic = kind === 'answers' ? lawTopics.find((one) => one === help?.answers[Number(row)]?.question) : undefined;
  const name = topic === undefined ? textIn(help?.lines[Number(row)]?.service ?? { en: what }, packsOf(language)) : t('kit.campaign.answer', { question: t(`kit.campaign.topics.${topic}`) });
  return (
    <li>
      <b>{name}</b> <bdi dir="ltr">{reach}</bdi>
      <p>{confirmed === undefined ? t('kit.campaign.due-never', { verified: day(verified) }) : t('kit.campaign.due-last', { confirmed: day(confirmed), verified: day(verified) })} · <span dir="ltr">{place}</span></p>
      <p>{isPage(source) ? <a href={source} target="_blank" rel="noopener noreferrer">{t('kit.campaign.source-of', { source })}</a> : t('kit.campaign.source-of', { source })}</p>
    </li>
  );
}

/** For each country offered, what somebody has to ring or open, in the order of its file. */
export function DueCountries({ folder, due }: { readonly folder: CampaignFolder; readonly due: readonly DueLine[] }) {
  const { t, language } = useWords();
  return (
    <>
      {folder.campaign.countries.map((country) => {
        const help = folder.helps.get(country);
        const name = country === 'international' ? t('help.international') : textIn(help?.name ?? { en: country }, packsOf(language));
        const lines = due.filter((line) => line.country === help?.country);
        if (help === undefined) return <p key={country}>{t('kit.campaign.country-missing', { country: name })} <code dir="ltr">help/{country}.json</code></p>;
        if (lines.length === 0) return <p key={country}>{t('kit.campaign.country-fine', { country: name })}</p>;
        return (
          <details key={country}>
            <summary>{t('kit.campaign.country-due', { country: name, count: lines.length })}</summary>
            <p>{t('kit.campaign.file', { file: `campaign/help/${country}.json` })}</p>
            <ul>{lines.map((line) => <DueRow key={line.place} line={line} folder={{ ...folder, country }} />)}</ul>
          </details>
        );
      })}
    </>
  );
}
