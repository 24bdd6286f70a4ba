/** The device's own speech as a voice port. */
import type { VoicePort } from './voice-port.ts';

/** Goes out: nothing where the browser cannot speak. */
export function deviceVoice(window: Window & typeof globalThis): VoicePort | undefined {
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (speech === undefined) return undefined;
  // A browser may forget an utterance that nobody holds, and with it the word that it is over.
  let said: SpeechSynthesisUtterance | undefined;
  return {
    voices: () => speech.getVoices().map(({ voiceURI, lang, localService }) => ({ id: voiceURI, lang, local: localService })),
    onVoices(listener) {
      speech.addEventListener('voiceschanged', listener);
      return () => speech.removeEventListener('voiceschanged', listener);
    },
    speak(text, voice, over) {
      said = new window.SpeechSynthesisUtterance(text);
      said.lang = voice.lang;
      said.voice = speech.getVoices().find(({ voiceURI }) => voiceURI === voice.id) ?? null;
      said.onend = over;
      said.onerror = over;
      speech.speak(said);
    },
    hush() {
      said = undefined;
      speech.cancel();
    },
  };
}
