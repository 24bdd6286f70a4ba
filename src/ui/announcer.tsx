import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { createUtteranceQueue } from './utterance-queue.ts';
import type { UtteranceQueue } from './utterance-queue.ts';

interface Voice {
  readonly text: string;
  readonly queue: UtteranceQueue;
}

const silent: Voice = { text: '', queue: { say: () => undefined, clear: () => undefined } };
const VoiceContext = createContext<Voice>(silent);

/** Gives every component below the one announcer. */
export function AnnouncerProvider({ children }: { readonly children: ComponentChildren }) {
  const [text, write] = useState('');
  const [queue] = useState(() =>
    createUtteranceQueue({
      write,
      after: (ms, then) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => () => queue.clear(), [queue]);
  return <VoiceContext.Provider value={{ text, queue }}>{children}</VoiceContext.Provider>;
}

/** `say(text, topic)`: tells screen readers a whole, translated sentence, politely and once, unless a newer one of its topic comes before its turn. */
export function useAnnounce(): UtteranceQueue['say'] {
  return useContext(VoiceContext).queue.say;
}

/**
 * The live region. The frame holds one; an open dialog holds another with the same words, because everything outside a modal
 * dialog is out of reach for a screen reader.
 */
export function LiveRegion() {
  const { text } = useContext(VoiceContext);
  return <div class="visually-hidden" role="status" aria-live="polite" data-announcer>{text}</div>;
}
