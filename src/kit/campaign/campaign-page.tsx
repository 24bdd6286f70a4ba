import { ArrowLeft, CircleCheck, RotateCcw, TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import { dueLines, monthsConfirmed } from '../../campaign/help-due.ts';
import type { Fault } from '../../campaign/reading.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../ui/words-context.ts';
import type { CampaignFolder } from '../campaign-folder.ts';
import { kitFragment } from '../route.ts';
import type { KitSettings } from '../route.ts';
import { CampaignFacts } from './campaign-facts.tsx';
import { DueCountries } from './due-countries.tsx';
import { EveningsRead } from './evenings-read.tsx';

export interface CampaignPageProps {
  readonly folder: CampaignFolder;
  readonly settings: KitSettings;
  readonly address: string;
  readonly day: string;
  /** Rejects when it cannot be read now. */
  readonly onReadAgain: () => Promise<void>;
}

/** Faults are said in the words of the reader, which are English everywhere: they name keys and values of the file. */
function FaultRow({ fault: { file, place, line, message, mend } }: { readonly fault: Fault }) {
  const { t } = useWords();
  return (
    <li>
      <Icon of={TriangleAlert} />
      <div><b><bdi dir="ltr">{t('kit.campaign.fault', { file, line })}</bdi></b>{place === '' ? null : <> <code dir="ltr">{place}</code></>}<p lang="en" dir="ltr">{message}. {mend}</p></div>
    </li>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useWords();
  return (
    <Panel className="campaign-faults">
      <h2>{t('kit.campaign.faults')}</h2>
      {faults.length === 0 ? <p class="fine"><Icon of={CircleCheck} />{t('kit.campaign.no-faults')}</p> : <><ul>{faults.map((fault) => <FaultRow key={`${fault.file} ${fault.line} ${fault.place} ${fault.message}`} fault={fault} />)}</ul><p>{t('kit.campaign.used-anyway')}</p></>}
    </Panel>
  );
}

/** The campaign's folder as it is read now: what holds, what is wrong, and what somebody has to ring. */
export function CampaignPage({ folder, settings, address, day, onReadAgain }: CampaignPageProps) {
  const { t } = useWords();
  const [isAway, setAway] = useState(false);
  const again = (): Promise<void> => onReadAgain().then(() => setAway(false), () => setAway(true));
  const due = dueLines([...folder.helps.values()], day);
  return (
    <>
      <div class="kit-acts">
        <a class="kit-back" href={kitFragment({ at: 'overview' }, settings)}><Icon of={ArrowLeft} turns />{t('kit.to-overview')}</a>
        <Button icon={RotateCcw} onPress={() => void again()}>{t('kit.campaign.again')}</Button>
      </div>
      {isAway ? <p role="alert">{t('kit.campaign.away')}</p> : null}
      <p class="kit-intro">{t('kit.campaign.intro')}</p>
      <div class="campaign-cards">
        <Faults faults={folder.faults} />
        <CampaignFacts campaign={folder.campaign} address={address} />
        <EveningsRead folder={folder} />
        <Panel className="campaign-help">
          <h2>{t('kit.campaign.help')}</h2>
          {due.length === 0 ? <p class="fine"><Icon of={CircleCheck} />{t('kit.campaign.help-fine', { months: monthsConfirmed })}</p> : <p>{t('kit.campaign.help-intro')}</p>}
          <DueCountries folder={folder} due={due} />
        </Panel>
      </div>
    </>
  );
}
