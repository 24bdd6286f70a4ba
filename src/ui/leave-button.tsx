import { DoorOpen } from 'lucide';
import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';
import { Pill } from './button.tsx';
import './leave-button.css';
import { countShift, leave, noShift, shiftWindowMs, shiftsToLeave } from './leave.ts';
import { useWords } from './words-context.ts';

interface Exit {
  /** How often Shift has been pressed so far. */
  readonly shifts: number;
  readonly go: () => void;
}

const ExitContext = createContext<Exit>({ shifts: 0, go: () => undefined });

/** Listens for Shift three times on every screen and in every dialog, and tells each Leave button how far the count is. */
export function LeaveWatch({ to, children }: { readonly to?: string | undefined; readonly children: ComponentChildren }) {
  const words = useWords();
  const say = useAnnounce();
  const count = useRef(noShift);
  const [shown, show] = useState(0);
  // A page that is one file by itself has no neutral page beside it.
  const there = document.documentElement.dataset['leave'] ?? to;
  const go = (): void => leave({ document, location, language: words.language, ...(there === undefined ? {} : { to: there }) });
  useLayoutEffect(() => {
    function listen(event: KeyboardEvent): void {
      count.current = countShift(count.current, event);
      const { times } = count.current;
      show(times);
      if (times >= shiftsToLeave) go();
      else if (times > 0 && event.type === 'keyup') say(words.t('frame.leave.more', { count: shiftsToLeave - times }), 'leave');
    }
    addEventListener('keydown', listen);
    addEventListener('keyup', listen);
    return () => {
      removeEventListener('keydown', listen);
      removeEventListener('keyup', listen);
    };
  }, [words, say, to]);
  useEffect(() => {
    if (shown === 0) return undefined;
    const timer = setTimeout(() => show(0), shiftWindowMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return <ExitContext.Provider value={{ shifts: shown, go }}>{children}</ExitContext.Provider>;
}

/** The way out: always the first thing the Tab key reaches. Three dots under it count the presses of Shift. */
export function LeaveButton() {
  const words = useWords();
  const { shifts, go } = useContext(ExitContext);
  return (
    <span class="leave">
      <Pill kind="white" icon={DoorOpen} iconTurns short={words.t('frame.leave.short')} onPress={go}>
        {words.t('frame.leave.now')}
      </Pill>
      {shifts === 0 ? null : (
        <span class="leave-count" aria-hidden="true">
          {Array.from({ length: shiftsToLeave }, (_, n) => <i key={n} class={n < shifts ? 'lit' : undefined} />)}
          <span>{words.t('frame.leave.more', { count: Math.max(0, shiftsToLeave - shifts) })}</span>
        </span>
      )}
    </span>
  );
}
