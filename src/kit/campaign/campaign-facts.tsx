import type { ComponentChildren } from 'preact';
import type { Campaign } from '../../campaign/campaign.ts';
import { textIn } from '../../campaign/reading.ts';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../ui/words-context.ts';

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

function Logo({ logo }: { readonly logo: string | undefined }) {
  const { t } = useWords();
  return logo === undefined ? <>{t('kit.campaign.logo-none')}</> : <img class="campaign-logo" src={`campaign/${logo}`} alt={t('kit.campaign.logo-alt')} />;
}

/** What campaign.json says, each as the game understands it. */
export function CampaignFacts({ campaign, address }: { readonly campaign: Campaign; readonly address: string }) {
  const { t, language, languages } = useWords();
  const { measuring, endpoint } = campaign;
  const named = campaign.languages.map((code) => languages.find((one) => one.code === code)?.name ?? code);
  const reached = new URL(endpoint, address).href;
  return (
    <Panel className="campaign-facts">
      <dl>
        <Row name={t('kit.campaign.name')}>{textIn(campaign.name, language)}</Row>
        <Row name={t('kit.campaign.id')}><code dir="ltr">{campaign.id}</code></Row>
        <Row name={t('kit.campaign.logo')}><Logo logo={campaign.logo} /></Row>
        <Row name={t('kit.campaign.languages')}>{named.length === 0 ? t('kit.campaign.languages-all') : named.join(', ')}</Row>
        <Row name={t('kit.campaign.measuring')}>{t(`kit.campaign.modes.${measuring.mode}`, { basis: measuring.legalBasis ?? '' })}</Row>
        <Row name={t('kit.campaign.endpoint')}>{new URL(reached).origin === new URL(address).origin ? t('kit.campaign.endpoint-here', { address: reached }) : <bdi dir="ltr">{reached}</bdi>}</Row>
        <Row name={t('kit.campaign.leave')}>{campaign.leaveTo === undefined ? t('kit.campaign.leave-own') : <bdi dir="ltr">{campaign.leaveTo}</bdi>}</Row>
      </dl>
    </Panel>
  );
}
