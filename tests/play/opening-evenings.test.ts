import { describe, expect, it, vi } from 'vitest';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { closeEvening, giveAnswer, goOn, startOver, visitEvening } from '../../src/play/evening-actions.ts';
import type { Level } from '../../src/story/level.ts';
import { gameOf, hash, level, record, sign } from './game-of.ts';
import { choose, eveningOf, finish, kept, next, play, playTo, visit } from './visits.ts';

describe('opening an evening', () => {
  it('begins at the knock and keeps nothing before anything was done', async () => {
    const { game, driver } = await visit();
    expect(eveningOf(game).save).toMatchObject({ phase: 'knock', level: level.id, levelHash: hash, intents: [] });
    expect(await kept(driver)).toEqual([null, null]);
  });

  it('does not ask for an evening that is not in the list, and leads back to the house', async () => {
    const asked: string[] = [];
    const { game } = await gameOf({ loadJson: async (path) => { asked.push(path); return level; } });
    game.route.value = { at: 'evening', level: 'nowhere' };
    await visitEvening(game, 'nowhere');
    expect(asked).toEqual([]);
    expect(game.route.value).toEqual({ at: 'house' });
    expect(game.notices.value).toEqual(['level-missing']);
  });

  it('leads back to the very line, with every clue and answer, in another visit', async () => {
    const first = await visit();
    goOn(first.game, 'before');
    giveAnswer(first.game, 'before', 'one', 'trap');
    goOn(first.game, 'story');
    play(first.game, [next, next, choose('go'), { do: 'pair', item: 'link', card: 'wrong-address' }]);
    await first.settled();
    const second = await visit({ driver: first.driver });
    expect(eveningOf(second.game).save).toEqual(eveningOf(first.game).save);
    expect(eveningOf(second.game).play).toEqual(eveningOf(first.game).play);
    expect(second.game.notices.value).toEqual([]);
  });

  it('waits for what is still being written, and never goes back a step', async () => {
    const inner = memoryDriver();
    const slow = { ...inner, set: async (key: string, text: string) => { await new Promise((go) => { setTimeout(go, 20); }); return inner.set(key, text); } };
    const { game } = await visit({ driver: slow });
    goOn(game, 'story');
    play(game, [next, next, choose('stay')]);
    const left = eveningOf(game);
    closeEvening(game);
    await visitEvening(game, level.id);
    expect(eveningOf(game).play).toEqual(left.play);
  });

  it('does not put what a second, slower opening has read over what was done meanwhile', async () => {
    const answers: ((level: Level) => void)[] = [];
    const { game } = await gameOf({ loadJson: async () => new Promise((go) => { answers.push(go); }) });
    game.route.value = { at: 'evening', level: level.id };
    const [first, second] = [visitEvening(game, level.id), visitEvening(game, level.id)];
    answers[0]?.(level);
    await first;
    goOn(game, 'story');
    play(game, [next]);
    const played = eveningOf(game);
    answers[1]?.(level);
    await second;
    expect(game.evening.value).toBe(played);
  });

  it('opens nothing when the player has left before it came', async () => {
    const { game } = await gameOf({ loadJson: async () => { game.route.value = { at: 'house' }; return level; } });
    game.route.value = { at: 'evening', level: level.id };
    await visitEvening(game, level.id);
    expect(game.evening.value).toBeUndefined();
  });

  it('tells and leads to the house when the level does not come, or is none', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const loadJson of [async () => Promise.reject(new Error('away')), async () => ({ format: 1 })]) {
      const { game } = await visit({ loadJson });
      expect(game.route.value).toEqual({ at: 'house' });
      expect(game.notices.value).toEqual(['level-missing']);
      expect(game.evening.value).toBeUndefined();
    }
    expect(warned).toHaveBeenCalledTimes(2);
    warned.mockRestore();
  });

  it('says nothing of a level that did not come when the player has gone elsewhere', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { game } = await gameOf({ loadJson: async () => { game.route.value = { at: 'evening', level: 'other' }; throw new Error('away'); } });
    game.route.value = { at: 'evening', level: level.id };
    await visitEvening(game, level.id);
    expect(game.route.value).toEqual({ at: 'evening', level: 'other' });
    expect(game.notices.value).toEqual([]);
    warned.mockRestore();
  });
});

describe('an evening that was put away', () => {
  it('opens at its knock, where it can be begun anew with lamps and clues', async () => {
    const first = await visit();
    goOn(first.game, 'story');
    playTo(first.game, 'wiser');
    finish(first.game);
    await first.settled();
    const { game } = await visit({ driver: first.driver });
    expect(eveningOf(game).save).toMatchObject({ phase: 'knock', endings: ['wiser'] });
    await startOver(game, 'story');
    expect(eveningOf(game).save).toMatchObject({ phase: 'story', endings: ['wiser'], intents: [], checks: { before: {}, after: {} } });
    expect(game.house.value.windows[level.id]?.lamps.finished).toBe(true);
  });

  it('keeps found clues and taken options when it is begun anew', async () => {
    const { game } = await visit();
    goOn(game, 'story');
    play(game, [next, next, choose('go'), { do: 'pair', item: 'link', card: 'wrong-address' }, choose('ask')]);
    await startOver(game, 'before');
    expect(eveningOf(game).save).toMatchObject({ phase: 'before', known: ['link'], seen: ['c1.go', 'c2.ask'], intents: [] });
    expect(eveningOf(game).play.known).toEqual(['link']);
  });

  it('does not ask a gut check anew that has no question left', async () => {
    const first = await visit();
    goOn(first.game, 'before');
    for (const { id } of level.checks.a ?? []) giveAnswer(first.game, 'before', id, 'fine');
    await first.settled();
    const { game } = await visit({ driver: first.driver });
    expect(eveningOf(game).save.phase).toBe('story');
  });
});
describe('a save that cannot be read', () => {
  it.each([
    ['broken', '{"format":1,"count":1'],
    ['broken', 'no save at all'],
    ['newer', JSON.stringify({ format: 2, count: 1, at: 0, value: {} })],
  ] as const)('is set aside when it is %s, and nothing is written over it', async (reason, text) => {
    const driver = memoryDriver();
    await driver.set(`${sign}/${record}/a`, text);
    const { game, settled } = await visit({ driver });
    expect(game.notices.value).toEqual([`${reason}-save`]);
    expect(eveningOf(game).save.phase).toBe('knock');
    goOn(game, 'story');
    play(game, [next, next, choose('stay')]);
    await settled();
    expect(await kept(driver)).toEqual([text, null]);
  });

  it('is set aside when it is whole and yet no save', async () => {
    const first = await gameOf();
    await first.game.keep.write(sign, record, { format: 1, level: level.id });
    const before = await kept(first.driver);
    const { game, settled } = await visit({ driver: first.driver });
    expect(game.notices.value).toEqual(['broken-save']);
    goOn(game, 'story');
    await settled();
    expect(await kept(first.driver)).toEqual(before);
  });

  it('gives way to a new one when the player starts over on purpose, unless a newer game wrote it', async () => {
    for (const [reason, text] of [['broken', 'torn'], ['newer', JSON.stringify({ format: 2, count: 1 })]] as const) {
      const driver = memoryDriver();
      await driver.set(`${sign}/${record}/a`, text);
      const { game, settled } = await visit({ driver });
      await startOver(game, 'story');
      await settled();
      const found = await game.keep.read(sign, record);
      expect(found.ok, reason).toBe(reason === 'broken');
    }
  });

  it('does not come back when the player leaves while the broken one is being forgotten', async () => {
    const driver = memoryDriver();
    await driver.set(`${sign}/${record}/a`, 'torn');
    const { game } = await visit({ driver });
    const starting = startOver(game, 'story');
    closeEvening(game);
    await starting;
    expect(game.evening.value).toBeUndefined();
  });
});

describe('a device that does not answer', () => {
  it('keeps its save: the evening of this visit is not written over what could not be read', async () => {
    const driver = memoryDriver();
    const first = await visit({ driver });
    goOn(first.game, 'story');
    play(first.game, [next]);
    await first.settled();
    const before = await kept(driver);
    let asleep = false;
    const second = await gameOf({ driver: { ...driver, get: (key) => (asleep ? Promise.reject(new Error('asleep')) : driver.get(key)) } });
    second.game.route.value = { at: 'evening', level: level.id };
    asleep = true;
    await visitEvening(second.game, level.id);
    asleep = false;
    expect(second.game.notices.value).toEqual(['not-kept']);
    goOn(second.game, 'story');
    await second.settled();
    expect(await kept(driver)).toEqual(before);
  });
});
