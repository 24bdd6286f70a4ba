/** Howler behind the port, with the addresses of the files. Loaded by the first tap. */
import { Howl, Howler } from 'howler';
import effects from '../../assets/sound/rendered/effects.json';
import loops from '../../assets/sound/rendered/loops.json';
import type { SoundPort, Track } from './port.ts';

const opus = import.meta.glob<string>('../../assets/sound/rendered/*.webm', { query: '?url', import: 'default', eager: true });
const mp3 = import.meta.glob<string>('../../assets/sound/rendered/*.mp3', { query: '?url', import: 'default', eager: true });

/** The addresses of a file. Opus first: smaller, and without the silence some decoders put before an MP3. */
function addressesOf(name: string): string[] {
  const path = `../../assets/sound/rendered/${name}`;
  return [opus[`${path}.webm`], mp3[`${path}.mp3`]].filter((address) => address !== undefined);
}

/** Where a part of a file stands: start and length in milliseconds. */
type Parts = Readonly<Record<string, readonly number[]>>;

/** Opens Howler. A browser without audio gives a port that stays silent. */
export function openHowler(): SoundPort {
  let hadNone: boolean | undefined;
  return {
    effects: () => openTrack('effects', effects, false),
    loop: (place) => openTrack(place, loops, true),
    mute: (on) => { Howler.mute(on); },
    // Howler fetches what failed once more as a stream, unless there is no audio; on a device without any it stays so.
    rest(on) {
      if (on) hadNone ??= Howler.noAudio;
      Howler.noAudio = on || (hadNone ?? Howler.noAudio);
      if (!on) hadNone = undefined;
    },
  };
}

function openTrack(file: string, parts: Parts, circles: boolean): Track {
  const sprite = Object.fromEntries(Object.entries(parts).map(([part, [start = 0, length = 0]]): [string, [number, number, boolean]] => [part, [start, length, circles]]));
  const howl = new Howl({ src: addressesOf(file), sprite, volume: circles ? 0 : 1 });
  return {
    ready: () => howl.state() === 'loaded',
    play: (part) => { howl.play(part ?? file); },
    stop: () => { howl.stop(); },
    fade: (from, to, milliseconds) => { howl.fade(from, to, milliseconds); },
    volume: (to) => { howl.volume(to); },
  };
}
