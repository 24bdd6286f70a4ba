/** Reads sentences one after the other with a voice of the device. It never begins by itself. */
import { localVoiceFor } from './voice-port.ts';
import type { VoicePort } from './voice-port.ts';

export interface Utterable {
  readonly text: string;
  /** The language it is written in. */
  readonly lang: string;
}

export interface Reader<Sentence extends Utterable> {
  /** The sentence that is being said, or nothing. */
  readonly now: () => Sentence | undefined;
  /** Whether there is a voice of the device itself for a language. */
  readonly canSpeak: (lang: string) => boolean;
  /** Reads from the first sentence; what was being read is left. A sentence in a language without a voice is passed over. */
  readonly read: (sentences: readonly Sentence[]) => void;
  /** Says the sentence that is being said once more from its beginning, then goes on. */
  readonly again: () => void;
  readonly stop: () => void;
  /** Calls back whenever another sentence, or none, is being said, and when voices were found. Goes out: what ends that. */
  readonly onChange: (listener: () => void) => () => void;
}

export function createReader<Sentence extends Utterable>(port: VoicePort): Reader<Sentence> {
  let queue: readonly Sentence[] = [];
  let place = 0;
  /** Speech that was cut off may still tell that it is over; only the newest counts. */
  let turn = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => { for (const listener of listeners) listener(); };

  function say(from: number): void {
    turn += 1;
    const mine = turn;
    place = queue.findIndex((sentence, at) => at >= from && localVoiceFor(port, sentence.lang) !== undefined);
    const sentence = queue[place];
    const voice = sentence === undefined ? undefined : localVoiceFor(port, sentence.lang);
    if (sentence === undefined || voice === undefined) queue = [];
    tell();
    if (sentence !== undefined && voice !== undefined) port.speak(sentence.text, voice, () => { if (mine === turn) say(place + 1); });
  }

  return {
    now: () => queue[place],
    canSpeak: (lang) => localVoiceFor(port, lang) !== undefined,
    read(sentences) {
      port.hush();
      queue = sentences;
      say(0);
    },
    again() {
      if (queue[place] === undefined) return;
      turn += 1;
      port.hush();
      say(place);
    },
    stop() {
      if (queue[place] === undefined) return;
      turn += 1;
      queue = [];
      port.hush();
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      const endVoices = port.onVoices(listener);
      return () => {
        listeners.delete(listener);
        endVoices();
      };
    },
  };
}
