import { Globe, Mail, MessageCircle, MessageSquareText, Phone } from 'lucide';
import type { IconNode } from 'lucide';
import { channelKinds } from './help-props.ts';
import type { ChannelKind, HelpChannel, HelpEntry } from './help-props.ts';
import './help-service.css';
import { Icon } from './icon.tsx';
import { useWords } from './words-context.ts';

const drawings: Readonly<Record<ChannelKind, IconNode>> = { chat: MessageCircle, text: MessageSquareText, mail: Mail, phone: Phone, web: Globe };

/** What a browser does with a channel: dial, write, or open in a page of its own that learns nothing of this one. */
export function addressOf({ kind, to }: HelpChannel): string {
  switch (kind) {
    case 'phone': return `tel:${to.replace(/[^+\d*#]/g, '')}`;
    case 'text': return `sms:${to.replace(/[^+\d]/g, '')}`;
    case 'mail': return `mailto:${to}`;
    case 'chat': case 'web': return to;
  }
}

/** One service: what it is, how to reach it, when, for whom, what it costs, and where that was confirmed. */
export function HelpService({ entry }: { readonly entry: HelpEntry }) {
  const { t, language } = useWords();
  const ways = [...entry.channels].sort((a, b) => channelKinds.indexOf(a.kind) - channelKinds.indexOf(b.kind));
  const day = new Intl.DateTimeFormat([language, 'en'], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(entry.confirmed));
  return (
    <li class="help-service">
      <h4>{entry.service}</h4>
      {entry.about === undefined ? null : <p>{entry.about}</p>}
      <ul class="help-ways">{ways.map((way) => <Way key={`${way.kind}${way.to}`} way={way} />)}</ul>
      <dl>
        <div><dt>{t('help.line.hours')}</dt><dd>{entry.hours}</dd></div>
        <div><dt>{t('help.line.cost')}</dt><dd>{entry.cost}</dd></div>
        <div><dt>{t('help.line.ages')}</dt><dd>{entry.ages}</dd></div>
      </dl>
      <p class="help-source">
        {t('help.line.confirmed', { day })}{' '}
        <a href={entry.source} target="_blank" rel="noopener noreferrer">{t('help.line.source')}</a>
      </p>
    </li>
  );
}

function Way({ way }: { readonly way: HelpChannel }) {
  const { t } = useWords();
  const isPage = way.kind === 'chat' || way.kind === 'web';
  return (
    <li>
      <a class="help-way" href={addressOf(way)} {...(isPage ? { target: '_blank', rel: 'noopener noreferrer' } : {})}>
        <Icon of={drawings[way.kind]} />
        <span>{t(`help.ways.${way.kind}`)}</span>
        <bdi dir="ltr">{isPage ? hostOf(way.to) : way.to}</bdi>
      </a>
    </li>
  );
}

/** The host of an address, because that is the part to look at before going there. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
