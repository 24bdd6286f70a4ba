/** Howler behind the port, with the addresses of the files. Loaded by the first tap. */
import { Howl, Howler } from 'howler';
import effects from '../../assets/sound/rendered/effects.json';
import loops from '../../assets/sound/rendered/loops.json';
import type { SoundPort, Track } from './port.ts';

// Opus first: smaller, and without the silence some decoders put before an MP3.
const files: Readonly<Record<string, readonly string[]>> = {
  effects: [
    new URL('../../assets/sound/rendered/effects.webm', import.meta.url).href,
    new URL('../../assets/sound/rendered/effects.mp3', import.meta.url).href,
  ],
  house: [
    new URL('../../assets/sound/rendered/house.webm', import.meta.url).href,
    new URL('../../assets/sound/rendered/house.mp3', import.meta.url).href,
  ],
  phone: [
    new URL('../../assets/sound/rendered/phone.webm', import.meta.url).href,
    new URL('../../assets/sound/rendered/phone.mp3', import.meta.url).href,
  ],
};

/** Where a part of a file stands: start and length in milliseconds. */
type Parts = Readonly<Record<string, readonly number[]>>;

/** Opens Howler. A browser without audio gives a port that stays silent. */
export function openHowler(): SoundPort {
  return {
    effects: () => openTrack('effects', effects, false),
    loop: (place) => openTrack(place, loops, true),
    mute: (on) => { Howler.mute(on); },
  };
}

function openTrack(file: string, parts: Parts, circles: boolean): Track {
  const sprite = Object.fromEntries(Object.entries(parts).map(([part, [start = 0, length = 0]]): [string, [number, number, boolean]] => [part, [start, length, circles]]));
  const howl = new Howl({ src: [...(files[file] ?? [])], sprite, volume: circles ? 0 : 1 });
  return {
    ready: () => howl.state() === 'loaded',
    play: (part) => { howl.play(part ?? file); },
    stop: () => { howl.stop(); },
    fade: (from, to, milliseconds) => { howl.fade(from, to, milliseconds); },
    volume: (to) => { howl.volume(to); },
  };
}
