import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleOf, circles, houseSize, placeOf, rankOf, windowsOf } from '../../src/practice/who-sees-it/circles.ts';
import type { Circle } from '../../src/practice/who-sees-it/circles.ts';
import { chanceOf, journeyOf, stops } from '../../src/practice/who-sees-it/journey.ts';
import type { Journey } from '../../src/practice/who-sees-it/journey.ts';
import { judge } from '../../src/practice/who-sees-it/judged.ts';
import type { Post, Setting } from '../../src/practice/who-sees-it/post.ts';
import { posts } from '../../src/practice/who-sees-it/posts.ts';
import { beginRound, journeyNow, playRound } from '../../src/practice/who-sees-it/round.ts';
import { toldAs, verdictOn } from '../../src/practice/who-sees-it/verdict.ts';

const anyPost = fc.constantFrom(...posts);
const anySeed = fc.nat(2 ** 30);
const anyCircle = fc.constantFrom(...circles);
const settingOf = (post: Post): fc.Arbitrary<Setting> => fc.record({ audience: anyCircle, covered: fc.subarray(post.details.map(({ id }) => id)) });
const anyMade = anyPost.chain((post) => fc.record({ post: fc.constant(post), setting: settingOf(post), seed: anySeed }));

/** Every setting there is for a post. */
function settingsOf({ details }: Post): readonly Setting[] {
  const covers = details.reduce<readonly (readonly string[])[]>((all, { id }) => all.flatMap((one) => [one, [...one, id]]), [[]]);
  return circles.flatMap((audience) => covers.map((covered) => ({ audience, covered })));
}

const isWithin = (part: readonly number[], whole: readonly number[]): boolean => part.every((window) => whole.includes(window));
const bothLit = ({ lamps }: Journey): boolean => lamps.reached && lamps.kept;

describe('the house of Who Sees It', () => {
  it('has a window for everybody, each at a place of its own, and circles that lie around each other', () => {
    expect(circleOf).toHaveLength(houseSize.columns * houseSize.rows);
    expect(new Set(placeOf.map(({ column, row }) => `${column} ${row}`)).size).toBe(circleOf.length);
    const meanDistance = (circle: Circle): number => {
      const far = windowsOf(circle).map((window) => Math.hypot((placeOf[window]?.column ?? 0) - 4, ((placeOf[window]?.row ?? 0) - 3) * 1.25));
      return far.reduce((sum, one) => sum + one, 0) / far.length;
    };
    const distances = circles.map(meanDistance);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
  });
});

describe('the journey of a post', () => {
  it('is the same for the same seed, and not for every seed', () => {
    fc.assert(fc.property(anyMade, ({ post, setting, seed }) => { expect(journeyOf(post, setting, seed)).toEqual(journeyOf(post, setting, seed)); }));
    const made = { audience: 'class', covered: [] } as const;
    const post = posts[0];
    if (post === undefined) throw new Error('Violated assumption: there are posts');
    expect(new Set(Array.from({ length: 20 }, (_, seed) => journeyOf(post, made, seed).lit.year.join(' '))).size).toBeGreaterThan(10);
  });

  it('never takes a window back as time goes on, and goes at most one circle further at a stop', () => {
    fc.assert(fc.property(anyMade, ({ post, setting, seed }) => {
      const { lit } = journeyOf(post, setting, seed);
      stops.slice(1).forEach((stop, before) => {
        const earlier = lit[stops[before] ?? 'now'];
        expect(isWithin(earlier, lit[stop])).toBe(true);
        const furthest = (windows: readonly number[]): number => Math.max(0, ...windows.map((window) => rankOf(circleOf[window] ?? 'me')));
        expect(furthest(lit[stop]) - furthest(earlier)).toBeLessThanOrEqual(1);
      });
    }));
  });

  it('reaches whoever is in the circle at once, and nobody at all when only the one who posts sees it', () => {
    fc.assert(fc.property(anyMade, ({ post, setting, seed }) => {
      const { lit } = journeyOf(post, setting, seed);
      if (setting.audience === 'me') expect(lit.year).toEqual([]);
      else expect(lit.now).toEqual(circleOf.flatMap((circle, window) => (circle !== 'me' && rankOf(circle) <= rankOf(setting.audience) ? [window] : [])));
    }));
  });

  it('never goes further for a detail more under a sticker', () => {
    fc.assert(fc.property(anyMade, ({ post, setting, seed }) => {
      const before = journeyOf(post, setting, seed);
      for (const { id } of post.details) {
        const after = journeyOf(post, { ...setting, covered: [...setting.covered, id] }, seed);
        for (const stop of stops) expect(isWithin(after.lit[stop], before.lit[stop])).toBe(true);
        expect(after.costs.filter(({ reached }) => reached).length).toBeLessThanOrEqual(before.costs.filter(({ reached }) => reached).length);
      }
    }));
  });

  it('never goes further for a narrower circle', () => {
    fc.assert(fc.property(anyMade, anyCircle, ({ post, setting, seed }, other) => {
      const [narrow, wide] = [setting.audience, other].toSorted((one, two) => rankOf(one as Circle) - rankOf(two as Circle)) as [Circle, Circle];
      const [less, more] = [narrow, wide].map((audience) => journeyOf(post, { ...setting, audience }, seed).lit.year);
      expect(isWithin(less ?? [], more ?? [])).toBe(true);
    }));
  });

  it('keeps its stated chances over many houses', () => {
    const post = posts.find(({ id }) => id === 'medal');
    if (post === undefined) throw new Error('Violated assumption: there is a medal');
    const homes = windowsOf('class');
    for (const covered of [[], ['shirt', 'time']]) {
      const rounds = 2000;
      const got = Array.from({ length: rounds }, (_, seed) => journeyOf(post, { audience: 'close', covered }, seed).lit.hour.filter((window) => homes.includes(window)).length).reduce((sum, one) => sum + one, 0);
      expect(Math.abs((100 * got) / (rounds * homes.length) - chanceOf('class', 'hour', post.details.length - covered.length))).toBeLessThan(1.5);
    }
    expect(chanceOf('class', 'year', 3)).toBe(2 * chanceOf('class', 'day', 3));
    expect(chanceOf('class', 'year', 0)).toBe(0);
  });

  it('costs somebody something exactly when it is open and has come to their window', () => {
    fc.assert(fc.property(anyMade, ({ post, setting, seed }) => {
      const { costs, lit, lamps } = journeyOf(post, setting, seed);
      for (const { detail, window, circle, reached } of costs) {
        expect(circleOf[window]).toBe(circle);
        expect(reached).toBe(!setting.covered.includes(detail) && lit.year.includes(window));
      }
      expect(lamps.kept).toBe(!costs.some(({ reached }) => reached));
      expect(costs.map(({ detail }) => detail)).toEqual(post.details.filter(({ matters }) => matters !== undefined).map(({ id }) => id));
    }));
  });
});

describe('what is told of a detail that mattered', () => {
  it('fits the circle and the stickers, for every post and every setting', () => {
    for (const post of posts) for (const setting of settingsOf(post)) for (let seed = 0; seed < 4; seed += 1) {
      for (const cost of journeyOf(post, setting, seed).costs) {
        const verdict = verdictOn(cost, setting);
        const name = `${post.id} ${cost.detail} ${setting.audience} ${setting.covered.join(' ')}`;
        expect(toldAs(verdict), name).toBe(cost.reached ? 'why' : 'spared');
        expect(verdict === 'reached', name).toBe(cost.reached);
        expect(verdict === 'unshown', name).toBe(setting.audience === 'me');
        if (verdict === 'covered') expect(setting.covered, name).toContain(cost.detail);
        if (verdict === 'missed' || verdict === 'far') expect(setting.covered, name).not.toContain(cost.detail);
      }
    }
  });

  it('names luck exactly where another house would have got it', () => {
    for (const post of posts) for (const audience of circles) {
      const journeys = Array.from({ length: 400 }, (_, seed) => journeyOf(post, { audience, covered: [] }, seed));
      for (const [at, cost] of (journeys[0]?.costs ?? []).entries()) {
        const could = journeys.some(({ costs }) => costs[at]?.reached === true);
        const verdicts = new Set(journeys.flatMap(({ costs, setting }) => (costs[at] === undefined ? [] : [verdictOn(costs[at], setting)])));
        expect(could, `${post.id} ${cost.detail} ${audience}`).toBe(!verdicts.has('far') && !verdicts.has('unshown'));
      }
    }
  });
});

describe('what is judged of a post', () => {
  it('is every detail once, but those that a sticker cannot judge', () => {
    fc.assert(fc.property(anyMade, ({ post, setting }) => {
      const { hits, misses, falseAlarms, correctRejections } = judge(post, setting);
      const both = post.details.filter(({ needed, matters }) => needed === true && matters !== undefined);
      expect(hits + misses).toBe(post.details.filter(({ matters }) => matters !== undefined).length - both.length);
      expect(hits + falseAlarms).toBe(setting.covered.filter((id) => !both.some((detail) => detail.id === id)).length);
      expect(hits + misses + falseAlarms + correctRejections).toBe(post.details.length - both.length);
    }));
  });
});

describe('the posts', () => {
  it('are ten with ids of their own, each with something needed, somebody to whom something matters, and a harmless detail or two things needed', () => {
    expect(posts).toHaveLength(10);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
    for (const { details } of posts) {
      expect(new Set(details.map(({ id }) => id)).size).toBe(details.length);
      expect(details.some(({ needed }) => needed)).toBe(true);
      expect(details.filter(({ matters }) => matters !== undefined).length).toBeGreaterThan(1);
    }
  });

  it('can each light both lamps, whatever the luck', () => {
    for (const post of posts) for (let seed = 0; seed < 25; seed += 1) expect(settingsOf(post).some((setting) => bothLit(journeyOf(post, setting, seed))), `${post.id} ${seed}`).toBe(true);
  });

  it('light neither all by hiding everything nor by showing everything to everyone', () => {
    for (const post of posts) for (let seed = 0; seed < 10; seed += 1) {
      const all = post.details.map(({ id }) => id);
      for (const audience of circles) expect(journeyOf(post, { audience, covered: all }, seed).lamps.reached).toBe(false);
      expect(journeyOf(post, { audience: 'everyone', covered: [] }, seed).lamps.kept).toBe(false);
    }
  });

  it('ask for wide circles as often as for narrow ones, so that no one circle is the answer', () => {
    const isWide = ({ wants }: Post): boolean => rankOf(wants.circle) >= rankOf('friends-of-friends');
    expect(posts.filter(isWide)).toHaveLength(posts.length / 2);
    for (const post of posts.filter(isWide)) for (let seed = 0; seed < 10; seed += 1) {
      const close = settingsOf(post).filter(({ audience }) => rankOf(audience) <= rankOf('close'));
      expect(close.every((setting) => !journeyOf(post, setting, seed).lamps.reached), `${post.id} ${seed}`).toBe(true);
    }
  });
});

describe('a round of Who Sees It', () => {
  const post = posts[1];
  if (post === undefined) throw new Error('Violated assumption: there is a second post');
  const next = { do: 'next' } as const;
  const times = (round: ReturnType<typeof beginRound>, count: number) => Array.from({ length: count }).reduce<typeof round>((now) => playRound(now, next), round);

  it('makes the post, lets a year pass, tells what was hidden, and does it again with the same luck', () => {
    const made = playRound(beginRound(post, 5), { do: 'show-to', circle: 'everyone' });
    expect(times(made, 1).at).toBe('travel');
    expect(times(made, 4)).toMatchObject({ at: 'travel', stop: 'year' });
    expect(times(made, 5).at).toBe('reveal');
    const again = times(made, 6);
    expect(again).toMatchObject({ at: 'make-again', setting: made.setting });
    const end = times(playRound(again, { do: 'cover', detail: 'phone' }), 5);
    expect(end.at).toBe('compare');
    expect(end.first).toEqual(journeyOf(post, made.setting, 5));
    expect(end.second).toEqual(journeyOf(post, { audience: 'everyone', covered: ['phone'] }, 5));
    expect(playRound(end, next)).toBe(end);
  });

  it('takes a sticker off again, and changes nothing while time runs', () => {
    const covered = playRound(beginRound(post, 5), { do: 'cover', detail: 'phone' });
    expect(covered.setting.covered).toEqual(['phone']);
    expect(playRound(covered, { do: 'cover', detail: 'phone' }).setting.covered).toEqual([]);
    expect(playRound(covered, { do: 'cover', detail: 'no-such-detail' })).toBe(covered);
    const gone = playRound(covered, next);
    expect(playRound(playRound(gone, { do: 'show-to', circle: 'me' }), { do: 'cover', detail: 'cat' })).toBe(gone);
    expect(journeyNow(gone)).toBe(gone.first);
  });
});
