/** Which drawing and which colours a place has at each light; a new place is a row here. */
import type { Place } from '../../../story/level.ts';
import type { RoomSpace } from '../../geometry.ts';
import { blend, type RoomColours } from '../../palette.ts';
import { bedroom } from './bedroom.ts';
import { kitchen } from './kitchen.ts';
import type { Room, RoomSet } from './room.ts';
import { stairwell } from './stairwell.ts';

type Light = 'day' | 'dusk' | 'night';
interface PlaceRow { readonly build: (set: RoomSet) => Room; readonly colours: Omit<RoomColours, 'sky' | 'skyLow'> }

const violet = { wall: '#7d5fc5', panel: '#6a4fb0', floor: '#4a3a8e', main: '#ff9fb4', second: '#ff8fa8', accent: '#ffd166', front: '#3a2f7d' };
const mint = { wall: '#3f9a97', panel: '#2f7f80', floor: '#2c4f7c', main: '#fff0d2', second: '#ffb35c', accent: '#ff8f6b', front: '#2d3b72' };
const blue = { wall: '#5f7bd0', panel: '#4b64b4', floor: '#3a3f86', main: '#c4a7e7', second: '#8fd8e8', accent: '#ffd166', front: '#2e2d6c' };
const rose = { wall: '#d9789c', panel: '#b95f86', floor: '#6b4488', main: '#ffe3b3', second: '#8fe6d6', accent: '#ffd166', front: '#4a3476' };
const slate = { wall: '#56609c', panel: '#454d86', floor: '#33386e', main: '#a99bff', second: '#8fd8e8', accent: '#ff9f45', front: '#292c60' };

const rows: Readonly<Record<Place, PlaceRow>> = {
  bedroom: { build: bedroom, colours: violet },
  kitchen: { build: kitchen, colours: mint },
  stairwell: { build: stairwell, colours: blue },
  classroom: { build: kitchen, colours: rose },
  schoolyard: { build: stairwell, colours: rose },
  'bus-stop': { build: stairwell, colours: slate },
  cafe: { build: kitchen, colours: rose },
  roof: { build: stairwell, colours: slate },
  cellar: { build: stairwell, colours: slate },
  'police-desk': { build: kitchen, colours: blue },
};

const skies: Readonly<Record<Light, { readonly sky: string; readonly skyLow: string; readonly tone: string; readonly share: number }>> = {
  day: { sky: '#8ec9f0', skyLow: '#e5f4f2', tone: '#fff3d8', share: 0.2 },
  dusk: { sky: '#6a4aa6', skyLow: '#ff9f7d', tone: '#ff8a6a', share: 0.1 },
  night: { sky: '#1a1748', skyLow: '#443a91', tone: '#2b2767', share: 0.14 },
};

/** Builds the room of a place: pure data and painters, nothing is drawn yet. */
export function buildRoom(place: Place, light: Light, space: RoomSpace): Room {
  const row = rows[place];
  const outside = skies[light];
  const tone = (colour: string): string => blend(colour, outside.tone, outside.share);
  const { colours } = row;
  return row.build({
    space, dark: light === 'night',
    colours: {
      wall: tone(colours.wall), panel: tone(colours.panel), floor: tone(colours.floor), front: tone(colours.front),
      main: colours.main, second: colours.second, accent: colours.accent, sky: outside.sky, skyLow: outside.skyLow,
    },
  });
}
