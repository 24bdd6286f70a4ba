import { useWords } from '../words-context.ts';
import { Prose } from './prose.tsx';
import type { StoryEntry } from './props.ts';
import './evening-screen.css';
import './speech-panel.css';
import type { ComponentChildren } from 'preact';

export interface SpeechPanelProps {
  readonly level: string;
  /** Lines and answers of the scene, oldest first; the last line is shown, the others stay readable for screen readers. */
  readonly entries: readonly StoryEntry[];
  readonly onTurn?: (() => void) | undefined;
  /** The button that turns the page, if it stands in the panel. */
  readonly children?: ComponentChildren;
}

/** What is said or told in a room: a name tag in the speaker's colour and the words. */
export function SpeechPanel({ level, entries, onTurn, children }: SpeechPanelProps) {
  const { t } = useWords();
  const now = entries.findLastIndex((entry) => entry.answer === undefined);
  const speaker = entries[now]?.speaker;
  // A click on a button inside is the button's own, and a click that marked words was for the words.
  const isForPanel = (target: EventTarget | null): boolean => !(target instanceof Element && target.closest('button, a') !== null) && String(getSelection() ?? '') === '';
  const turn = onTurn === undefined ? {} : { onClick: (event: MouseEvent) => { if (isForPanel(event.target)) onTurn(); } };
  return (
    <div class={now < 0 ? 'speech paper speech-empty' : 'speech paper'} {...(speaker === undefined ? {} : { 'data-voice': speaker })} {...turn}>
      <div class="speech-log" role="log" aria-label={t('evening.story.log')}>
        {entries.map((entry, at) => <Spoken key={`${at} ${entry.node}`} level={level} entry={entry} now={at === now} />)}
      </div>
      {children}
    </div>
  );
}

function Spoken({ level, entry, now }: { readonly level: string; readonly entry: StoryEntry; readonly now: boolean }) {
  const words = useWords();
  const say = words.level(level);
  if (entry.answer !== undefined) {
    return <p class="visually-hidden">{words.t('evening.story.you-chose', { option: say(`${entry.answer.node}.options.${entry.answer.option}.text`) })}</p>;
  }
  return (
    <div class={now ? `spoken${entry.speaker === undefined ? ' spoken-told' : ''}` : 'visually-hidden'}>
      {entry.speaker === undefined ? null : <p class="spoken-tag paper-tag"><bdi>{say(`people.${entry.speaker}`)}</bdi><span class="visually-hidden">:</span></p>}
      <p class="spoken-words paper-lead"><Prose text={say(`${entry.node}.text`)} /></p>
    </div>
  );
}
