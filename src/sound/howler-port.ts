/** Howler behind the port, with the addresses of the files. Loaded by the first tap. */
import { Howl, Howler } from 'howler';
import type { HowlOptions } from 'howler';
import offsets from '../../assets/sound/rendered/effects.json';
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

/** Opens Howler. A browser without audio gives a port that stays silent. */
export function openHowler(): SoundPort {
  return {
    effects: () => openTrack('effects', { sprite: offsets as unknown as NonNullable<HowlOptions['sprite']> }),
    loop: (place) => openTrack(place, { loop: true, volume: 0 }),
    mute: (on) => { Howler.mute(on); },
  };
}

function openTrack(name: string, options: Omit<HowlOptions, 'src'>): Track {
  const howl = new Howl({ src: [...(files[name] ?? [])], ...options });
  return {
    ready: () => howl.state() === 'loaded',
    play: (part) => { howl.play(part); },
    stop: () => { howl.stop(); },
    fade: (from, to, milliseconds) => { howl.fade(from, to, milliseconds); },
    volume: (to) => { howl.volume(to); },
  };
}
