import { House } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { acts } from '../../practice/ripple/board.ts';
import type { Act } from '../../practice/ripple/board.ts';
import type { Hint } from '../../practice/ripple/hint.ts';
import { tellPlay } from '../../practice/ripple/tell.ts';
import { useAnnounce } from '../announcer.tsx';
import { Bar } from '../bar.tsx';
import { Pill } from '../button.tsx';
import '../evening/evening-screen.css';
import '../evening/night.css';
import { useKeys } from '../keys-context.ts';
import { listenForKeys } from '../keys.ts';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { Acts } from './ripple-acts.tsx';
import { BoardOfWindows } from './ripple-board.tsx';
import { RippleEnd } from './ripple-end.tsx';
import { Goal, Rule } from './ripple-goal.tsx';
import { keyOf, namesOf } from './ripple-props.ts';
import type { RippleProps } from './ripple-props.ts';
import { sayEvent } from './ripple-words.ts';
import type { Told } from './ripple-words.ts';
import './board.css';
import './ripple.css';

/** A board of windows, a hand of acts, and waves that the player lets go. */
export function Ripple(props: RippleProps) {
  const { board, people, play, at, boards, bar, onDeed, onUndo, onRestart, onHouse } = props;
  const words = useWords();
  const { t } = words;
  const announce = useAnnounce();
  const names = namesOf(words, people);
  const told: Told = { words, names, child: names[board.child] ?? '' };
  const [picked, pick] = useState<Act | undefined>(undefined);
  const [answer, say] = useState<string | undefined>(undefined);
  const [hint, setHint] = useState<{ readonly hint: Hint; readonly where: boolean } | undefined>(undefined);
  const act = picked !== undefined && play.now.hand[picked] > 0 ? picked : acts.find((one) => play.now.hand[one] > 0);
  const events = tellPlay(play);
  const tell = (text: string): void => {
    say(text);
    announce(text, 'ripple-told');
  };
  const forget = (): void => {
    say(undefined);
    setHint(undefined);
  };
  useEffect(() => {
    const last = events.at(-1);
    if (play.moves.length > 0 && last !== undefined) announce(sayEvent(told, last), 'ripple-move');
  }, [play.moves.length]);
  const choose = (chosen: Act): void => {
    pick(chosen);
    say(undefined);
    announce(t(keyOf('picked'), { act: t(keyOf(`acts.${chosen}.name`)) }), 'ripple-act');
  };
  const place = (window: number): void => {
    if (act === undefined) return tell(t(keyOf('refused.none-left')));
    const refused = onDeed({ act, window });
    if (refused !== undefined) return tell(t(keyOf(`refused.${refused}`), { name: names[window] ?? '', child: told.child }));
    return forget();
  };
  const undo = (): void => {
    forget();
    onUndo();
    announce(t(keyOf('log.undone')), 'ripple-undone');
  };
  const help = (): void => {
    const next = hint ?? { hint: props.onHint(), where: false };
    const where = hint !== undefined && 'deed' in next.hint;
    setHint({ hint: next.hint, where });
    if ('deed' in next.hint) pick(next.hint.say);
    tell(t(keyOf(where ? 'hints.where' : `hints.${next.hint.say}`), { child: told.child, name: 'deed' in next.hint ? names[next.hint.deed.window] ?? '' : '' }));
  };
  useActKeys((chosen) => { if (play.now.hand[chosen] > 0) choose(chosen); }, () => { if (play.moves.length > 0) undo(); });
  const hinted = hint?.where === true && 'deed' in hint.hint ? hint.hint.deed.window : undefined;
  return (
    <Screen
      name={`ripple-${board.id}-${people.join('-')}`} title={t(keyOf('title'))} summary={t(keyOf('summary'))} className="evening-screen night-screen board-screen ripple-screen"
      bar={<Bar {...bar} start={<Pill icon={House} short="" onPress={onHouse}>{t(keyOf('house-back'))}</Pill>} />}
    >
      <div class="ripple">
        <div class="ripple-top">
          <h2>{t(keyOf('board'), { at: at + 1, of: boards.length, title: t(keyOf(`boards.${board.id}`)) })}</h2>
          <Goal board={board} child={told.child} />
        </div>
        <BoardOfWindows {...props} told={told} hinted={hinted} onPick={place} />
        <div class="ripple-side">
          {play.now.over
            ? <RippleEnd {...props} told={told} onUndo={undo} />
            : <Acts play={play} board={board} told={told} act={act} hintShown={hint !== undefined && 'deed' in hint.hint && !hint.where} onChoose={choose} onWave={() => { forget(); props.onWave(); }} onUndo={undo} onRestart={() => { forget(); onRestart(); }} onHelp={help} answer={answer} />}
          <Log events={events.map((event) => sayEvent(told, event))} />
          <Rule child={told.child} />
        </div>
      </div>
    </Screen>
  );
}

/** What has happened so far, the newest first, because that is what one looks for. */
function Log({ events }: { readonly events: readonly string[] }) {
  const { t } = useWords();
  return (
    <ol class="ripple-log" reversed tabIndex={0} aria-label={t(keyOf('log.label'))}>
      {events.map((event, place) => <li key={place}>{event}</li>).toReversed()}
    </ol>
  );
}

/** Keys 1 to 4 choose an act; the key for stepping back takes a move back. */
function useActKeys(choose: (act: Act) => void, undo: () => void): void {
  const keys = useKeys();
  const now = useRef({ choose, undo });
  now.current = { choose, undo };
  useLayoutEffect(() => listenForKeys(window, () => keys, (action) => {
    if (action === 'rewind') return now.current.undo();
    const act = acts[Number(/^choose-(\d)$/.exec(action)?.[1] ?? 0) - 1];
    return act === undefined ? undefined : now.current.choose(act);
  }), [keys]);
}
