/** The keys of a lesson: those of a keyboard, and those a presenter's remote sends. */
import type { KeyPress } from '../ui/keys.ts';

export type ClassKey = { readonly do: 'forward' | 'back' | 'cover' } | { readonly do: 'take'; readonly place: number };

const forward = ['PageDown', ' '];
const back = ['PageUp'];
/** A remote's *black screen* sends a full stop. */
const cover = ['b', 'B', '.'];

/** What a press does; nothing for held keys and the browser's own shortcuts. `dir` is the direction of the page: the arrow that points onward goes on. */
export function classKeyOf(press: KeyPress, dir: 'ltr' | 'rtl'): ClassKey | undefined {
  const { key } = press;
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return undefined;
  if (forward.includes(key) || key === (dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft')) return { do: 'forward' };
  if (back.includes(key) || key === (dir === 'ltr' ? 'ArrowLeft' : 'ArrowRight')) return { do: 'back' };
  if (cover.includes(key)) return { do: 'cover' };
  return /^[1-9]$/.test(key) ? { do: 'take', place: Number(key) - 1 } : undefined;
}

/** Whether a press belongs to a field or an open dialog; the space bar and the arrows also to whatever control has the focus. */
function isElsewhere(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  // A letter is nothing to a field of numbers, and the screen must be covered from wherever the adult is.
  if (target.matches('input[type=number]') && (key === 'b' || key === 'B')) return false;
  if (target.closest('input, select, textarea, dialog') !== null) return true;
  return key === ' ' && target.closest('button, a, summary') !== null;
}

/** Listens on the window and calls `act`; gives the way to stop listening. */
export function listenForClassKeys(window: Window, dir: () => 'ltr' | 'rtl', act: (key: ClassKey) => void): () => void {
  function listen(event: KeyboardEvent): void {
    const found = isElsewhere(event.target, event.key) ? undefined : classKeyOf(event, dir());
    if (found === undefined) return;
    // A remote's keys would also scroll the page.
    event.preventDefault();
    act(found);
  }
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
