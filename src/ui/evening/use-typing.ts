import { useEffect, useState } from 'preact/hooks';

export interface Typing {
  /** The newest message is still being typed. */
  readonly typing: boolean;
  /** Shows it at once. */
  readonly reveal: () => void;
}

/**
 * The dots before a new message. `count` is how many lines stand there; only a line that is added waits `ms` milliseconds,
 * so that coming back to a story, or stepping back in it, shows everything at once.
 */
export function useTyping(count: number, ms: number): Typing {
  const [shown, show] = useState(count);
  const typing = count > shown && ms > 0;
  useEffect(() => {
    if (!typing) return show(count);
    const timer = setTimeout(() => show(count), ms);
    return () => clearTimeout(timer);
  }, [count, ms, typing]);
  return { typing, reveal: () => show(count) };
}
