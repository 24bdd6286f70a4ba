import { Globe, MessageCircle, MessageSquareText, Phone } from 'lucide';
import type { IconNode } from 'lucide';
import { HelpOrigin } from './help-origin.tsx';
import type { HelpEntry } from './help-props.ts';
import { HelpCode } from './help-code.tsx';
import './help-service.css';
import { waysOf } from './help-ways.ts';
import type { HelpWay } from './help-ways.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words-context.ts';

const drawings: Readonly<Record<HelpWay['kind'], IconNode>> = { chat: MessageCircle, text: MessageSquareText, phone: Phone, web: Globe };
const facts = ['hours', 'cost', 'ages', 'languages'] as const;

export interface HelpServiceProps {
  readonly entry: HelpEntry;
  /** The level of its heading: one below the heading it stands under. */
  readonly heading: 'h2' | 'h3' | 'h4';
}

/** One service: what it is, how to reach it, when, for whom, what it costs, and where and when that was confirmed. */
export function HelpService({ entry, heading: Heading }: HelpServiceProps) {
  const { t } = useWords();
  const ways = waysOf(entry.channels);
  const page = ways.find(({ isPage }) => isPage);
  const known = facts.filter((fact) => entry[fact] !== '');
  return (
    <li class="help-service">
      <Heading>{entry.service}</Heading>
      <ul class="help-ways">{ways.map((way) => <Way key={`${way.kind} ${way.href}`} way={way} />)}</ul>
      {page === undefined ? null : <HelpCode address={page.href} shows={page.shows} />}
      {known.length === 0 ? null : (
        <dl>{known.map((fact) => <div key={fact}><dt>{t(`help.line.${fact}`)}</dt><dd>{entry[fact]}</dd></div>)}</dl>
      )}
      <HelpOrigin origin={entry} />
    </li>
  );
}

function Way({ way }: { readonly way: HelpWay }) {
  const { t } = useWords();
  return (
    <li>
      <a class="help-way" href={way.href} {...(way.isPage ? { target: '_blank', rel: 'noopener noreferrer' } : {})}>
        <Icon of={drawings[way.kind]} />
        <span>{t(`help.ways.${way.kind}`)}</span>
        <bdi dir="ltr">{way.shows}</bdi>
      </a>
    </li>
  );
}
