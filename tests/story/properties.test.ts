import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLevel } from '../../src/story/check.ts';
import { wordsFor } from '../../src/story/checks/example.ts';
import { explore } from '../../src/story/explore.ts';
import type { Fault } from '../../src/story/fault.ts';
import type { Level } from '../../src/story/level.ts';
import { cards } from '../../src/story/level.ts';
import { parseLevel } from '../../src/story/parse.ts';
import type { Intent, Play } from '../../src/story/play.ts';
import { canReach } from '../../src/story/reach.ts';
import { replay } from '../../src/story/replay.ts';
import { rewind } from '../../src/story/rewind.ts';
import { newSave, parseSave, restore, savePlay } from '../../src/story/save.ts';
import { begin, step } from '../../src/story/step.ts';
import { viewOf } from '../../src/story/view.ts';
import { anyLevel } from './any-level.ts';

/** The checks that promise that a play can go on and end. */
const promises = ['dead-end', 'trap', 'loop-without-choice', 'ending-without-clue'];
const runs = { numRuns: 300, seed: 20 } as const;

const anyTaps = fc.array(fc.nat(), { maxLength: 40 });

/** Everything the view says can be done. */
function offers(level: Level, play: Play): readonly Intent[] {
  const view = viewOf(level, play);
  return [
    ...(view.kind === 'line' ? [{ do: 'next' } as const] : []),
    ...view.options.filter((option) => option.state === 'open').map((option) => ({ do: 'choose', option: option.id }) as const),
    ...(view.look?.items ?? []).flatMap((item) => (item.card === undefined || item.found ? [] : [{ do: 'pair', item: item.id, card: item.card } as const])),
    ...(view.canTell ? [{ do: 'tell' } as const] : []),
    ...(view.canRepair ? [{ do: 'repair' } as const] : []),
    ...(view.canSkip ? [{ do: 'skip' } as const] : []),
  ];
}

/** Plays by taps: each number picks one of what is on offer. */
function tap(level: Level, taps: readonly number[], house: Readonly<Record<string, boolean>> = {}): Play {
  let play = begin(level, house);
  for (const number of taps) {
    const offered = offers(level, play);
    const intent = offered[number % Math.max(1, offered.length)];
    if (!intent) return play;
    const stepped = step(level, play, intent);
    if (!stepped.ok) throw new Error(`offered and refused: ${JSON.stringify(intent)}: ${stepped.refused}`);
    play = stepped.play;
  }
  return play;
}

function faultsOf(level: Level): readonly Fault[] {
  return checkLevel(level, { en: wordsFor(level) }).faults;
}

const isPlayable = (level: Level) => parseLevel(level).ok && !faultsOf(level).some((fault) => promises.includes(fault.check));
const anyPlayable = anyLevel.filter(isPlayable);

/** The path of a fault as intents again. */
function intentsOf(path: readonly string[]): readonly Intent[] {
  return path.flatMap((hop): readonly Intent[] => {
    const pages = /^next(?: x (\d+))?$/.exec(hop);
    if (pages) return Array.from({ length: Number(pages[1] ?? 1) }, () => ({ do: 'next' }) as const);
    const option = hop.split('.')[1];
    return hop.startsWith('house: ') ? [] : [option === undefined ? ({ do: hop } as Intent) : { do: 'choose', option }];
  });
}

describe('any level', () => {
  it('is refused with a named fault, or every player comes to an ending', () => {
    fc.assert(fc.property(anyLevel, anyTaps, fc.boolean(), (level, taps, warned) => {
      const parsed = parseLevel(level);
      const faults = parsed.ok ? faultsOf(level).filter((fault) => promises.includes(fault.check)) : parsed.faults;
      if (faults.length > 0) {
        for (const fault of faults) expect(fault.place).toMatch(/\S/);
        return;
      }
      const play = tap(level, taps, { warned });
      const explored = explore(level);
      const isEnding = (state: number) => level.nodes[explored.states[state]?.at ?? '']?.type === 'ending';
      const out = canReach(explored, isEnding, new Set());
      const here = explored.states.findIndex((state) => state.at === play.state.at && JSON.stringify(state.vars) === JSON.stringify(play.state.vars));
      expect(out[here]).toBe(1);
    }), runs);
  });

  it('can be played by whatever its view offers, and refuses the rest without harm', () => {
    fc.assert(fc.property(anyPlayable, anyTaps, (level, taps) => {
      const play = tap(level, taps);
      const intents: readonly Intent[] = [{ do: 'next' }, { do: 'tell' }, { do: 'repair' }, { do: 'skip' }, ...cards.map((card) => ({ do: 'pair', item: 'link', card }) as const), { do: 'choose', option: 'o0' }, { do: 'choose', option: 'o9' }];
      const offered = offers(level, play).map((intent) => JSON.stringify(intent));
      for (const intent of intents) expect(step(level, play, intent).ok).toBe(offered.includes(JSON.stringify(intent)));
    }), runs);
  });

  it('shows each fault by a way of playing that leads to its node', () => {
    fc.assert(fc.property(anyLevel.filter((level) => parseLevel(level).ok), (level) => {
      for (const { check, place, path } of faultsOf(level)) {
        if (path === undefined || check === 'loop-without-choice') continue;
        const { play, dropped } = replay(level, { warned: path.includes('house: warned') }, intentsOf(path), ['link']);
        expect(dropped).toBe(0);
        expect(place.split('.')[1]).toBe(play.state.at);
      }
    }), runs);
  });
});

describe('any play', () => {
  it('comes back from a save as it was', () => {
    fc.assert(fc.property(anyPlayable, anyTaps, fc.boolean(), (level, taps, warned) => {
      const play = tap(level, taps, { warned });
      const save = savePlay(level, newSave(level, 'abc', { seed: 1, house: { warned }, first: 'a' }), play);
      const parsed = parseSave(JSON.parse(JSON.stringify(save)));
      expect(parsed).toEqual({ ok: true, save });
      expect(restore(level, 'abc', save)).toMatchObject({ play, dropped: 0, changed: false });
    }), runs);
  });

  it('comes to the same state when it is rewound and the same is chosen again, with the clues kept', () => {
    fc.assert(fc.property(anyPlayable, anyTaps, fc.nat(40), (level, taps, kept) => {
      const play = tap(level, taps);
      const back = rewind(level, play, kept);
      expect(back.known).toEqual(play.known);
      expect(back.intents).toEqual(play.intents.slice(0, kept));
      expect(replay(level, play.house, play.intents, back.known).play).toEqual(play);
    }), runs);
  });

  it('loses only its tail when the level has changed', () => {
    fc.assert(fc.property(anyPlayable, anyTaps, fc.nat(8), fc.nat(3), (level, taps, cut, option) => {
      const play = tap(level, taps);
      const node = level.nodes[`n${cut}`];
      if (node?.type !== 'choice') return;
      const options = node.options.filter((_, index) => index !== option);
      const edited: Level = { ...level, nodes: { ...level.nodes, [`n${cut}`]: { ...node, options } } };
      const { play: again, dropped } = replay(edited, play.house, play.intents, play.known);
      expect(again.intents).toEqual(play.intents.slice(0, play.intents.length - dropped));
      expect(again.trail).toEqual(play.trail.slice(0, again.trail.length));
      const isCutThere = play.trail.some((visit) => visit.by === `n${cut}.o${option}`);
      expect(dropped > 0).toBe(isCutThere);
    }), runs);
  });
});
