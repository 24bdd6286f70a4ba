import { describe, expect, it, vi } from 'vitest';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { closeEvening, giveAnswer, goBack, goOn, startOver, takeIntent, takeShown, visitEvening } from '../../src/play/evening-actions.ts';
import type { EveningState } from '../../src/play/evening-state.ts';
import type { Game } from '../../src/play/game.ts';
import type { Level } from '../../src/story/level.ts';
import type { Intent } from '../../src/story/play.ts';
import { routesToEndings } from '../../src/story/routes.ts';
import { gameOf, hash, level, record, sign } from './game-of.ts';
import type { Visit } from './game-of.ts';

const next: Intent = { do: 'next' };
const choose = (option: string): Intent => ({ do: 'choose', option });
const routes = routesToEndings(level);

function eveningOf(game: Game): EveningState {
  const evening = game.evening.value;
  if (evening === undefined) throw new Error('Violated assumption: an evening is open');
  return evening;
}

async function visit(options: Visit = {}) {
  const visited = await gameOf(options);
  visited.game.route.value = { at: 'evening', level: level.id };
  await visitEvening(visited.game, level.id);
  return visited;
}

function play(game: Game, intents: readonly Intent[]): void {
  for (const intent of intents) expect(takeIntent(game, intent), JSON.stringify(intent)).toBe(true);
}

function playTo(game: Game, ending: string): void {
  play(game, routes[ending] ?? []);
  expect(eveningOf(game).play.state.at).toBe(ending);
}

/** The evening put away in its thanks. */
function finish(game: Game): void {
  for (const phase of ['debrief', 'after'] as const) goOn(game, phase);
  for (const { id } of level.checks.b ?? []) giveAnswer(game, 'after', id, 'trap');
  goOn(game, 'thanks');
}

async function kept(driver: NonNullable<Visit['driver']>): Promise<readonly (string | null)[]> {
  return Promise.all(['a', 'b'].map(async (slot) => driver.get(`${sign}/${record}/${slot}`)));
}

describe('opening an evening', () => {
  it('begins at the knock and keeps nothing before anything was done', async () => {
    const { game, driver } = await visit();
    expect(eveningOf(game).save).toMatchObject({ phase: 'knock', level: level.id, levelHash: hash, intents: [] });
    expect(await kept(driver)).toEqual([null, null]);
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
    expect(played).toEqual(['page']);
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
    expect(reports.map(({ kind }) => kind)).toEqual(['start', 'end', 'choice', 'item']);
  });

  it('says where an evening stood that was begun anew before its end', async () => {
    const { game, reports } = await visit({ counting: true });
    goOn(game, 'story');
    play(game, [next, next, choose('stay')]);
    await startOver(game, 'story');
    expect(reports).toMatchObject([{ kind: 'start' }, { kind: 'end', done: 0, at: 'c2' }, { kind: 'start' }]);
  });
});
