import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Free height above and below the newest message, in CSS pixels. */
const air = 16;
/** Less than this of a message is no more than its edge. */
const edge = 4;

/** The newest message of a thread, if there is one. */
export function newestIn(thread: Element): HTMLElement | undefined {
  return [...thread.querySelectorAll<HTMLElement>('[data-entry]')].at(-1);
}

/**
 * Scrolls a thread to its newest message: to its beginning, and with `toEnd` on to its end. How high the message is goes to the
 * screen around it as `--newest`, which gives it that height where the page scrolls anyway.
 */
export function showNewest(thread: HTMLElement, toEnd: boolean): void {
  const newest = newestIn(thread);
  if (newest === undefined) return;
  const { top, height } = newest.getBoundingClientRect();
  thread.parentElement?.style.setProperty('--newest', `${Math.ceil(height) + 2 * air}px`);
  const above = top - thread.getBoundingClientRect().top - thread.clientTop + thread.scrollTop;
  const beginning = above - Number.parseFloat(getComputedStyle(newest).marginBlockStart) - air;
  const end = above + height + air - thread.clientHeight;
  thread.scrollTop = Math.max(0, toEnd ? Math.max(beginning, end) : beginning);
}

export interface CutOff { readonly above: boolean; readonly below: boolean }

/** Whether the newest message goes on above or below what of its thread is in sight. It is asked again when `key` changes, and when the thread is scrolled or has another size. */
export function useCutOff(thread: RefObject<HTMLElement | null>, key: string): CutOff {
  const [cut, tell] = useState<CutOff>({ above: false, below: false });
  useLayoutEffect(() => {
    const box = thread.current;
    if (box === null) return undefined;
    const ask = (): void => {
      const [seen, newest] = [box.getBoundingClientRect(), newestIn(box)?.getBoundingClientRect()];
      const now = { above: newest !== undefined && newest.top < seen.top - edge, below: newest !== undefined && newest.bottom > seen.bottom + edge };
      tell((before) => (before.above === now.above && before.below === now.below ? before : now));
    };
    ask();
    box.addEventListener('scroll', ask, { passive: true });
    const sizes = new ResizeObserver(ask);
    sizes.observe(box);
    return () => {
      box.removeEventListener('scroll', ask);
      sizes.disconnect();
    };
  }, [key]);
  return cut;
}
