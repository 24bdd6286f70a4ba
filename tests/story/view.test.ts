import { describe, expect, it } from 'vitest';
import { transcriptOf, viewOf } from '../../src/story/view.ts';
import { choose, level, next, pairLink, playOf, repair, stays, tell } from './support.ts';

const atLook = [next, next, choose('stay')] as const;

describe('the view of a story', () => {
  it('shows a line with who says it and how', () => {
    const view = viewOf(level(), playOf(level(), [next]));
    expect(view).toMatchObject({ kind: 'line', at: 'gem-writes', sceneId: 'chat', act: 'one', canTell: true, canRepair: false, canRewind: false });
    expect(view.lines).toEqual([{ node: 'gem-writes', speaker: 'gem', channel: 'chat', mine: false }]);
  });

  it('stands the messages of the one who holds the phone on their own side', () => {
    const of = level((one) => { one.nodes['gem-writes'].speaker = 'jo'; });
    expect(viewOf(of, playOf(of, [next])).lines[0]).toMatchObject({ speaker: 'jo', mine: true });
  });

  it('keeps lines and answers since the scene began, and none from before', () => {
    const view = viewOf(level(), playOf(level(), atLook));
    expect(view.lines).toEqual([
      { node: 'gem-writes', speaker: 'gem', channel: 'chat', mine: false },
      { node: 'c1', channel: 'chat', mine: true, answer: { node: 'c1', option: 'stay' } },
    ]);
  });

  it('shows a choice that is come back to with what led to it, so that nobody chooses without a word', () => {
    expect(viewOf(level(), playOf(level(), [...atLook, tell, next])).lines).toEqual(viewOf(level(), playOf(level(), atLook)).lines);
  });

  it('shows a choice whose line was passed by with that line', () => {
    const of = level((one) => { one.nodes.tell.next = 'c1'; });
    expect(viewOf(of, playOf(of, [tell, next])).lines).toEqual([{ node: 'gem-writes', speaker: 'gem', channel: 'chat', mine: false }]);
  });

  it('shows a choice in a place where nothing is said with what was told on the way there, and an empty chat as it is', () => {
    const at = (phone: object) => level((one) => {
      one.scenes.landing = { place: 'stairwell', light: 'dusk', people: ['jo'], ...phone };
      one.nodes.tell = { type: 'line', scene: 'home', channel: 'narration', next: 'who' };
      one.nodes.who = { type: 'choice', scene: 'landing', options: [{ id: 'stay', next: 'c1' }, { id: 'go', next: 'c1' }] };
    });
    const linesIn = (of: ReturnType<typeof level>) => viewOf(of, playOf(of, [tell, next])).lines;
    expect(linesIn(at({}))).toEqual([{ node: 'tell', channel: 'narration', mine: false }]);
    expect(linesIn(at({ phone: { surface: 'chat', owner: 'jo', with: 'gem' } }))).toEqual([]);
  });

  it('begins anew when the player comes back to a scene in which something is said', () => {
    const of = level((one) => {
      one.nodes.tell.next = 'again';
      one.nodes.again = { type: 'line', scene: 'chat', channel: 'chat', speaker: 'gem', next: 'c3' };
    });
    expect(viewOf(of, playOf(of, [...atLook, tell, next])).lines).toEqual([{ node: 'again', speaker: 'gem', channel: 'chat', mine: false }]);
  });

  it('carries faces through a scene and calms them in the next', () => {
    expect(viewOf(level(), playOf(level(), atLook)).moods).toEqual({ jo: 'happy' });
    expect(viewOf(level(), playOf(level(), [...atLook, tell])).moods).toEqual({ jo: 'calm', papa: 'calm' });
  });

  it('shows an option as closed while its clue lies under the torch, and as open once it is found', () => {
    const states = (intents: Parameters<typeof playOf>[1]) => viewOf(level(), playOf(level(), intents)).options.map((option) => [option.id, option.state]);
    expect(states(atLook)).toEqual([['stay', 'open'], ['go', 'open'], ['ask', 'closed-clue']]);
    expect(states([...atLook, pairLink])).toEqual([['stay', 'open'], ['go', 'open'], ['ask', 'open']]);
  });

  it('hides an option whose clue lies elsewhere, and leaves out one whose condition does not hold', () => {
    const of = level((one) => {
      one.nodes.c3.options.push({ id: 'ask', next: 'c4', clue: 'link' }, { id: 'more', next: 'c4', when: [{ var: 'clicked', is: true }] });
    });
    const view = viewOf(of, playOf(of, [...atLook, choose('stay')]));
    expect(view.options.map((option) => [option.id, option.state])).toEqual([['stay', 'open'], ['go', 'open'], ['ask', 'hidden']]);
  });

  it('offers what can be looked at, with what is found', () => {
    const { look, clues } = viewOf(level(), playOf(level(), [...atLook, pairLink]));
    expect(look).toEqual({ node: 'screen', surface: 'chat', items: [{ id: 'link', card: 'wrong-address', found: true }, { id: 'picture', found: false }] });
    expect(clues).toEqual({ found: 1, total: 1 });
  });

  it('offers repair in trouble, and rests both buttons where somebody listens', () => {
    const troubled = [...atLook, choose('go')] as const;
    expect(viewOf(level(), playOf(level(), troubled))).toMatchObject({ inTrouble: true, canRepair: true, canTell: true, canRewind: true });
    expect(viewOf(level(), playOf(level(), [...troubled, repair]))).toMatchObject({ inTrouble: false, canRepair: false, canTell: false });
  });

  it('offers a skip only where one begins', () => {
    expect(viewOf(level(), playOf(level(), [next, next, ...stays(4)])).canSkip).toBe(true);
    expect(viewOf(level(), playOf(level(), [next, next, ...stays(3)])).canSkip).toBe(false);
  });

  it('has nothing to do at an ending but to go back', () => {
    const view = viewOf(level(), playOf(level(), [next, next, ...stays(14), choose('sleep')]));
    expect(view).toMatchObject({ kind: 'ending', options: [], canTell: false, canRepair: false, canSkip: false, canRewind: true });
  });
});

describe('the transcript', () => {
  it('tells every line, answer and ending from the start', () => {
    const told = transcriptOf(level(), playOf(level(), [next, next, ...stays(2), tell]));
    expect(told.map((one) => one.answer?.option ?? one.node)).toEqual(['knock', 'gem-writes', 'stay', 'stay', 'tell']);
  });

  it('ends with the ending', () => {
    const told = transcriptOf(level(), playOf(level(), [next, next, ...stays(14), choose('sleep')]));
    expect(told.at(-1)).toEqual({ node: 'calm', channel: 'narration', mine: false });
  });
});
