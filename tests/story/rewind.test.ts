import { describe, expect, it } from 'vitest';
import { replay } from '../../src/story/replay.ts';
import { rewind, undo } from '../../src/story/rewind.ts';
import { choose, level, next, pairLink, playOf, tell } from './support.ts';

const found = [next, next, choose('stay'), pairLink, choose('ask'), choose('go')] as const;

describe('rewind', () => {
  it('goes back to a node and keeps the clues', () => {
    const play = rewind(level(), playOf(level(), found), 2);
    expect(play.state.at).toBe('c1');
    expect(play.known).toEqual(['link']);
    expect(play.intents).toEqual([next, next]);
  });

  it('opens the option of a clue found in a turn that was rewound', () => {
    const back = rewind(level(), playOf(level(), found), 2);
    const again = replay(level(), {}, [...back.intents, choose('stay'), choose('ask')], back.known);
    expect(again).toMatchObject({ dropped: 0, play: { state: { at: 'c3' } } });
  });

  it('comes to the same state when the same is chosen again', () => {
    const play = playOf(level(), found);
    const again = replay(level(), {}, found, rewind(level(), play, 0).known);
    expect(again.play).toEqual(play);
  });

  it('takes less than nothing for nothing', () => {
    expect(rewind(level(), playOf(level(), found), -1).state.at).toBe('knock');
  });
});

describe('undo', () => {
  it('goes back to the choice before', () => {
    expect(undo(level(), playOf(level(), found)).state.at).toBe('c3');
  });

  it('goes back from a page to the choice that led there', () => {
    expect(undo(level(), playOf(level(), [next, next, choose('go'), tell])).state.at).toBe('c2');
  });

  it('stays where it is when no choice was made yet', () => {
    const play = playOf(level(), [next, next]);
    expect(undo(level(), play)).toBe(play);
  });
});

describe('replay', () => {
  it('goes to the last intent that still holds and counts the rest', () => {
    const cut = level((of) => { of.nodes.c2.options.splice(2, 1); });
    const { play, dropped } = replay(cut, {}, found, []);
    expect(play.state.at).toBe('c2');
    expect(dropped).toBe(2);
  });

  it('forgets clues the level no longer has', () => {
    const bare = level((of) => {
      of.nodes.screen.items[0].id = 'sender';
      of.nodes.c2.options[2].clue = 'sender';
    });
    expect(replay(bare, {}, [], ['link']).play.known).toEqual([]);
  });
});
