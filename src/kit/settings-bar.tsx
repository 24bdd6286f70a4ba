import { textIn } from '../campaign/reading.ts';
import { packsOf } from '../words/language-list.ts';
import { useWords } from '../ui/words-context.ts';
import type { CampaignFolder } from './campaign-folder.ts';
import { kitLanguages } from './kit-languages.ts';
import { papers } from './route.ts';
import type { KitSettings } from './route.ts';

export interface SettingsBarProps {
  readonly folder: CampaignFolder;
  readonly country: string;
  readonly settings: KitSettings;
  readonly onChange: (settings: KitSettings) => void;
}

interface Choice { readonly value: string; readonly name: string }

function Pick({ label, value, choices, onPick }: { readonly label: string; readonly value: string; readonly choices: readonly Choice[]; readonly onPick: (value: string) => void }) {
  return (
    <label class="kit-pick">
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>{choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.name}</option>)}</select>
    </label>
  );
}

/** What holds for every sheet: language, paper, whose help lines. */
export function SettingsBar({ folder, country, settings, onChange }: SettingsBarProps) {
  const { t, language, languages } = useWords();
  const named = (code: string): string => (code === 'international' ? t('help.international') : textIn(folder.helps.get(code)?.name ?? {}, language));
  const countries = [...folder.helps.keys()].map((value) => ({ value, name: named(value) })).toSorted((one, other) => one.name.localeCompare(other.name, packsOf(language)));
  const offered = languages.filter(({ code }) => kitLanguages.includes(code)).map(({ code, name }) => ({ value: code, name }));
  return (
    <div class="kit-settings" role="group" aria-label={t('kit.settings.label')}>
      <Pick label={t('kit.settings.lang')} value={packsOf(language)} choices={offered} onPick={(lang) => onChange({ ...settings, lang })} />
      <Pick label={t('kit.settings.paper')} value={settings.paper} choices={papers.map((paper) => ({ value: paper, name: t(`kit.settings.papers.${paper}`) }))} onPick={(value) => onChange({ ...settings, paper: papers.find((paper) => paper === value) ?? 'a4' })} />
      {countries.length === 0 ? null : <Pick label={t('kit.settings.country')} value={country} choices={countries} onPick={(value) => onChange({ ...settings, country: value })} />}
    </div>
  );
}
