/** What happens on a board, in words: for the log everybody reads, and for the announcer. */
import type { Event } from '../../practice/ripple/tell.ts';
import type { Looks } from '../../practice/ripple/looks.ts';
import type { Words } from '../../words/words.ts';
import { keyOf, listNames } from './ripple-props.ts';

export interface Told {
  readonly words: Words;
  /** The name of each window's neighbour. */
  readonly names: readonly string[];
  readonly child: string;
}

/** One event as a sentence or two. */
export function sayEvent({ words: { t, language }, names, child }: Told, event: Event): string {
  const list = (windows: readonly number[]): string => listNames(language, windows.map((window) => names[window] ?? ''));
  switch (event.tell) {
    case 'start': return t(keyOf('log.start'), { child, names: list(event.next) });
    case 'none': return t(keyOf('log.none'), { wave: event.wave });
    case 'wave': {
      const wave = t(keyOf('log.wave'), { wave: event.wave, names: list(event.reached), count: event.count });
      return event.child ? `${wave} ${t(keyOf('log.child'), { child })}` : wave;
    }
    case 'deed': {
      const name = names[event.window] ?? '';
      if (event.act !== 'speak-up') return t(keyOf(`done.${event.act}`), { name, child });
      return event.beside.length === 0 ? t(keyOf('done.speak-up-alone'), { name }) : t(keyOf('done.speak-up'), { name, names: list(event.beside) });
    }
  }
}

/** All that can be seen of a window, as sentences. */
export function sayWindow({ words: { t, language }, names }: Told, window: number, looks: Looks, beside: readonly number[]): string {
  const name = names[window] ?? '';
  return [
    looks.child ? t(keyOf('window.child'), { name }) : undefined,
    t(keyOf(`window.${looks.child && looks.state === 'quiet' ? 'dark' : looks.state}`)),
    looks.speaking ? t(keyOf('window.speaking')) : undefined,
    looks.coming ? t(keyOf('window.coming')) : undefined,
    t(keyOf('window.beside'), { names: listNames(language, beside.map((one) => names[one] ?? '')) }),
  ].filter((part) => part !== undefined).join(' ');
}
