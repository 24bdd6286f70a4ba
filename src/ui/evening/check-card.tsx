import { Lock } from 'lucide';
import type { Surface } from '../../story/level.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import './check-card.css';
import { Address, Prose } from './prose.tsx';
import { CallLine } from './surface/call-line.tsx';
import { ChatBubble } from './surface/chat-bubble.tsx';
import { Face } from './surface/face.tsx';
import { Letter } from './surface/letter.tsx';
import { PostCard } from './surface/post-card.tsx';
import { Sheet } from './surface/sheet.tsx';
import { surfaceIcons } from './surface-icons.ts';
import { readSender, sheetOn } from './surface-text.ts';

export interface CheckCardProps {
  readonly surface: Surface;
  /** Who or what it is from: a name, an address, or both. */
  readonly from: string;
  readonly text: string;
}

/** One message of a gut check, on a piece of the screen it would stand on. */
export function CheckCard({ surface, from, text }: CheckCardProps) {
  const { t } = useWords();
  const sender = readSender(from);
  return (
    <article class="check-card" data-surface={surface}>
      <p class="check-from">
        <Icon of={surfaceIcons[surface]} />
        <span class="check-kind">{t(`evening.surface.${surface}`)}</span>
        {surface === 'mail' ? null : <span class="visually-hidden">: </span>}
        {surface === 'mail' ? null : <Sender surface={surface} from={from} {...sender} />}
      </p>
      <div class="check-screen-part"><Message surface={surface} from={from} text={text} /></div>
    </article>
  );
}

function Sender({ surface, from, address, name }: { readonly surface: Surface; readonly from: string; readonly address?: string; readonly name?: string }) {
  if (surface === 'chat' || surface === 'feed' || surface === 'call') return <b class="check-name"><Face name={from} portrait={undefined} size="small" /><bdi>{from}</bdi></b>;
  if (address === undefined || name !== undefined) return <b class="check-name"><Prose text={from} /></b>;
  return <b class="check-name check-address"><Icon of={Lock} /><bdi dir="ltr"><Address text={address} /></bdi></b>;
}

function Message({ surface, from, text }: CheckCardProps) {
  const kind = sheetOn(surface);
  const { address, name } = readSender(from);
  switch (kind) {
    case 'chat': return <ChatBubble id={undefined} name={undefined} portrait={undefined} text={text} mine={false} known />;
    case 'mail': return <Letter id={undefined} name={name} address={address} portrait={undefined} text={text} heading="h2" />;
    case 'post': return <PostCard post={{ place: 'post', id: undefined, name: undefined, portrait: undefined, text }} comments={[]} />;
    case 'call': return <CallLine id={undefined} name={undefined} text={text} mine={false} />;
    default: return <Sheet kind={kind} text={text} heading="h2" />;
  }
}
