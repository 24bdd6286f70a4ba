/**
 * The way between the adult's console and the window the class sees, both in one browser. A `BroadcastChannel` needs no server and works on plain
 * http. The projector keeps nothing: it shows the lesson it was told last.
 */
import type { Settings } from '../play/settings.ts';
import type { Answered } from './show-of.ts';
import type { ClassKey } from './class-keys.ts';
import type { Lesson } from './lesson.ts';

/** How the class's page looks, as the adult has set it on the console. */
export type Looks = Pick<Settings, 'textSize' | 'spacing' | 'contrast' | 'motion'> & { readonly country: string };

export type Message =
  /** From the console. `none` when no lesson is on. */
  | { readonly say: 'lesson'; readonly lesson: Lesson; readonly answered: Answered; readonly looks: Looks }
  | { readonly say: 'none' }
  /** Asks whether a projector is there. */
  | { readonly say: 'anyone' }
  /** From the projector. */
  | { readonly say: 'here' }
  | { readonly say: 'gone' }
  | { readonly say: 'key'; readonly key: ClassKey };

export interface ClassChannel {
  tell(message: Message): void;
  /** Calls back with every message of the other window. Goes out: what ends that. */
  onMessage(hear: (message: Message) => void): () => void;
  close(): void;
}

const name = 'lights-on-class';

/** Opens the channel; `undefined` in a browser that has none, where one window has to do. */
export function openClassChannel(): ClassChannel | undefined {
  if (!('BroadcastChannel' in globalThis)) return undefined;
  const channel = new BroadcastChannel(name);
  return {
    tell: (message) => channel.postMessage(message),
    onMessage(hear) {
      const listen = ({ data }: MessageEvent<Message>): void => hear(data);
      channel.addEventListener('message', listen);
      return () => channel.removeEventListener('message', listen);
    },
    close: () => channel.close(),
  };
}
