/**
 * What the game sounds like. Nothing is fetched or played before the first tap, nor while muted; nothing waits for a sound
 * to be loaded, started or over, so a device without audio plays the same game in silence.
 */
import { createMusic } from './music.ts';
import type { Music } from './music.ts';
import type { SoundPort, Track } from './port.ts';

export const effectNames = [
  'choose', 'page', 'clue', 'lamp', 'message-in', 'message-out', 'open', 'close',
  'torch-on', 'torch-off', 'miss', 'typing', 'deleted', 'knock', 'call', 'tell', 'repair', 'rewind', 'breath',
] as const;
export type EffectName = (typeof effectNames)[number];

export const loopNames = ['house', 'phone', 'class', 'inbox'] as const;
export type LoopName = (typeof loopNames)[number];

/** What a place sounds like when nobody speaks. */
export const ambienceNames = ['rain', 'street', 'hum', 'murmur'] as const;
export type AmbienceName = (typeof ambienceNames)[number];

/** What is heard where the player is; all of it stands under the slider of the music. */
export interface SoundPlace {
  readonly loop: LoopName;
  readonly ambience?: AmbienceName;
  /** Something is out: a low layer lies under the loop. */
  readonly tense?: boolean;
}

/** Effects that tell something of the story; whoever cannot hear them reads them. */
export const captioned = ['clue', 'lamp', 'message-in', 'message-out', 'typing', 'deleted', 'knock', 'call'] as const satisfies readonly EffectName[];
export type CaptionName = (typeof captioned)[number];

export interface Sound {
  /** To be called with the first tap or key; browsers allow no sound before it. */
  unlock(): void;
  play(name: EffectName): void;
  /** Fades to what a place sounds like, or to silence. */
  place(place: SoundPlace | null): void;
  /** Both from 0 to 1. */
  volumes(volumes: Volumes): void;
  mute(on: boolean): void;
  /** While it rests nothing is fetched or heard. */
  rest(on: boolean): void;
  /** Tells of every story sound, heard or not. Returns what ends the telling. */
  onCaption(tell: (name: CaptionName) => void): () => void;
}

export interface Volumes { readonly effects: number; readonly music: number }

export interface SoundNeeds {
  /** Brings the audio library, at the first tap that is not muted and not before. A failure means silence. */
  readonly openPort: () => Promise<SoundPort>;
  /** Runs something after a time in milliseconds. */
  readonly later: (run: () => void, milliseconds: number) => void;
  /** Tells when the page is hidden or shown again: nobody wants music from a page they left. */
  readonly onHidden: (tell: (hidden: boolean) => void) => void;
}

interface State {
  port?: SoundPort;
  /** The loop, the ambience and the tension, each fading by itself. */
  layers?: { readonly loop: Music; readonly ambience: Music; readonly tension: Music };
  effects?: Track;
  asked: boolean;
  unlocked: boolean;
  hidden: boolean;
  muted: boolean;
  resting: boolean;
  volumes: Volumes;
  place: SoundPlace | null;
}

/** Makes the game's sound over a port. Volumes start at 0.8 for effects and 0.4 for music. */
export function createSound(needs: SoundNeeds): Sound {
  const state: State = { asked: false, unlocked: false, hidden: false, muted: false, resting: false, volumes: { effects: 0.8, music: 0.4 }, place: null };
  const listeners = new Set<(name: CaptionName) => void>();
  const change = (to: Partial<State>): void => {
    Object.assign(state, to);
    settle(state, needs);
  };
  needs.onHidden((hidden) => change({ hidden }));
  return {
    unlock: () => change({ unlocked: true }),
    play(name) {
      if (isCaptioned(name)) for (const tell of listeners) tell(name);
      playEffect(state, name);
    },
    place: (place) => change({ place }),
    volumes: (volumes) => change({ volumes }),
    mute: (muted) => change({ muted }),
    rest: (resting) => change({ resting }),
    onCaption(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

/** Brings what is open and heard in line with what is wanted. */
function settle(state: State, needs: SoundNeeds): void {
  const { port, layers, hidden, volumes } = state;
  const muted = state.muted || state.resting;
  if (port === undefined || layers === undefined) {
    if (state.unlocked && !muted && !state.asked) ask(state, needs);
    return;
  }
  port.rest(state.resting);
  port.mute(muted || hidden);
  if (state.effects === undefined && !muted && volumes.effects > 0) state.effects = port.effects();
  const place = muted || hidden || volumes.music === 0 ? null : state.place;
  layers.loop.hear(place?.loop ?? null, volumes.music);
  layers.ambience.hear(place?.ambience ?? null, volumes.music);
  layers.tension.hear(place?.tense === true ? 'tension' : null, volumes.music);
}

function ask(state: State, needs: SoundNeeds): void {
  state.asked = true;
  needs.openPort().then(
    (port) => {
      state.port = port;
      const layer = (): Music => createMusic(port, needs.later);
      state.layers = { loop: layer(), ambience: layer(), tension: layer() };
      settle(state, needs);
    },
    // Without audio the game is complete; there is nothing to tell.
    () => undefined,
  );
}

function playEffect({ effects, muted, resting, hidden, volumes }: State, name: EffectName): void {
  // A sound that is still on its way would come late, which is worse than not at all.
  if (muted || resting || hidden || volumes.effects === 0 || effects === undefined || !effects.ready()) return;
  effects.volume(volumes.effects);
  effects.play(name);
}

function isCaptioned(name: EffectName): name is CaptionName {
  return (captioned as readonly EffectName[]).includes(name);
}
