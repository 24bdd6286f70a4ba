import { WifiOff } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { markOf } from '../../../room/seats.ts';
import { Bar } from '../../bar.tsx';
import type { BarProps } from '../../bar.tsx';
import { Icon } from '../../icon.tsx';
import { Screen } from '../../screen.tsx';
import { useWords } from '../../words-context.ts';
import '../../evening/evening-screen.css';
import '../../evening/voices.css';
import './seat-frame.css';
import { SeatMark } from './seat-mark.tsx';

export interface SeatFrameProps {
  readonly name: string;
  readonly title: string;
  /** The title is for screen readers only. */
  readonly quiet?: boolean;
  readonly seat: number | null;
  /** The line to the room is broken and being looked for. */
  readonly lost: boolean;
  readonly bar: BarProps;
  readonly children: ComponentChildren;
}

/** What stands around everything a seat shows: whose seat it is, whether the room is there, and the bar with its two ways out. */
export function SeatFrame({ name, title, quiet = false, seat, lost, bar, children }: SeatFrameProps) {
  const { t } = useWords();
  const isFirst = useRef(true);
  // An adult's page turns this one; what had the focus may be gone with it, and the heading says where the class is now.
  useLayoutEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) document.querySelector<HTMLElement>('.seat-screen h1')?.focus({ preventScroll: true });
    isFirst.current = false;
  });
  return (
    <Screen name={`seat-${name}`} title={title} quietTitle={quiet} className={`evening-screen seat-screen seat-at-${name}`} bar={<Bar {...bar} {...(seat === null ? {} : { start: <p class="pill seat-pill"><SeatMark mark={markOf(seat)} named /></p> })} />}>
      <p class={lost ? 'seat-lost' : 'visually-hidden'} role="status">{lost ? <><Icon of={WifiOff} /><span>{t('room.seat.lost')}</span></> : null}</p>
      {children}
    </Screen>
  );
}

export interface SeatNoteProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
  /** Which drawing stands above the words. */
  readonly picture: 'lamp' | 'night' | 'title-page';
}

/** A moment with nothing to do on this device. */
export function SeatNote({ title, text, picture, children }: SeatNoteProps) {
  return (
    <div class="seat-note" data-picture={picture}>
      <div class="seat-note-picture" aria-hidden="true" />
      <h2 class="seat-note-title">{title}</h2>
      <p class="seat-note-text">{text}</p>
      {children}
    </div>
  );
}
