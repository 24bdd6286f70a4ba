import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeEvening, goOn, takeIntent, visitEvening } from '../../src/play/evening-actions.ts';
import type { Game } from '../../src/play/game.ts';
import { hearHouse } from '../../src/play/sound-place.ts';
import { hearStories } from '../../src/play/story-sound.ts';
import type { SoundPlace } from '../../src/sound/sound.ts';
import { viewOf } from '../../src/story/view.ts';
import { gameOf, level } from './game-of.ts';
import { plainPage } from './plain-page.ts';

beforeEach(() => { vi.stubGlobal('document', plainPage()); });
afterEach(() => { vi.unstubAllGlobals(); });

/** A player in the house, and what is heard. */
async function listener() {
  const { game: plain } = await gameOf();
  const heard: (SoundPlace | null)[] = [];
  const game: Game = { ...plain, sound: { ...plain.sound, place: (place) => void heard.push(place) } };
  hearHouse(game);
  return { game, heard };
}

describe('what a place sounds like', () => {
  it('is the house before and after a story, the room or the phone in it, and the practice rooms on the ground floor', async () => {
    const { game, heard } = await listener();
    expect(heard).toEqual([{ loop: 'house' }]);
    game.route.value = { at: 'evening', level: level.id };
    await visitEvening(game, level.id);
    hearStories(game);
    expect(heard.at(-1)).toEqual({ loop: 'house' });
    goOn(game, 'story');
    expect(heard.at(-1)).toEqual({ loop: 'house', tense: false });
    while (game.evening.value !== undefined && viewOf(level, game.evening.value.play).scene.phone === undefined) takeIntent(game, { do: 'next' });
    expect(heard.at(-1)).toMatchObject({ loop: 'phone' });
    game.route.value = { at: 'ground', room: 'ripple' };
    expect(heard.at(-1)).toEqual({ loop: 'inbox' });
    game.route.value = { at: 'evening', level: level.id };
    expect(heard.at(-1)).toMatchObject({ loop: 'phone' });
    game.route.value = { at: 'house' };
    closeEvening(game);
    expect(heard.at(-1)).toEqual({ loop: 'house' });
  });

  it('is no longer told by a story that nobody listens to', async () => {
    const { game, heard } = await listener();
    game.route.value = { at: 'evening', level: level.id };
    await visitEvening(game, level.id);
    const stop = hearStories(game);
    stop();
    const before = heard.length;
    goOn(game, 'story');
    expect(heard.slice(before).filter((place) => place?.tense !== undefined)).toEqual([]);
  });
});
