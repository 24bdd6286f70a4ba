import { ChevronDown, ChevronUp } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Channel, Surface } from '../../story/level.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import './phone-thread.css';
import { threadPosts } from './post-threads.ts';
import type { Portraits, StoryEntry } from './props.ts';
import { CallLine } from './surface/call-line.tsx';
import { ChatBubble } from './surface/chat-bubble.tsx';
import { Letter } from './surface/letter.tsx';
import { PostCard } from './surface/post-card.tsx';
import type { Written } from './surface/post-card.tsx';
import { Sheet } from './surface/sheet.tsx';
import { SurfacePicture } from './surface-picture.tsx';
import { quotedIn, readSurface, sheetOf } from './surface-text.ts';
import { showNewest, useCutOff } from './use-cut-off.ts';

/** What stands on the screen itself; speech and narration happen in front of it. */
const written: readonly Channel[] = ['chat', 'mail', 'post', 'page', 'call'];

export function isWritten(entry: StoryEntry): boolean {
  return entry.answer === undefined && written.includes(entry.channel);
}

export interface PhoneThreadProps {
  readonly level: string;
  readonly surface: Surface;
  readonly owner: string;
  readonly contact?: string | undefined;
  readonly portraits: Portraits;
  readonly entries: readonly StoryEntry[];
  readonly typing: boolean;
  /** Something is to be decided now. */
  readonly choosing: boolean;
  /** Changes when the room for the thread does, so that the newest message stays in sight. */
  readonly room: string;
}

/** What stands on a screen, growing downwards; the newest is always in sight, from its beginning, or, once it has been read and is decided on, to its end. */
export function PhoneThread(props: PhoneThreadProps) {
  const { level, surface, entries, typing, choosing, room } = props;
  const { t } = useWords();
  const thread = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (thread.current !== null) showNewest(thread.current, choosing);
  }, [entries.length, typing, choosing, room]);
  const cut = useCutOff(thread, `${entries.length} ${typing} ${room}`);
  return (
    <>
    <div class="phone-thread" ref={thread} role="log" aria-label={t('evening.story.log')} tabIndex={0} data-surface={surface}>
      <SurfacePicture level={level} surface={surface} />
      <Entries {...props} />
      {typing ? <p class="bubble bubble-typing" data-entry aria-hidden="true"><span /><span /><span /></p> : null}
    </div>
    {cut.above ? <span class="phone-more phone-more-above" aria-hidden="true"><Icon of={ChevronUp} /></span> : null}
    {cut.below ? <span class="phone-more phone-more-below" aria-hidden="true"><Icon of={ChevronDown} /></span> : null}
    </>
  );
}

/** Posts are put together with their comments; everything else stands one after the other. */
function Entries(props: PhoneThreadProps) {
  const say = useWords().level(props.level);
  const textOf = (entry: StoryEntry): string => (entry.answer === undefined ? say(`${entry.node}.text`) : quotedIn(say(`${entry.answer.node}.options.${entry.answer.option}.text`)) ?? '');
  const writtenBy = (entry: StoryEntry, at: number): Written => {
    const id = entry.answer === undefined ? entry.speaker : props.owner;
    return { place: `${at} ${entry.node}`, id, name: id === undefined ? undefined : say(`people.${id}`), portrait: id === undefined ? undefined : props.portraits[id], text: textOf(entry) };
  };
  const hasPicture = (entry: StoryEntry): boolean => readSurface('post', textOf(entry)).blocks.some(({ kind }) => kind === 'picture');
  const isComment = (entry: StoryEntry): boolean => entry.answer !== undefined && entry.channel === 'post' && textOf(entry) !== '';
  return (
    <>
      {threadPosts(props.entries, hasPicture, isComment).map((part, at) => (part.kind === 'single'
        ? <Entry key={`${at} ${part.entry.node}`} {...props} entry={part.entry} by={writtenBy(part.entry, at)} />
        : <PostCard key={at} post={part.post === undefined ? undefined : writtenBy(part.post, at)} comments={part.comments.map(writtenBy)} />))}
    </>
  );
}

function Entry({ level, surface, owner, contact, entry, by }: PhoneThreadProps & { readonly entry: StoryEntry; readonly by: Written }) {
  const words = useWords();
  const { id, name, portrait, text } = by;
  if (entry.answer !== undefined) {
    if (text !== '' && entry.channel === 'chat') return <ChatBubble id={owner} name={words.t('evening.story.you')} portrait={undefined} text={text} mine known />;
    return <p class="phone-act" data-entry>{words.t('evening.story.you-chose', { option: words.level(level)(`${entry.answer.node}.options.${entry.answer.option}.text`) })}</p>;
  }
  const kind = sheetOf(surface, entry.channel);
  switch (kind) {
    case 'chat': return <ChatBubble id={entry.mine ? owner : id} name={name} portrait={portrait} text={text} mine={entry.mine} known={entry.mine || entry.speaker === contact} fate={entry.fate} />;
    case 'mail': return <Letter id={id} name={name} portrait={portrait} text={text} />;
    case 'call': return <CallLine id={id} name={name} text={text} mine={entry.mine} />;
    case 'post': return <PostCard post={by} comments={[]} />;
    default: return <Sheet kind={kind} text={text} />;
  }
}
