import type { Preset } from '../../src/ui/comfort-settings.ts';
import type { Leading } from './class-room.ts';

/** One thing a child, a teacher or a device does to the page. Plain data, so that a list of them can be written down and played again. */
export type Act =
  /** `{token}` stands for what the room's square code leads to, `{key}` for what opens the results. */
  | { readonly do: 'visit'; readonly address: string }
  /** In the house: presses a preset of the comfort dialog. */
  | { readonly do: 'preset'; readonly preset: Preset }
  | { readonly do: 'press'; readonly by: 'pointer' | 'touch' | 'keyboard'; readonly name: string; readonly nth: number; readonly times: 1 | 2 | 3 }
  /** At a share of the window's width and height, whatever is there. */
  | { readonly do: 'poke'; readonly by: 'pointer' | 'touch'; readonly x: number; readonly y: number }
  | { readonly do: 'drag'; readonly from: readonly [number, number]; readonly to: readonly [number, number] }
  | { readonly do: 'wheel'; readonly by: number }
  | { readonly do: 'key'; readonly key: string; readonly times: number }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'window'; readonly width: number; readonly height: number }
  | { readonly do: 'turn' }
  | { readonly do: 'network'; readonly on: boolean }
  | { readonly do: 'tab'; readonly hidden: boolean }
  | { readonly do: 'lose-webgl'; readonly comesBack: boolean }
  | { readonly do: 'history'; readonly by: -1 | 1 }
  | { readonly do: 'reload' }
  | { readonly do: 'rest'; readonly ms: number }
  /** The adult who leads the class that this page is a seat of. */
  | { readonly do: 'lead'; readonly deed: Leading }
  /** Axe and the width of the page are looked at. */
  | { readonly do: 'look' };

/** Whose page it is: a player's or a campaign owner's, the adult's who opens a room at a visit, or a seat in one. */
export const places = ['game', 'console', 'seat'] as const;
export type Place = (typeof places)[number];

/** How the device of one episode is. */
export interface Device {
  readonly place: Place;
  /** What the player has chosen before anything else. */
  readonly preset: Preset | 'none';
  readonly lang: string;
  readonly stage: 'on' | 'off';
  readonly motion: 'full' | 'reduced';
  /** Whether messages come without the rhythm of typing. */
  readonly instant: boolean;
  readonly touch: boolean;
  readonly worker: boolean;
  readonly width: number;
  readonly height: number;
}

/** Everything that is needed to do it again. */
export interface Replay {
  readonly seed: number;
  readonly episode: number;
  readonly device: Device;
  readonly acts: readonly Act[];
}

/** The address of a screen with the switches of a device. */
export function addressOf(device: Device, fragment: string): string {
  return `./?${device.instant ? 'instant&' : ''}lang=${device.lang}&stage=${device.stage}&motion=${device.motion}&seed=2${fragment}`;
}
