import { Clock, Hand, Heart, Megaphone, Send, VenetianMask, WavesHorizontal } from 'lucide';
import type { IconNode } from 'lucide';
import { useRef } from 'preact/hooks';
import { has, listOf } from '../../practice/ripple/board.ts';
import type { Board } from '../../practice/ripple/board.ts';
import { looksOf } from '../../practice/ripple/looks.ts';
import type { Looks } from '../../practice/ripple/looks.ts';
import { Portrait } from '../evening/portrait.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import './ripple-board.css';
import { keyOf } from './ripple-props.ts';
import type { RippleProps } from './ripple-props.ts';
import { nextInDirection } from './ripple-steps.ts';
import { sayWindow } from './ripple-words.ts';
import type { Told } from './ripple-words.ts';

const signs: Readonly<Record<Looks['state'], IconNode | undefined>> = { start: VenetianMask, dark: undefined, fresh: Send, passed: WavesHorizontal, kept: Hand, quiet: Hand };

export interface BoardProps extends Pick<RippleProps, 'board' | 'people' | 'portraits' | 'play'> {
  readonly told: Told;
  /** The window a hint points at. */
  readonly hinted: number | undefined;
  readonly onPick: (window: number) => void;
}

/** The house as a network: a list of windows, each naming its neighbours, with the strings between them drawn behind. */
export function BoardOfWindows(props: BoardProps) {
  const { board, play } = props;
  const { t, dir } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const rows = Math.max(...board.windows.map(([, row]) => row)) + 1;
  const go = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const to = nextInDirection(board.windows, buttons.findIndex((button) => button === document.activeElement), event.key, dir);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <div class="ripple-house" style={{ aspectRatio: `4 / ${rows * 1.12}` }}>
      <Strings board={board} rows={rows} got={play.now.got} passed={play.now.got & ~play.now.fresh} />
      <ul class="ripple-windows" aria-label={t(keyOf('house'))} ref={list} onKeyDown={go}>
        {board.windows.map((place, window) => <Window key={window} {...props} window={window} place={place} rows={rows} />)}
      </ul>
    </div>
  );
}

interface WindowProps extends BoardProps {
  readonly window: number;
  readonly place: readonly [number, number];
  readonly rows: number;
}

function Window({ play, people, portraits, told, hinted, onPick, window, place: [column, row], rows }: WindowProps) {
  const { t } = useWords();
  const looks = looksOf(play.net, play.now, window);
  const person = people[window];
  const sign = looks.speaking ? Megaphone : looks.child && looks.state !== 'fresh' ? Heart : signs[looks.state];
  const name = told.names[window] ?? '';
  return (
    <li class="ripple-spot" style={{ insetInlineStart: `${(column + 0.5) * 25}%`, insetBlockStart: `${((row + 0.5) * 100) / rows}%` }}>
      <button type="button" class="ripple-window" data-state={looks.child && looks.state === 'quiet' ? 'dark' : looks.state} data-child={looks.child} data-hinted={hinted === window} onClick={() => onPick(window)}>
        <span class="ripple-pane" aria-hidden="true">
          {person === undefined ? null : <Portrait person={person} portraits={portraits} sizes="5rem" />}
          {looks.coming ? <span class="ripple-sign ripple-sign-coming"><Icon of={Clock} /></span> : null}
          {sign === undefined ? null : <span class="ripple-sign"><Icon of={sign} /></span>}
        </span>
        <span class="ripple-name">{name}</span>
        <span class="visually-hidden">. {hinted === window ? `${t(keyOf('window.hinted'))} ` : ''}{sayWindow(told, window, looks, listOf(play.net.beside[window] ?? 0))}</span>
      </button>
    </li>
  );
}

interface StringsProps {
  readonly board: Board;
  readonly rows: number;
  readonly got: number;
  readonly passed: number;
}

/** Strings hang a little. One along which the post has run is thick and coloured. */
function Strings({ board, rows, got, passed }: StringsProps) {
  const at = (window: number): readonly [number, number] => {
    const [column, row] = board.windows[window] ?? [0, 0];
    return [column * 100 + 50, row * 112 + 50];
  };
  return (
    <svg class="ripple-strings" viewBox={`0 0 400 ${rows * 112}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {board.strings.map(([one, other]) => {
        const [[x1, y1], [x2, y2]] = [at(one), at(other)];
        const ran = has(got, one) && has(got, other) && (has(passed, one) || has(passed, other));
        return <path key={`${one}-${other}`} class={ran ? 'ripple-string ripple-string-ran' : 'ripple-string'} d={`M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + (x1 === x2 ? 0 : 14)} ${x2} ${y2}`} />;
      })}
    </svg>
  );
}
