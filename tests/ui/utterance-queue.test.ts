import { describe, expect, it } from 'vitest';
import { createUtteranceQueue } from '../../src/ui/utterance-queue.ts';

/** A queue whose clock is turned by hand: `tick` lets the standing text have had its time. */
function openQueue() {
  const written: string[] = [];
  let due: (() => void) | undefined;
  const queue = createUtteranceQueue({
    write: (text) => written.push(text),
    after: (_, then) => {
      due = then;
      return () => { due = undefined; };
    },
  });
  const tick = (): void => {
    const then = due;
    due = undefined;
    then?.();
  };
  return { queue, written, tick };
}

describe('the announcer', () => {
  it('says one text after the other and falls silent at the end', () => {
    const { queue, written, tick } = openQueue();
    queue.say('A clue was found.', 'story');
    queue.say('A new choice is open.', 'choice');
    expect(written).toEqual(['A clue was found.']);
    tick();
    tick();
    expect(written).toEqual(['A clue was found.', 'A new choice is open.', '']);
  });

  it('does not repeat what it is saying or about to say', () => {
    const { queue, written, tick } = openQueue();
    queue.say('Saved.', 'saves');
    queue.say('Saved.', 'saves');
    queue.say('Lamp lit.', 'lamp');
    queue.say('Lamp lit.', 'lamp');
    [1, 2, 3].forEach(tick);
    expect(written).toEqual(['Saved.', 'Lamp lit.', '']);
  });

  it('says the same words again once the region was empty', () => {
    const { queue, written, tick } = openQueue();
    queue.say('Saved.', 'saves');
    tick();
    queue.say('Saved.', 'saves');
    expect(written).toEqual(['Saved.', '', 'Saved.']);
  });

  it('keeps only the newest words of a topic that still waits', () => {
    const { queue, written, tick } = openQueue();
    queue.say('Welcome.', 'welcome');
    queue.say('1 clue.', 'clues');
    queue.say('Jonas writes.', 'story');
    queue.say('2 clues.', 'clues');
    [1, 2, 3].forEach(tick);
    expect(written).toEqual(['Welcome.', 'Jonas writes.', '2 clues.', '']);
  });

  it('has no more waiting than there are topics, however fast they come', () => {
    const { queue, written, tick } = openQueue();
    for (let scene = 1; scene <= 300; scene += 1) queue.say(`Scene ${scene}.`, 'scene');
    queue.say('The lamp is lit.', 'lamp');
    [1, 2, 3].forEach(tick);
    expect(written).toEqual(['Scene 1.', 'Scene 300.', 'The lamp is lit.', '']);
  });

  it('says nothing for empty words, and nothing more after it was cleared', () => {
    const { queue, written, tick } = openQueue();
    queue.say('  ', 'nothing');
    expect(written).toEqual([]);
    queue.say('One.', 'one');
    queue.say('Two.', 'two');
    queue.clear();
    tick();
    expect(written).toEqual(['One.', '']);
    queue.say('Three.', 'three');
    expect(written).toEqual(['One.', '', 'Three.']);
  });
});
