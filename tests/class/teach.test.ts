import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cards } from '../../src/story/level.ts';
import { cardsFor, debriefPagesOf } from '../../src/class/debrief-pages.ts';
import { planFor, playOf, readLesson, stepOf } from '../../src/class/lesson.ts';
import type { Lesson } from '../../src/class/lesson.ts';
import { showOf } from '../../src/class/show-of.ts';
import { roundAt, teach } from '../../src/class/teach.ts';
import type { Act } from '../../src/class/teach.ts';
import { after, atChoice, atLook, first, level, on, take, toStory } from './support.ts';

const ask: Act = { do: 'ask', kind: 'choice' };
const hands = (counts: Readonly<Record<string, number>>): Act => ({ do: 'count', counts });
const at = (lesson: Lesson): string => playOf(level, lesson).state.at;

describe('a lesson', () => {
  it('goes through its plan page by page: the gut check has a page for each item', () => {
    const checks = after([on]);
    expect(stepOf(level, checks).kind).toBe('warm-up');
    const last = after([on, on, on], checks);
    expect(showOf(level, last, null)).toMatchObject({ at: 'check', form: 'a', place: 4, of: 4, explain: false });
    expect(stepOf(level, after([on], last)).kind).toBe('story');
  });

  it('does not pass a decision by', () => {
    expect(teach(level, atChoice, on)).toBe(atChoice);
  });

  it('keeps the hands of a gut check by item, and what a vote has brought', () => {
    const counted = after([on, { do: 'ask', kind: 'check' }, hands({ fine: 3, unsure: 2, trap: 20 })]);
    expect(counted.checks).toEqual({ before: { one: { fine: 3, unsure: 2, trap: 20 } }, after: {} });
    expect(counted.round).toMatchObject({ open: false, counts: { trap: 20 } });
  });

  it('remembers what was decided and by how many hands, for the debrief', () => {
    const decided = after([ask, hands({ stay: 4, go: 9 }), take('go')], atChoice);
    expect(decided.rounds).toEqual([{ node: 'c1', at: 2, options: ['stay', 'go'], counts: { stay: 4, go: 9 }, chosen: 'go' }]);
    expect(showOf(level, after([{ do: 'go', to: 4 }, on], decided), null)).toMatchObject({ at: 'debrief', card: { kind: 'why' }, decisions: [{ node: 'c1', option: 'go', counts: { stay: 4, go: 9 } }] });
  });

  it('shows the summary of a scene that is skipped before the story goes on, and the step back is the way back into it', () => {
    const hard = after([{ do: 'jump', node: 'c5' }]);
    const skipped = after([{ do: 'press', button: 'skip' }], hard);
    expect(showOf(level, skipped, null)).toEqual({ at: 'summary', from: 'c5' });
    expect(at(skipped)).toBe('c6');
    const gone = after([on], skipped);
    expect([showOf(level, gone, null).at, at(gone)]).toEqual(['scene', 'c6']);
    expect(at(after([{ do: 'back' }, { do: 'back' }], skipped))).toBe('c5');
  });

  it('takes an option without a vote, too, and none that is not there', () => {
    expect(at(after([take('stay')], atChoice))).toBe('c2');
    expect(teach(level, atChoice, take('nowhere'))).toBe(atChoice);
    expect(roundAt(level, atLook, 'choice')?.options).toEqual(['stay', 'go']);
  });

  it('gives every vote a name of its own, so that a late answer is not counted for another', () => {
    const once = after([ask], atChoice);
    const again = after([{ do: 'withdraw' }, ask], once);
    expect(again.round?.id).not.toBe(once.round?.id);
  });

  it('takes no counts while no vote is open', () => {
    expect(teach(level, atChoice, hands({ stay: 1 }))).toBe(atChoice);
  });
});

describe('looking with a class', () => {
  const torch: Act = { do: 'torch', out: true };

  it('is a vote on what to look at, then one on the card; a fitting card opens the option of its clue', () => {
    const looking = after([torch, { do: 'ask', kind: 'inspect' }, hands({ link: 12, picture: 3 }), take('link'), { do: 'ask', kind: 'card' }], atLook);
    expect(looking.round?.options).toEqual([...cards, 'none']);
    const found = after([take('wrong-address')], looking);
    expect(found.look?.outcome).toEqual({ kind: 'clue', card: 'wrong-address' });
    expect(found.known).toEqual(['link']);
    expect(roundAt(level, after([{ do: 'torch', out: false }], found), 'choice')?.options).toEqual(['stay', 'go', 'ask']);
  });

  it('lets a class try another card on the same thing, and costs nothing', () => {
    const wrong = after([torch, take('link'), take('hurry')], atLook);
    expect(wrong.look).toMatchObject({ item: 'link', outcome: { kind: 'wrong' } });
    expect(after([on], wrong).look).toMatchObject({ item: 'link', outcome: null });
    expect(wrong.intents).toEqual(atLook.intents);
  });

  it('asks no more for what was looked at, harmless things included', () => {
    const seen = after([torch, take('picture'), take('none'), on, take('link'), take('wrong-address'), on], atLook);
    expect(roundAt(level, seen, 'inspect')).toBeUndefined();
  });

  it('is only there where the scene has something to look at', () => {
    expect(teach(level, atChoice, torch)).toBe(atChoice);
  });
});

describe('playing what lost', () => {
  const decided = after([take('stay'), take('stay'), take('stay')], atChoice);
  const tried = after([{ do: 'other', node: 'c2', option: 'go' }], decided);

  it('shows where it leads and comes back to the class\'s very place', () => {
    expect(at(tried)).toBe('c3');
    expect(showOf(level, tried, null)).toMatchObject({ aside: { node: 'c2', option: 'go' } });
    const back = after([take('go'), { do: 'come-back' }], tried);
    expect(back).toMatchObject({ intents: decided.intents, rounds: decided.rounds, at: decided.at, branch: null });
  });

  it('keeps what was seen on the way aside for the map, and not for the debrief', () => {
    const back = after([{ do: 'come-back' }], tried);
    expect(back.seen).toContain('c2.go');
    expect(back.rounds.map(({ chosen }) => chosen)).toEqual(['stay', 'stay', 'stay']);
  });

  it('is one way aside at a time, never the option the class took, and never one that was not to be had', () => {
    expect(teach(level, tried, { do: 'other', node: 'c1', option: 'go' })).toBe(tried);
    expect(teach(level, decided, { do: 'other', node: 'c2', option: 'stay' })).toBe(decided);
    expect(teach(level, decided, { do: 'other', node: 'c2', option: 'ask' })).toBe(decided);
  });

  it('comes back by itself after an ending, to the part of the plan it was tried from', () => {
    const asked = after([{ do: 'go', to: 3 }, { do: 'other', node: 'c1', option: 'go' }, { do: 'jump', node: 'wiser' }], decided);
    expect(showOf(level, asked, null)).toMatchObject({ at: 'ending' });
    const back = after([on], asked);
    expect(stepOf(level, back).kind).toBe('what-if');
    expect(back.endings).toEqual(['wiser']);
    expect(back.intents).toEqual(decided.intents);
  });
});

describe('jumping', () => {
  it('leads to every choice and every ending, from the first minute on', () => {
    for (const [id, { type }] of Object.entries(level.nodes)) {
      if (type === 'choice' || type === 'ending') expect(at(after([{ do: 'jump', node: id }]))).toBe(id);
    }
  });

  it('goes back along the class\'s own way where it has been, and forgets only what came after', () => {
    const there = after([take('go'), take('go'), take('stay'), { do: 'jump', node: 'c3' }], atChoice);
    expect(at(there)).toBe('c3');
    expect(there.rounds.map(({ node, chosen }) => [node, chosen])).toEqual([['c1', 'go'], ['c2', 'go']]);
  });

  it('does nothing for a place that is not there', () => {
    expect(teach(level, first, { do: 'jump', node: 'nowhere' })).toBe(first);
  });
});

describe('the debrief', () => {
  it('brings a few decisions to a page, each of them once, after the card that says why', () => {
    const ended = after([{ do: 'jump', node: 'calm' }, { do: 'go', to: 4 }]);
    const pages = debriefPagesOf(level, ended);
    expect(pages.map(({ card, decisions }) => [card.kind, decisions.length])).toEqual([['what', 0], ['why', 0], ['why', 4], ['why', 4], ['why', 4], ['why', 3], ['help', 0], ['who', 0]]);
    const through = Array.from({ length: pages.length - 1 }).reduce<Lesson>((lesson) => after([on], lesson), ended);
    expect(showOf(level, through, null)).toMatchObject({ at: 'debrief', card: { kind: 'who' }, place: 8, of: 8 });
    expect(stepOf(level, after([on], through)).kind).toBe('check');
  });
});

describe('what lies over a lesson', () => {
  it('goes first when the lesson goes on; a covered screen waits for the adult', () => {
    const covered = after([{ do: 'over', what: 'discuss' }, { do: 'cover', on: true }], atChoice);
    expect(showOf(level, covered, null)).toEqual({ at: 'cover' });
    expect(teach(level, covered, on)).toBe(covered);
    expect(teach(level, covered, take('stay'))).toBe(covered);
    const open = after([{ do: 'cover', on: false }], covered);
    expect(showOf(level, open, null)).toMatchObject({ at: 'discuss' });
    expect(showOf(level, after([on], open), null)).toMatchObject({ at: 'scene' });
  });

  it('says before an ending what works on people, and not what happened', () => {
    expect(cardsFor(level, atChoice).map(({ kind }) => kind)).toEqual(['why', 'help', 'who']);
    expect(cardsFor(level, after([{ do: 'jump', node: 'calm' }])).map(({ kind }) => kind)).toEqual(['what', 'why', 'help', 'who']);
  });
});

const options = ['stay', 'go', 'ask', 'say', 'wait', 'sleep', 'warn', 'link', 'picture', 'wrong-address', 'none', 'hurry'];
const nodes = Object.keys(level.nodes);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Act>({ do: 'forward' }) },
  { weight: 6, arbitrary: fc.constantFrom(...options).map((option): Act => ({ do: 'take', option })) },
  fc.constant<Act>({ do: 'back' }), fc.constant<Act>({ do: 'withdraw' }), fc.constant<Act>({ do: 'come-back' }),
  fc.constantFrom('choice', 'inspect', 'card', 'check').map((kind): Act => ({ do: 'ask', kind } as Act)),
  fc.integer({ min: 0, max: 30 }).map((stay): Act => ({ do: 'count', counts: { stay } })),
  fc.integer({ min: -1, max: 8 }).map((to): Act => ({ do: 'go', to })),
  fc.boolean().map((out): Act => ({ do: 'torch', out })),
  fc.boolean().map((covered): Act => ({ do: 'cover', on: covered })),
  fc.constantFrom('tell', 'repair', 'skip').map((button): Act => ({ do: 'press', button } as Act)),
  fc.constantFrom('discuss', 'breathe', null).map((what): Act => ({ do: 'over', what } as Act)),
  fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...options)).map(([node, option]): Act => ({ do: 'other', node, option })),
  fc.constantFrom(...nodes).map((node): Act => ({ do: 'jump', node })),
);

describe('whatever an adult does', () => {
  it('the lesson stands in its plan, has something to show, and is read again as it was kept', () => {
    fc.assert(fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
      const lesson = acts.reduce((before, act) => teach(level, before, act), first);
      expect(planFor(level, lesson)[lesson.at]).toBeDefined();
      expect(showOf(level, lesson, null).at).toBeTypeOf('string');
      expect(readLesson(level, 'h', JSON.parse(JSON.stringify(lesson)))).toEqual(lesson);
    }), { numRuns: 300 });
  });

  it('every decision the class is told it took lies on its way, and coming back is always possible', () => {
    fc.assert(fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
      const lesson = acts.reduce((before, act) => teach(level, before, act), first);
      const home = teach(level, lesson, { do: 'come-back' });
      expect(home.branch).toBeNull();
      const { trail } = playOf(level, home);
      for (const { node, chosen, at: place } of home.rounds) expect(trail).toContainEqual(expect.objectContaining({ by: `${node}.${chosen}`, intents: place + 1 }));
    }), { numRuns: 300 });
  });

  it('no clue that was found is lost', () => {
    fc.assert(fc.property(fc.array(anyAct, { maxLength: 40 }), anyAct, (acts, last) => {
      const lesson = acts.reduce((before, act) => teach(level, before, act), atLook);
      const next = teach(level, lesson, last);
      expect(next.known).toEqual(expect.arrayContaining([...lesson.known]));
    }), { numRuns: 300 });
  });

  it('a lesson of another evening, of another graph or of a newer game is not taken for this one', () => {
    const kept = JSON.parse(JSON.stringify(after([toStory, on]))) as Lesson;
    expect(readLesson(level, 'h', kept)).toEqual(kept);
    expect(readLesson(level, 'other', kept)).toBeUndefined();
    expect(readLesson(level, 'h', { ...kept, level: 'else' })).toBeUndefined();
    expect(readLesson(level, 'h', { ...kept, format: 2 })).toBeUndefined();
    expect(readLesson(level, 'h', { ...kept, intents: [{ do: 'choose', option: 'gone' }] })).toBeUndefined();
    expect(readLesson(level, 'h', 'a lesson')).toBeUndefined();
  });
});
