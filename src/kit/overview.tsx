import { FileText, House, Presentation, Settings2 } from 'lucide';
import { offerOf } from '../campaign/offers.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import type { EveningRow } from './campaign-folder.ts';
import { eveningSheets, kitFragment } from './route.ts';
import type { KitSettings, Sheet } from './route.ts';
import type { CampaignFolder } from './campaign-folder.ts';

const groups = [
  ['adults', ['disclosure', 'officer', 'sandwich', 'notes']],
  ['class', ['cards', 'slip', 'certificate', 'poster']],
  ['house', ['it', 'frameworks']],
] as const satisfies readonly (readonly [string, readonly Sheet[]])[];

/** The evenings the campaign offers, in the order of the list. */
export function offeredEvenings({ campaign, evenings }: CampaignFolder): readonly EveningRow[] {
  return evenings.filter((evening) => offerOf(campaign, evening) === 'glows');
}

function SheetLink({ sheet, settings }: { readonly sheet: Sheet; readonly settings: KitSettings }) {
  const { t } = useWords();
  return <li><a class="kit-sheet" href={kitFragment({ at: 'sheet', sheet }, settings)}><Icon of={FileText} /><span><b>{t(`kit.sheets.${sheet}.title`)}</b><span class="small">{t(`kit.sheets.${sheet}.what`)}</span></span></a></li>;
}

function EveningSheets({ evening: { id, strand, band }, settings }: { readonly evening: EveningRow; readonly settings: KitSettings }) {
  const { t } = useWords();
  const title = t(`house.windows.${id}`);
  return (
    <li class={`kit-evening kit-${strand}`}>
      <h3>{title} <span class="small">{t(`kit.strands.${strand}`)}, {t(`kit.bands.${band}`)}</span></h3>
      <ul class="kit-chips">{eveningSheets.map((sheet) => <li key={sheet}><a href={kitFragment({ at: 'sheet', sheet, level: id }, settings)} aria-label={`${t(`kit.sheets.${sheet}.title`)}: ${title}`}>{t(`kit.sheets.${sheet}.title`)}</a></li>)}</ul>
    </li>
  );
}

/** Every sheet there is, by whom it is for. */
export function Overview({ folder, settings }: { readonly folder: CampaignFolder; readonly settings: KitSettings }) {
  const { t } = useWords();
  return (
    <>
      <p class="kit-intro">{t('kit.intro')}</p>
      <nav class="kit-ways" aria-label={t('kit.title')}>
        <a href="#/"><Icon of={House} />{t('kit.to-house')}</a>
        <a href="#/class"><Icon of={Presentation} />{t('kit.to-class')}</a>
        <a href={kitFragment({ at: 'campaign' }, settings)}><Icon of={Settings2} />{t('kit.to-campaign')}</a>
      </nav>
      <div class="kit-groups">
        {groups.map(([group, sheets]) => (
          <Panel key={group}><h2>{t(`kit.groups.${group}`)}</h2><ul class="kit-list">{sheets.map((sheet) => <SheetLink key={sheet} sheet={sheet} settings={settings} />)}</ul></Panel>
        ))}
      </div>
      <Panel>
        <h2>{t('kit.groups.evening')}</h2>
        <ul class="kit-evenings">{offeredEvenings(folder).map((evening) => <EveningSheets key={evening.id} evening={evening} settings={settings} />)}</ul>
      </Panel>
    </>
  );
}
