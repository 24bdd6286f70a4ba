import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acts, countOf, listOf, mostWindows, netOf } from '../../src/practice/ripple/board.ts';
import type { Board, Deed, Net } from '../../src/practice/ripple/board.ts';
import { boards } from '../../src/practice/ripple/boards.ts';
import { dressBoard } from '../../src/practice/ripple/dress.ts';
import { hintFor } from '../../src/practice/ripple/hint.ts';
import { beginPlay, deedsDone, makeMove, takeBack } from '../../src/practice/ripple/play.ts';
import type { Move, Play } from '../../src/practice/ripple/play.ts';
import { lengthOf, solve } from '../../src/practice/ripple/solve.ts';
import { tellPlay } from '../../src/practice/ripple/tell.ts';
import { lampsOf, standAtStart } from '../../src/practice/ripple/wave.ts';
import { fewestByBruteForce, runPlainly } from './plain-ripple.ts';

const anyBoard = fc.constantFrom(...boards);
const wave: Move = { do: 'wave' };
const plenty = (board: Board): Board => ({ ...board, hand: { 'hold': 20, 'check-in': 20, 'speak-up': 20, 'adult': 20 } });

function mustMake(play: Play, move: Move): Play {
  const made = makeMove(play, move);
  if (!made.ok) throw new Error(`Violated assumption: the move can be made; ${made.refused}`);
  return made.play;
}

function finish(play: Play): Play {
  return play.now.over ? play : finish(mustMake(play, wave));
}

/** Makes what can be made of some acts, so many before each wave, and lets it run out. */
function playOut(net: Net, turns: readonly (readonly Deed[])[]): Play {
  return finish(turns.reduce((play, deeds) => {
    const done = deeds.reduce((at, deed) => {
      const made = makeMove(at, { do: 'deed', deed });
      return made.ok ? made.play : at;
    }, play);
    return done.now.over ? done : mustMake(done, wave);
  }, beginPlay(net)));
}

const anyDeed = fc.record({ act: fc.constantFrom(...acts), window: fc.nat(mostWindows - 1) });
const anyTurns = fc.array(fc.array(anyDeed, { maxLength: 2 }), { maxLength: 4 });
const onBoard = (turns: readonly (readonly Deed[])[], board: Board) => turns.map((deeds) => deeds.filter(({ window }) => window < board.windows.length));

describe('the boards of Ripple', () => {
  it('are fourteen, of 10 to 16 windows, whole, with strings between neighbours only that never cross', () => {
    expect(boards).toHaveLength(14);
    expect(new Set(boards.map(({ id }) => id)).size).toBe(boards.length);
    for (const board of boards) {
      const { windows, strings, start, child } = board;
      expect(windows.length).toBeGreaterThanOrEqual(10);
      expect(windows.length).toBeLessThanOrEqual(mostWindows);
      expect(new Set(windows.map((place) => place.join(' '))).size).toBe(windows.length);
      const middles = strings.map(([one, other]) => {
        const [a, b] = [windows[one] ?? [9, 9], windows[other] ?? [0, 0]];
        expect(Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]))).toBe(1);
        return `${a[0] + b[0]} ${a[1] + b[1]}`;
      });
      expect(new Set(middles).size).toBe(strings.length);
      expect(start).not.toBe(child);
      expect(finish(beginPlay(netOf({ ...board, child: -1 }))).now.got).toBe(2 ** windows.length - 1);
    }
  });

  it('begin with one kind of act and end with the whole house', () => {
    const [first, last] = [boards[0], boards.at(-1)];
    expect(Object.values(first?.hand ?? {}).filter((count) => count > 0)).toHaveLength(1);
    expect(last?.windows).toHaveLength(mostWindows);
    const [early, late] = [boards.slice(0, 7), boards.slice(7)].map((half) => half.reduce((sum, { fewest }) => sum + fewest, 0));
    expect(early).toBeLessThan(late ?? 0);
  });

  it('need something to be done: with folded hands no board lights both lamps', () => {
    for (const board of boards) {
      const { small, together } = lampsOf(board, finish(beginPlay(netOf(board))).now);
      expect(small && together, board.id).toBe(false);
    }
  });

  for (const board of boards) {
    it(`${board.id} is solved by the search in ${board.fewest}, and no brute force finds fewer`, () => {
      const net = netOf(board);
      const plan = solve(net, standAtStart(net));
      expect(plan === undefined ? undefined : lengthOf(plan)).toBe(board.fewest);
      const played = playOut(net, plan ?? []);
      expect(deedsDone(played)).toBe(board.fewest);
      expect(lampsOf(board, played.now)).toEqual({ small: true, together: true });
      expect(fewestByBruteForce(board, board.fewest)).toBe(board.fewest);
    });
  }
});

describe('the wave', () => {
  it('runs as a second, plain telling of the rule says', () => {
    fc.assert(fc.property(anyBoard, anyTurns, (board, turns) => {
      const open = plenty(board);
      const played = playOut(netOf(open), onBoard(turns, open));
      const plain = runPlainly(open, played.moves);
      expect(listOf(played.now.got)).toEqual(plain.got);
      expect(!played.now.leftAlone).toBe(plain.together);
    }), { numRuns: 400 });
  });

  it('never goes further for one more act, unless it is somebody speaking up alone', () => {
    fc.assert(fc.property(anyBoard, anyTurns, anyDeed, fc.nat(3), (board, turns, extra, at) => {
      const open = plenty(board);
      // Only one can check in, so another who does it comes in the place of the first and not beside them.
      const taken = (act: Deed['act']): boolean => act === 'speak-up' || (act === 'check-in' && extra.act === 'check-in');
      const clean = onBoard(turns, open).map((deeds) => deeds.filter(({ act }) => !taken(act)).slice(0, 1));
      while (clean.length <= at) clean.push([]);
      const more = clean.map((deeds, turn) => (turn === at && extra.act !== 'speak-up' && extra.window < board.windows.length ? [...deeds, extra] : deeds));
      const [without, withIt] = [clean, more].map((some) => playOut(netOf(open), some));
      expect((withIt?.now.got ?? -1) & ~(without?.now.got ?? 0)).toBe(0);
    }), { numRuns: 400 });
  });

  it('never goes further for two who speak up together', () => {
    fc.assert(fc.property(anyBoard.chain((board) => fc.record({ board: fc.constant(board), pair: fc.constantFrom(...board.strings) })), fc.nat(2), ({ board, pair }, at) => {
      const open = plenty(board);
      const turns = [...Array.from({ length: at }, () => []), pair.map((window): Deed => ({ act: 'speak-up', window }))];
      if (pair.some((window) => window === board.start || window === board.child)) return;
      const [without, withIt] = [playOut(netOf(open), []), playOut(netOf(open), turns)];
      expect(withIt.now.got & ~without.now.got).toBe(0);
    }));
  });

  it('on every board with voices, the best two together stop more than any one alone', () => {
    for (const board of boards.filter(({ hand }) => hand['speak-up'] >= 2)) {
      const net = netOf(plenty(board));
      const may = board.windows.map((_, window) => window).filter((window) => window !== board.start && window !== board.child);
      const reach = (windows: readonly number[]): number => countOf(playOut(net, [windows.map((window) => ({ act: 'speak-up', window }))]).now.got);
      const together = Math.min(...board.strings.filter((pair) => pair.every((window) => may.includes(window))).map(reach));
      expect(together, board.id).toBeLessThan(Math.min(...may.map((window) => reach([window]))));
    }
  });

  it('draws a crowd to who speaks up alone: everybody beside them gets it at once', () => {
    for (const board of boards) {
      const net = netOf(plenty(board));
      const alone = board.windows.findIndex((_, window) => window !== board.start && window !== board.child);
      const after = mustMake(mustMake(beginPlay(net), { do: 'deed', deed: { act: 'speak-up', window: alone } }), wave);
      expect((net.beside[alone] ?? 0) & ~after.now.got).toBe(0);
    }
  });
});

describe('playing Ripple', () => {
  const board = boards[7] ?? boards[0];
  if (board === undefined) throw new Error('Violated assumption: there are boards');
  const net = netOf(board);

  it('takes every move back, down to the start', () => {
    fc.assert(fc.property(anyTurns, (turns) => {
      let play = playOut(net, onBoard(turns, board));
      while (play.moves.length > 0) {
        const before = takeBack(play);
        expect(before.moves).toEqual(play.moves.slice(0, -1));
        expect(mustMake(before, play.moves.at(-1) ?? wave).now).toEqual(play.now);
        play = before;
      }
      expect(play.now).toEqual(standAtStart(net));
    }), { numRuns: 50 });
  });

  it('says why an act cannot be done', () => {
    const open = netOf(plenty(board));
    const at = beginPlay(open);
    const far = board.windows.findIndex((_, window) => window !== board.start && window !== board.child && ((open.beside[board.child] ?? 0) & (1 << window)) === 0);
    const refused = (play: Play, act: Deed['act'], window: number) => {
      const made = makeMove(play, { do: 'deed', deed: { act, window } });
      return made.ok ? undefined : made.refused;
    };
    expect(refused(at, 'hold', board.start)).toBe('start');
    expect(refused(at, 'adult', board.child)).toBe('child');
    expect(refused(at, 'check-in', far)).toBe('not-beside-child');
    const held = mustMake(at, { do: 'deed', deed: { act: 'hold', window: far } });
    expect(refused(held, 'hold', far)).toBe('quiet');
    expect(refused(mustMake(held, { do: 'deed', deed: { act: 'adult', window: far } }), 'adult', far)).toBe('two-a-wave');
    expect(refused(finish(at), 'adult', far)).toBe('over');
    expect(refused(beginPlay(netOf({ ...board, hand: { ...board.hand, hold: 0 } })), 'hold', far)).toBe('none-left');
  });

  it('tells every wave: whom it reached, and how many have it', () => {
    const events = tellPlay(finish(beginPlay(net)));
    const told = events.flatMap((event) => (event.tell === 'wave' ? event.reached : []));
    expect(told.toSorted((one, other) => one - other)).toEqual(listOf(finish(beginPlay(net)).now.got & ~(1 << board.start)));
    expect(events.at(-1)?.tell).toBe('none');
  });
});

describe('the hint', () => {
  it('leads to both lamps on every board when it is followed', () => {
    for (const board of boards) {
      const net = netOf(board);
      let play = beginPlay(net);
      while (!play.now.over) {
        const hint = hintFor(net, play.now);
        expect(hint.say, board.id).not.toBe('lost');
        play = mustMake(play, 'deed' in hint ? { do: 'deed', deed: hint.deed } : wave);
      }
      expect(lampsOf(board, play.now), board.id).toEqual({ small: true, together: true });
      expect(deedsDone(play)).toBe(board.fewest);
    }
  });

  it('says so when both lamps can no longer be lit, and only then', () => {
    const [board] = boards;
    if (board === undefined) throw new Error('Violated assumption: there are boards');
    const net = netOf(board);
    expect(hintFor(net, finish(beginPlay(net)).now).say).toBe('lost');
  });
});

describe('the dress of a board', () => {
  it('puts somebody else behind every window and keeps the network', () => {
    fc.assert(fc.property(anyBoard, fc.nat(2 ** 30), (board, seed) => {
      const dressed = dressBoard(board, seed);
      expect(dressed).toEqual(dressBoard(board, seed));
      expect(dressed.board.strings).toEqual(board.strings);
      expect(new Set(dressed.people).size).toBe(board.windows.length);
      expect(dressed.people.flatMap((person, window) => (person === undefined ? [window] : []))).toEqual([board.start]);
      expect(solve(netOf(dressed.board), standAtStart(netOf(dressed.board)))).toEqual(solve(netOf(board), standAtStart(netOf(board))));
    }), { numRuns: 12 });
  });
});
