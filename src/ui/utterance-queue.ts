/** What the queue needs from outside: a place to write, and a clock that calls back. */
export interface QueueOptions {
  readonly write: (text: string) => void;
  /** Calls back once after so many milliseconds; gives the way to call it off. */
  readonly after: (ms: number, then: () => void) => () => void;
  /** How long one text stands before the next, in milliseconds: screen readers drop what is replaced at once. */
  readonly hold?: number;
}

export interface Utterance {
  readonly text: string;
  /**
   * A newer text of the same topic takes the place of one that still waits: a count of clues need not be read twice, nor a scene that has gone. Whoever
   * plays faster than a reader speaks hears where they are, and no more waits than there are topics.
   */
  readonly topic: string;
}

export interface UtteranceQueue {
  say(text: string, topic: string): void;
  clear(): void;
}

/**
 * A small queue before one polite live region. The same words are not queued twice in a row, a topic is said once with its
 * newest words, and the region is emptied between two texts so that a repeated one is heard again.
 */
export function createUtteranceQueue({ write, after, hold = 700 }: QueueOptions): UtteranceQueue {
  let waiting: readonly Utterance[] = [];
  let standing: string | undefined;
  let callOff: (() => void) | undefined;

  function next(): void {
    const [first, ...rest] = waiting;
    waiting = rest;
    standing = first?.text;
    write(first?.text ?? '');
    callOff = first === undefined ? undefined : after(hold, next);
  }

  return {
    say(text, topic) {
      const last = waiting.at(-1)?.text ?? standing;
      if (text.trim() === '' || text === last) return;
      waiting = [...waiting.filter((other) => other.topic !== topic), { text, topic }];
      if (callOff === undefined) next();
    },
    clear() {
      callOff?.();
      callOff = undefined;
      waiting = [];
      standing = undefined;
      write('');
    },
  };
}
