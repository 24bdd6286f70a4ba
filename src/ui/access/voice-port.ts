/** What reading aloud needs of a device: its voices, and one sentence at a time. */
export interface DeviceVoice {
  /** What the device knows the voice by. */
  readonly id: string;
  /** Such as `de-AT`; some devices write `de_AT`. */
  readonly lang: string;
  /** False for a voice that sends the text to somebody's server. */
  readonly local: boolean;
}

export interface VoicePort {
  /** The voices known by now; devices find them some time after the page has opened. */
  readonly voices: () => readonly DeviceVoice[];
  /** Calls back when other voices are known. Goes out: what ends that. */
  readonly onVoices: (listener: () => void) => () => void;
  /** Says one sentence and calls back when it is over, whether said to its end or not. */
  readonly speak: (text: string, voice: DeviceVoice, over: () => void) => void;
  /** Is still at once. */
  readonly hush: () => void;
}

/** A voice of the device itself that speaks a language, or none. The text of a child's screen goes to no server, so other voices do not count. */
export function localVoiceFor(port: VoicePort, lang: string): DeviceVoice | undefined {
  const wanted = plain(lang);
  const local = port.voices().filter((voice) => voice.local);
  return local.find((voice) => plain(voice.lang) === wanted) ?? local.find((voice) => tongue(voice.lang) === tongue(lang));
}

const plain = (lang: string): string => lang.toLowerCase().replaceAll('_', '-');
const tongue = (lang: string): string => plain(lang).split('-')[0] ?? '';
