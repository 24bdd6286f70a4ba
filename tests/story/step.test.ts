import { describe, expect, it } from 'vitest';
import { begin, step } from '../../src/story/step.ts';
import { choose, level, next, pairLink, playOf, refusalOf, repair, skip, stays, tell } from './support.ts';

const opened = [next, next] as const;
const clicked = [...opened, choose('stay'), choose('go')] as const;
const atEnding = [...opened, ...stays(14), choose('sleep')] as const;

describe('step', () => {
  it('begins at the first line with flags down, counts at their least and one-ofs at their first word', () => {
    const play = begin(level((of) => {
      of.vars.trust = { type: 'count', min: 2, max: 5 };
      of.vars.mood = { type: 'oneOf', values: ['open', 'shut'] };
    }), {});
    expect(play.state).toEqual({ at: 'knock', vars: { clicked: false, trust: 2, mood: 'open' } });
    expect(play.trail).toEqual([{ at: 'knock', via: 'start', intents: 0 }]);
  });

  it('takes over the flags of the house that the level declares, and no others', () => {
    const play = begin(level((of) => { of.house.warned = 'reads-and-sets'; }), { warned: true, other: true });
    expect(play.house).toEqual({ warned: true });
    expect(play.state.vars).toEqual({ clicked: false, warned: true });
  });

  it('turns the page of a line', () => {
    const play = playOf(level(), [next]);
    expect(play.state.at).toBe('gem-writes');
    expect(play.trail.at(-1)).toEqual({ at: 'gem-writes', via: 'next', intents: 1 });
  });

  it('takes an option, applies what it sets and remembers which it was', () => {
    const play = playOf(level(), clicked);
    expect(play.state).toEqual({ at: 'c3', vars: { clicked: true } });
    expect(play.trail.at(-1)).toEqual({ at: 'c3', by: 'c2.go', via: 'choose', intents: 4 });
  });

  it('passes through switches without resting on them', () => {
    expect(playOf(level(), [...opened, ...stays(14)]).state.at).toBe('after-calm');
    expect(playOf(level(), [...clicked, ...stays(12)]).state.at).toBe('after-click');
  });

  it('keeps counts within their bounds', () => {
    const counting = level((of) => {
      of.vars.trust = { type: 'count', min: 0, max: 2 };
      of.nodes.c1.options[0].set = [{ var: 'trust', add: 5 }];
      of.nodes.c2.options[0].set = [{ var: 'trust', add: -9 }];
    });
    expect(playOf(counting, [...opened, choose('stay')]).state.vars.trust).toBe(2);
    expect(playOf(counting, [...opened, choose('stay'), choose('stay')]).state.vars.trust).toBe(0);
  });

  it('finds a clue when a thing is paired with its own card, and moves nothing else', () => {
    const before = playOf(level(), [...opened, choose('stay')]);
    const after = playOf(level(), [...opened, choose('stay'), pairLink]);
    expect(after).toEqual({ ...before, known: ['link'], intents: [...before.intents, pairLink] });
  });

  it('opens the option of a clue once the clue is found', () => {
    const before = playOf(level(), [...opened, choose('stay')]);
    expect(refusalOf(level(), before, choose('ask'))).toBe('clue-needed');
    expect(playOf(level(), [...opened, choose('stay'), pairLink, choose('ask')]).state.at).toBe('c3');
  });

  it('lets the player tell from any line or choice of an act', () => {
    expect(playOf(level(), [tell]).state.at).toBe('tell');
    expect(playOf(level(), [...opened, tell]).trail.at(-1)).toEqual({ at: 'tell', via: 'tell', intents: 3 });
  });

  it('lets the player repair only in trouble, and the repair scene ends the trouble', () => {
    expect(refusalOf(level(), playOf(level(), opened), repair)).toBe('not-in-trouble');
    expect(playOf(level(), [...clicked, repair]).state).toEqual({ at: 'repair', vars: { clicked: false } });
  });

  it('skips a scene that can be skipped', () => {
    expect(playOf(level(), [...opened, ...stays(4), skip]).state.at).toBe('c6');
  });

  it('leaves the play it was given as it was', () => {
    const play = playOf(level(), clicked);
    const before = structuredClone(play);
    step(level(), play, choose('go'));
    step(level(), play, repair);
    expect(play).toEqual(before);
  });

  it.each([
    ['not-a-line', opened, next],
    ['not-a-choice', [], choose('stay')],
    ['no-such-option', opened, choose('fly')],
    ['nothing-to-look-at', opened, pairLink],
    ['no-such-item', [...opened, choose('stay')], { do: 'pair', item: 'moon', card: 'hurry' }],
    ['not-that-card', [...opened, choose('stay')], { do: 'pair', item: 'link', card: 'hurry' }],
    ['not-that-card', [...opened, choose('stay')], { do: 'pair', item: 'picture', card: 'hurry' }],
    ['already-known', [...opened, choose('stay'), pairLink], pairLink],
    ['no-act', [tell], tell],
    ['no-act', [...clicked, repair], repair],
    ['nothing-to-skip', opened, skip],
    ['ended', atEnding, next],
    ['ended', atEnding, tell],
    ['ended', atEnding, choose('sleep')],
  ] as const)('refuses with %s', (refusal, before, intent) => {
    expect(refusalOf(level(), playOf(level(), before), intent)).toBe(refusal);
  });

  it('refuses an option whose condition does not hold', () => {
    const gated = level((of) => { of.nodes.c1.options.push({ id: 'more', next: 'c2', when: [{ var: 'clicked', is: true }] }); });
    expect(refusalOf(gated, playOf(gated, opened), choose('more'))).toBe('option-closed');
  });

  it.each([
    [{ var: 'trust', is: 1 }, [false, true, false]],
    [{ var: 'trust', not: 1 }, [true, false, true]],
    [{ var: 'trust', atLeast: 1 }, [false, true, true]],
    [{ var: 'trust', below: 1 }, [true, false, false]],
  ] as const)('reads the condition %j', (test, expected) => {
    const open = [0, 1, 2].map((trust) => {
      const of = level((one) => {
        one.vars.trust = { type: 'count', min: 0, max: 2 };
        one.nodes.c1.options[0].set = [{ var: 'trust', add: trust }];
        one.nodes.c2.options.push({ id: 'more', next: 'c3', when: [test] });
      });
      return refusalOf(of, playOf(of, [...opened, choose('stay')]), choose('more')) === undefined;
    });
    expect(open).toEqual(expected);
  });
});
