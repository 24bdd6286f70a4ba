import { Lightbulb, LightbulbOff } from 'lucide';
import { offerOf } from '../../campaign/offers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../ui/words-context.ts';
import type { CampaignFolder } from '../campaign-folder.ts';

/** Which windows glow, and why the others do not. */
export function EveningsRead({ folder: { campaign, evenings, leftOut } }: { readonly folder: CampaignFolder }) {
  const { t } = useWords();
  return (
    <Panel className="campaign-evenings">
      <h2>{t('kit.campaign.evenings')}</h2>
      <ul>
        {evenings.map((evening) => {
          const offer = offerOf(campaign, evening);
          return <li key={evening.id}><Icon of={offer === 'glows' ? Lightbulb : LightbulbOff} /><div><b>{t(`house.windows.${evening.id}`)}</b> <code dir="ltr">{evening.id}</code>: {t(`kit.campaign.${offer}`)}</div></li>;
        })}
        {leftOut.map(({ id, faults }) => (
          <li key={id}><Icon of={LightbulbOff} /><div><code dir="ltr">{id}</code>: {t('kit.campaign.left-out')}<ul lang="en" dir="ltr">{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul></div></li>
        ))}
      </ul>
    </Panel>
  );
}
