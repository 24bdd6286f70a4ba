import { describe, expect, it } from 'vitest';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { giveAnswer, goBack, goOn, startOver, takeIntent, takeShown } from '../../src/play/evening-actions.ts';
import type { Level } from '../../src/story/level.ts';
import { gameOf, level, sign } from './game-of.ts';
import { choose, eveningOf, finish, next, play, playTo, routes, visit } from './visits.ts';

describe('acting in an evening', () => {
  it('takes only what was meant for the page that is shown', async () => {
    const { game } = await visit();
    goOn(game, 'story');
    const shown = eveningOf(game).play;
    expect(takeShown(game, shown, next)).toBe(true);
    expect(takeShown(game, shown, next)).toBe(false);
    expect(eveningOf(game).play.intents).toEqual([next]);
  });

  it('leaves everything as it was when the story refuses', async () => {
    const { game, played } = await visit();
    goOn(game, 'story');
    const before = eveningOf(game);
    expect(takeIntent(game, choose('stay'))).toBe(false);
    expect(game.evening.value).toBe(before);
    expect(played).toEqual(['knock', 'page']);
  });

  it('does nothing when no evening is open', async () => {
    const { game, driver, settled } = await gameOf();
    expect(takeIntent(game, next)).toBe(false);
    goBack(game, 0);
    goOn(game, 'story');
    giveAnswer(game, 'before', 'one', 'trap');
    await startOver(game, 'story');
    await settled();
    expect(await driver.keys()).toEqual([]);
  });

  it('turns to the ending when the story ends, lights its lamp and is no longer begun once put away', async () => {
    const { game, played } = await visit();
    goOn(game, 'story');
    expect(game.house.value.windows[level.id]).toMatchObject({ begun: true, endings: 0 });
    playTo(game, 'calm');
    expect(eveningOf(game).save.phase).toBe('ending');
    expect(game.house.value.windows[level.id]).toMatchObject({ lamps: { finished: true, another: false, clues: false }, endings: 1, begun: true });
    expect(played).toContain('lamp');
    finish(game);
    expect(game.house.value.windows[level.id]?.begun).toBe(false);
  });

  it('keeps the house when the window is left and come back to', async () => {
    const { game, settled } = await visit();
    goOn(game, 'story');
    playTo(game, 'told');
    await settled();
    const found = await game.keep.read(sign, 'house');
    expect(found).toMatchObject({ ok: true, value: game.house.value });
  });

  it('tells that nothing is kept when the device refuses', async () => {
    const inner = memoryDriver();
    let full = false;
    const { game, settled } = await visit({ driver: { ...inner, set: (key, text) => (full ? Promise.reject(new Error('full')) : inner.set(key, text)) } });
    full = true;
    goOn(game, 'story');
    await settled();
    await new Promise((go) => { setTimeout(go, 0); });
    expect(game.notices.value).toEqual(['not-kept']);
  });

  it('steps back with every clue kept, into the story, and away from the map', async () => {
    const { game } = await visit();
    goOn(game, 'story');
    play(game, [next, next, choose('go'), { do: 'pair', item: 'link', card: 'wrong-address' }]);
    game.overlay.value = 'map';
    goBack(game, 2);
    expect(eveningOf(game).save).toMatchObject({ phase: 'story', known: ['link'], intents: [next, next] });
    expect(game.overlay.value).toBeUndefined();
  });
});

describe('the flags of the house', () => {
  const flagged: Level = {
    ...level,
    house: { warned: 'sets', heard: 'reads' },
    nodes: { ...level.nodes, calm: { type: 'ending', scene: 'home', help: 'account', set: [{ var: 'warned', to: true }] } },
  };

  it('are set by endings alone, and only those that the level sets', async () => {
    const { game } = await visit({ loadJson: async () => flagged });
    goOn(game, 'story');
    play(game, routes['calm']?.slice(0, -1) ?? []);
    expect(game.house.value.flags).toEqual({});
    play(game, routes['calm']?.slice(-1) ?? []);
    expect(game.house.value.flags).toEqual({ warned: true });
  });

  it('stay when the player steps back from the ending, until another ending sets them anew', async () => {
    const { game } = await visit({ loadJson: async () => flagged });
    goOn(game, 'story');
    play(game, routes['calm'] ?? []);
    goBack(game, 0);
    expect(game.house.value.flags).toEqual({ warned: true });
    play(game, routes['wiser'] ?? []);
    expect(game.house.value.flags).toEqual({ warned: false });
  });
});

describe('what is counted of an evening', () => {
  it('is one start, one end, one check and one feedback, however many endings are found', async () => {
    const { game, reports, pass } = await visit({ counting: true });
    goOn(game, 'before');
    for (const { id } of level.checks.a ?? []) giveAnswer(game, 'before', id, 'fine');
    goOn(game, 'story');
    pass(10);
    playTo(game, 'calm');
    finish(game);
    goOn(game, 'map');
    goBack(game, 0);
    playTo(game, 'told');
    expect(reports.map(({ kind }) => kind)).toEqual(['reach', 'start', 'end', 'choice', 'item']);
  });

  it('says where an evening stood that was begun anew before its end', async () => {
    const { game, reports } = await visit({ counting: true });
    goOn(game, 'story');
    play(game, [next, next, choose('stay')]);
    await startOver(game, 'story');
    expect(reports).toMatchObject([{ kind: 'reach' }, { kind: 'start' }, { kind: 'end', done: 0, at: 'c2' }, { kind: 'start' }]);
  });
});
