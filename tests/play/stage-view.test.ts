import { describe, expect, it } from 'vitest';
import { act, openEvening } from '../../src/play/evening-state.ts';
import { viewOfHouse, viewOfMap, viewOfRoom } from '../../src/play/stage-view.ts';
import type { Measure } from '../../src/play/stage-view.ts';
import type { Rect } from '../../src/stage/port.ts';
import { mapOf } from '../../src/story/map.ts';
import type { Intent } from '../../src/story/play.ts';
import { viewOf } from '../../src/story/view.ts';
import { hash, level } from './game-of.ts';

/** A page on which only these anchors are on the screen. */
const page = (...anchors: readonly string[]): Measure => (anchor) => (anchors.includes(anchor) ? rectOf(anchor) : undefined);
const rectOf = (anchor: string): Rect => ({ x: anchor.length, y: 1, width: 20, height: 10 });
const nothing = { x: 0, y: 0, width: 0, height: 0 };

function viewAfter(...intents: readonly Intent[]) {
  const evening = intents.reduce((state, intent) => act(state, intent).evening, openEvening(level, hash, {}, 2));
  return viewOf(level, evening.play);
}

describe('the house on the stage', () => {
  const dark = { finished: false, another: false, clues: false };
  const windows = [
    { id: 'map-pin', person: 'mila', strand: 'safety', open: false, flickers: false, lamps: dark },
    { id: 'free-skins', person: 'jonas', strand: 'fraud', open: true, flickers: true, lamps: { finished: true, another: false, clues: true } },
  ] as const;

  it('has the windows that are on the screen, each with the number of its lamps', () => {
    expect(viewOfHouse(windows, 19, page('house', 'window:free-skins'))).toEqual({
      show: 'house', house: rectOf('house'), hour: 19, practice: [],
      windows: [{ id: 'free-skins', person: 'jonas', strand: 'fraud', open: true, lamps: 2, flickers: true, rect: rectOf('window:free-skins') }],
    });
  });

  it('has Rana when she is there, and is dark when the house is not on the screen', () => {
    expect(viewOfHouse(windows, 19, page('house', 'rana'))).toMatchObject({ show: 'house', rana: rectOf('rana'), windows: [] });
    expect(viewOfHouse(windows, 19, page('rana'))).toEqual({ show: 'dark' });
  });
});

describe('a scene on the stage', () => {
  const away = { out: false, item: null };
  const chat = viewAfter({ do: 'next' });
  const look = viewAfter({ do: 'next' }, { do: 'next' }, { do: 'choose', option: 'stay' });

  it('has everybody of a room, and only the owner beside a phone', () => {
    expect(viewOfRoom(viewAfter(), 'jo', away, page('free'))).toMatchObject({ show: 'room', place: 'bedroom', tenant: 'jo', phone: false, free: rectOf('free'), people: [{ id: 'jo' }, { id: 'mila' }] });
    expect(viewOfRoom(chat, 'jo', away, page())).toMatchObject({ phone: true, free: nothing, people: [{ id: 'jo', mood: 'happy', speaking: false }] });
  });

  it('lets the one who speaks speak, anew with each line', () => {
    const home = viewOfRoom(viewAfter({ do: 'next' }, { do: 'tell' }), 'jo', away, page());
    expect(home).toMatchObject({ people: [{ id: 'jo', speaking: false, beat: 'tell' }, { id: 'papa', speaking: true, beat: 'tell' }] });
  });

  it('has no torch while it is away, nor where nothing to look at is on the screen', () => {
    expect(viewOfRoom(look, 'jo', away, page('item:link'))).not.toHaveProperty('torch');
    expect(viewOfRoom(look, 'jo', { out: true, item: 'link' }, page())).not.toHaveProperty('torch');
    expect(viewOfRoom(chat, 'jo', { out: true, item: 'link' }, page('item:link'))).not.toHaveProperty('torch');
  });

  it('lays the torch on what the player points at, on the first thing otherwise', () => {
    const shine = (item: string | null, ...on: readonly string[]) => viewOfRoom(look, 'jo', { out: true, item }, page(...on));
    const both = ['item:link', 'item:picture'];
    expect(shine('picture', ...both)).toMatchObject({ torch: { at: rectOf('item:picture'), items: [{ id: 'link', found: false }, { id: 'picture', found: false }] } });
    expect(shine(null, ...both)).toMatchObject({ torch: { at: rectOf('item:link') } });
    expect(shine('link', 'item:picture')).toMatchObject({ torch: { at: rectOf('item:picture'), items: [{ id: 'picture' }] } });
  });

  it('tells the stage which clues are found', () => {
    const found = viewAfter({ do: 'next' }, { do: 'next' }, { do: 'choose', option: 'stay' }, { do: 'pair', item: 'link', card: 'wrong-address' });
    expect(viewOfRoom(found, 'jo', { out: true, item: null }, page('item:link'))).toMatchObject({ torch: { items: [{ id: 'link', found: true }] } });
  });
});

describe('the what-if map on the stage', () => {
  it('has a light for every lamp on the screen, and the person of the window', () => {
    const map = mapOf(level, { seen: ['c1.stay'], endings: ['calm'], trail: [] });
    expect(viewOfMap(map, 'jo', page('lamp:c1', 'lamp:calm', 'lamp:late', 'free'))).toEqual({
      show: 'map', free: rectOf('free'), person: { id: 'jo', mood: 'calm', speaking: false },
      lamps: [{ id: 'c1', rect: rectOf('lamp:c1'), lit: true }, { id: 'calm', rect: rectOf('lamp:calm'), lit: true }, { id: 'late', rect: rectOf('lamp:late'), lit: false }],
    });
    expect(viewOfMap(map, undefined, page())).toEqual({ show: 'map', lamps: [], free: nothing });
  });
});
