import type { ComponentChildren } from 'preact';
import { Busts } from './busts.tsx';
import type { Portraits, StoryEntry } from './props.ts';
import './room-scene.css';
import { SpeechPanel } from './speech-panel.tsx';
import type { StoryView } from '../../story/view.ts';

export interface SceneProps {
  readonly level: string;
  readonly view: StoryView;
  readonly portraits: Portraits;
  /** The options, when the story has come to a choice. */
  readonly choice: ComponentChildren;
  /** The button that turns the page, at a line. */
  readonly next: ComponentChildren;
  readonly onTurn: (() => void) | undefined;
  readonly tools: ComponentChildren;
}

/** Who spoke last, for the still pictures. */
export function speakerOf(entries: readonly StoryEntry[]): string | undefined {
  return entries.findLast((entry) => entry.answer === undefined)?.speaker;
}

/** People in a room: they stand in the free part, their words in the panel at the inline start, the options at the inline end. */
export function RoomScene({ level, view, portraits, choice, next, onTurn, tools }: SceneProps) {
  return (
    <div class="room" data-place={view.scene.place} data-light={view.scene.light}>
      <div class="room-picture" aria-hidden="true" />
      <Busts people={view.scene.people} portraits={portraits} speaking={speakerOf(view.lines)} />
      <SpeechPanel level={level} entries={view.lines} onTurn={onTurn}>{next}</SpeechPanel>
      {choice}
      {tools}
    </div>
  );
}
