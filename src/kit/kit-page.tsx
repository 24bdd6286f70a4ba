import { useEffect } from 'preact/hooks';
import { useWords } from '../ui/words-context.ts';
import type { CampaignFolder } from './campaign-folder.ts';
import { CampaignPage } from './campaign/campaign-page.tsx';
import type { KitEvening } from './evening.ts';
import { Overview } from './overview.tsx';
import type { BuildFacts } from './printed.ts';
import type { KitRoute, KitSettings } from './route.ts';
import { SettingsBar } from './settings-bar.tsx';
import { SheetPage } from './sheet-page.tsx';

export interface KitPageProps {
  readonly route: KitRoute;
  readonly folder: CampaignFolder;
  readonly facts?: BuildFacts;
  readonly address: string;
  readonly day: string;
  /** The language that was chosen last did not arrive; the page stays in the one before. */
  readonly isLanguageAway: boolean;
  readonly loadEvening: (id: string) => Promise<KitEvening>;
  readonly onSettings: (settings: KitSettings) => void;
  /** Reads the folder anew; rejects when it cannot be read now. */
  readonly onReadAgain: () => Promise<void>;
}

/** Whose lines are printed: what was asked for, else the campaign's own, as far as there are lines. */
export function countryOf({ helps, campaign }: CampaignFolder, asked: string | undefined): string {
  return [asked, campaign.country].find((code) => code !== undefined && helps.has(code)) ?? [...helps.keys()][0] ?? campaign.country;
}

/** The kit: an overview, one sheet, or the campaign's folder. */
export function KitPage({ route: { place, settings }, folder, facts, address, day, isLanguageAway, loadEvening, onSettings, onReadAgain }: KitPageProps) {
  const { t } = useWords();
  const title = place.at === 'campaign' ? t('kit.campaign.title') : t('kit.title');
  const country = countryOf(folder, settings.country);
  const help = folder.helps.get(country);
  useEffect(() => {
    document.title = title;
    document.documentElement.dataset['paper'] = settings.paper;
  }, [title, settings.paper]);
  const printed = { folder, country, address, day, ...(help === undefined ? {} : { help }), ...(facts === undefined ? {} : { facts }) };
  return (
    <div class="kit adult-page" data-screen="kit" data-place={place.at}>
      <header class="kit-head">
        <a class="kit-brand adult-brand" href="#/">{t('kit.brand')}</a>
        {place.at === 'sheet' ? <span class="kit-title">{title}</span> : <h1>{title}</h1>}
        <SettingsBar folder={folder} country={country} settings={settings} onChange={onSettings} />
      </header>
      {isLanguageAway ? <p class="kit-away" role="alert">{t('kit.settings.away')}</p> : null}
      {place.at === 'overview' ? <Overview folder={folder} settings={settings} /> : null}
      {place.at === 'campaign' ? <CampaignPage folder={folder} settings={settings} address={address} day={day} onReadAgain={onReadAgain} /> : null}
      {place.at === 'sheet' ? <SheetPage place={place} settings={settings} printed={printed} loadEvening={loadEvening} /> : null}
    </div>
  );
}
