import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Channel, Surface } from '../../story/level.ts';
import { useWords } from '../words-context.ts';
import { splitPage } from './addresses.ts';
import './phone-thread.css';
import { Prose } from './prose.tsx';
import type { StoryEntry } from './props.ts';
import { SurfacePicture } from './surface-picture.tsx';

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
  readonly entries: readonly StoryEntry[];
  readonly typing: boolean;
  /** Changes when the room for the thread does, so that the newest message stays in sight. */
  readonly room: string;
}

/** The messages of a screen, growing downwards; the newest is always in sight. */
export function PhoneThread({ level, surface, owner, contact, entries, typing, room }: PhoneThreadProps) {
  const { t } = useWords();
  const thread = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = thread.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
  }, [entries.length, typing, room]);
  return (
    <div class="phone-thread" ref={thread} role="log" aria-label={t('evening.story.log')} tabIndex={0} data-surface={surface}>
      <SurfacePicture surface={surface} />
      {entries.map((entry, at) => <Entry key={`${at} ${entry.node}`} level={level} entry={entry} owner={owner} contact={contact} />)}
      {typing ? <p class="bubble bubble-typing" aria-hidden="true"><span /><span /><span /></p> : null}
    </div>
  );
}

interface EntryProps {
  readonly level: string;
  readonly entry: StoryEntry;
  readonly owner: string;
  readonly contact?: string | undefined;
}

function Entry({ level, entry, owner, contact }: EntryProps) {
  const words = useWords();
  const say = words.level(level);
  if (entry.answer !== undefined) {
    return <p class="phone-act">{words.t('evening.story.you-chose', { option: say(`${entry.answer.node}.options.${entry.answer.option}.text`) })}</p>;
  }
  const known = entry.mine || entry.speaker === contact || entry.speaker === undefined;
  const text = say(`${entry.node}.text`);
  const name = entry.speaker === undefined ? undefined : say(`people.${entry.speaker}`);
  return (
    <div class={`bubble bubble-${entry.channel}${entry.mine ? ' bubble-mine' : ''}`} data-voice={entry.mine ? owner : entry.speaker}>
      {name === undefined ? null : <p class={known ? 'visually-hidden' : 'bubble-name'}><bdi>{name}</bdi><span class="visually-hidden">:</span></p>}
      <p><Prose text={entry.channel === 'page' ? splitPage(text).body : text} /></p>
    </div>
  );
}
