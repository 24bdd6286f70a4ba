import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationsOf, isSense, messages, situations } from '../../src/practice/inbox-night/build.ts';
import type { Message } from '../../src/practice/inbox-night/build.ts';
import { judge } from '../../src/practice/inbox-night/judge.ts';
import type { Answer } from '../../src/practice/inbox-night/judge.ts';
import { grabs } from '../../src/practice/inbox-night/parts.ts';
import { giveAnswer, isOver, noMemory, openRound, roundLength, showNext } from '../../src/practice/inbox-night/round.ts';
import type { Memory, Round } from '../../src/practice/inbox-night/round.ts';
import { adviceOf, countsOf, scoreOf, thirdsOf } from '../../src/practice/inbox-night/score.ts';

const all = [...messages.values()].flat();
const answers: readonly Answer[] = ['trap', 'check', 'fine'];
const seeds = fc.nat(2 ** 31 - 1);

/** Plays a round to its end; the player answers by what is shown and how many came before. */
function playRound(seed: number, memory: Memory, player: (message: Message, at: number) => Answer): Round {
  let round = openRound(seed, memory);
  while (!isOver(round)) {
    const at = round.answers.length;
    const message = round.messages[at];
    if (message === undefined) throw new Error('Violated assumption: an unanswered message is on the screen');
    round = showNext(giveAnswer(round, player(message, at)));
  }
  return round;
}

const sharp = (message: Message): Answer => message.answer;
const blind = (message: Message): Answer => (message.truth === 'trap' ? 'fine' : 'trap');
/** Answers that have nothing to do with the message, always the same for a seed. */
const careless = (seed: number) => (_: Message, at: number): Answer => answers[(seed * 31 + at * 17) % 3] ?? 'check';
const shareOf = (rounds: readonly Round[], fits: (message: Message) => boolean): number => {
  const shown = rounds.flatMap((round) => round.messages);
  return shown.filter(fits).length / shown.length;
};

describe('the messages of Inbox Night', () => {
  it('are built from at least 60 parts, in at least 12 situations', () => {
    const parts = new Set(situations.flatMap(({ senders, openings, asks, closings }) => [...senders, ...openings, ...asks, ...closings].map(({ id }) => id)));
    expect(parts.size).toBeGreaterThanOrEqual(60);
    expect(situations.length).toBeGreaterThanOrEqual(12);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('use every part somewhere', () => {
    const used = new Set(all.flatMap(({ sender, lines }) => [sender, ...lines]));
    for (const { senders, openings, asks, closings } of situations) for (const { id } of [...senders, ...openings, ...asks, ...closings]) expect(used, id).toContain(id);
  });

  it('each have one verdict and a proof by parts that are in them', () => {
    for (const message of all) {
      const parts = [message.sender, ...message.lines];
      expect(message.proof.length, message.id).toBeGreaterThan(0);
      for (const { part } of [...message.proof, ...message.odd]) expect(parts, message.id).toContain(part);
    }
  });

  it('are never a trap and genuine at once: no proof has grounds of both sides', () => {
    const ofTraps = ['look-alike', 'taken-over', 'favour-shut', 'shut', ...grabs];
    const ofGenuine = ['tells', 'own-way', 'known-address', 'favour-open', 'open'];
    for (const { truth, proof, id } of all) for (const { reason } of proof) expect(truth === 'trap' ? ofTraps : ofGenuine, id).toContain(reason);
  });

  it('are judged from four facts alone, counted here anew: sender, ask, who may know, and nothing of how loud it is', () => {
    for (const situation of situations) {
      for (const combination of combinationsOf(situation).filter(isSense)) {
        const { sender, ask, closings } = combination;
        const rooms = closings.map(({ fact }) => fact);
        const bad = sender.fact === 'look-alike' || grabs.some((grab) => grab === ask.fact) || rooms.includes('shut');
        const judged = judge(combination);
        expect(judged?.truth).toBe(bad ? 'trap' : 'genuine');
        expect(judged?.answer).toBe(ask.fact === 'favour' ? 'check' : bad ? 'trap' : 'fine');
      }
    }
  });

  it('leave unbuilt whatever could be either', () => {
    const unbuilt = situations.flatMap((situation) => combinationsOf(situation)).filter((combination) => judge(combination) === undefined);
    expect(unbuilt.length).toBeGreaterThan(0);
    for (const combination of unbuilt) expect(isSense(combination)).toBe(false);
  });

  it('come in every situation as traps and as genuine ones, plain and hard to tell', () => {
    for (const [situation, built] of messages) {
      for (const truth of ['trap', 'genuine'] as const) {
        for (const hardness of [1, 2, 3] as const) expect(built.some((one) => one.truth === truth && one.hardness === hardness), `${situation} ${truth} ${hardness}`).toBe(true);
      }
    }
  });
});

describe('rounds of Inbox Night', () => {
  const rounds = Array.from({ length: 10_000 }, (_, seed) => playRound(seed, noMemory, careless(seed)));

  it('hold eight messages on eight occasions, three to five of them genuine', () => {
    for (const { messages: shown } of rounds) {
      const genuine = shown.filter(({ truth }) => truth === 'genuine').length;
      if (shown.length !== roundLength || new Set(shown.map(({ situation }) => situation)).size !== roundLength || genuine < 3 || genuine > 5) expect.fail(shown.map(({ id }) => id).join(' | '));
    }
  });

  it('are half genuine within 2 % over 10,000 of them, at every place', () => {
    expect(Math.abs(shareOf(rounds, ({ truth }) => truth === 'genuine') - 0.5)).toBeLessThan(0.01);
    for (let at = 0; at < roundLength; at += 1) {
      const genuine = rounds.filter((round) => round.messages[at]?.truth === 'genuine').length / rounds.length;
      expect(Math.abs(genuine - 0.5), `place ${at}`).toBeLessThan(0.02);
    }
  });

  it('are never the same twice in 1,000, in whatever order', () => {
    for (let from = 0; from < rounds.length; from += 1000) {
      const alike = rounds.slice(from, from + 1000).map((round) => round.messages.map(({ id }) => id).toSorted().join(' '));
      expect(new Set(alike).size).toBe(1000);
    }
  });

  it('show every best answer: fine, trap and check first', () => {
    for (const answer of answers) expect(shareOf(rounds, (message) => message.answer === answer), answer).toBeGreaterThan(0.04);
  });

  it('hurry on both sides, and with somebody who is right more often where they are genuine', () => {
    const hurrying = (played: readonly Round[], truth: Message['truth']): number => shareOf(played, (message) => message.truth === truth && message.hurries) / shareOf(played, (message) => message.truth === truth);
    expect(hurrying(rounds, 'genuine')).toBeGreaterThan(0.05);
    expect(hurrying(rounds, 'trap')).toBeLessThan(0.4);
    const played = Array.from({ length: 500 }, (_, seed) => playRound(seed, noMemory, sharp));
    expect(hurrying(played, 'genuine')).toBeGreaterThan(hurrying(played, 'trap'));
  });

  it('are the same again from the same seed and memory', () => {
    fc.assert(fc.property(seeds, (seed) => { expect(playRound(seed, noMemory, sharp)).toEqual(playRound(seed, noMemory, sharp)); }), { numRuns: 50 });
  });

  it('draw traps and genuine ones before the first answer, so that answers cannot change them', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const truths = (player: (message: Message) => Answer) => playRound(seed, noMemory, player).messages.map(({ truth }) => truth);
      expect(truths(sharp)).toEqual(truths(blind));
    }), { numRuns: 50 });
  });

  it('take one answer a message and show nothing new before it', () => {
    fc.assert(fc.property(seeds, fc.constantFrom(...answers), (seed, answer) => {
      const round = openRound(seed, noMemory);
      expect(showNext(round)).toBe(round);
      const answered = giveAnswer(round, answer);
      expect(giveAnswer(answered, 'trap')).toBe(answered);
    }), { numRuns: 50 });
  });

  it('do not show a message of the last rounds again', () => {
    const first = playRound(3, noMemory, sharp);
    const second = playRound(4, first.memory, sharp);
    const third = playRound(5, second.memory, sharp);
    const shown = [first, second, third].flatMap((round) => round.messages.map(({ id }) => id));
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('grow harder for whoever is right and stay plain for whoever is not, within a round and after it', () => {
    const mean = (from: Memory, player: (message: Message) => Answer): number => {
      const hardness = Array.from({ length: 300 }, (_, seed) => playRound(seed, from, player).messages.map((message) => message.hardness)).flat();
      return hardness.reduce<number>((sum, one) => sum + one, 0) / hardness.length;
    };
    const [right, wrong] = [mean(noMemory, sharp), mean(noMemory, blind)];
    expect(right).toBeGreaterThan(wrong + 0.5);
    expect(playRound(1, noMemory, sharp).memory.hardness).toBe(3);
    expect(mean({ hardness: 3, shown: [] }, sharp)).toBeGreaterThan(right);
    expect(playRound(1, { hardness: 3, shown: [] }, blind).memory.hardness).toBe(1);
  });
});

describe('the score of a round', () => {
  it('is what counting by hand gives, for any answers', () => {
    fc.assert(fc.property(seeds, fc.array(fc.constantFrom(...answers), { minLength: roundLength, maxLength: roundLength }), (seed, given) => {
      const round = playRound(seed, noMemory, (_, at) => given[at] ?? 'check');
      const tally = { hits: 0, misses: 0, correctRejections: 0, falseAlarms: 0, checked: 0, checkedWell: 0 };
      round.messages.forEach((message, at) => {
        if (given[at] === 'check') tally.checked += 1;
        if (given[at] === 'check' && message.answer === 'check') tally.checkedWell += 1;
        if (message.truth === 'trap') tally[given[at] === 'fine' ? 'misses' : 'hits'] += 1;
        else tally[given[at] === 'trap' ? 'falseAlarms' : 'correctRejections'] += 1;
      });
      const { sharpEye, trust, checked, checkedWell } = scoreOf(round);
      expect({ ...countsOf(round), checked, checkedWell }).toEqual(tally);
      expect([sharpEye.got, sharpEye.of, trust.got, trust.of]).toEqual([tally.hits, tally.hits + tally.misses, tally.correctRejections, tally.correctRejections + tally.falseAlarms]);
    }), { numRuns: 200 });
  });

  it('lights a lamp wholly only when nothing was missed, and leaves it dark only when nothing was got', () => {
    for (let of = 1; of <= roundLength; of += 1) {
      for (let got = 0; got <= of; got += 1) {
        expect(thirdsOf(got, of) === 3, `${got} of ${of}`).toBe(got === of);
        expect(thirdsOf(got, of) === 0, `${got} of ${of}`).toBe(got === 0);
        if (got > 0) expect(thirdsOf(got, of)).toBeGreaterThanOrEqual(thirdsOf(got - 1, of));
      }
    }
  });

  it('never counts check first as a mistake', () => {
    const { sharpEye, trust, checked } = scoreOf(playRound(9, noMemory, () => 'check'));
    expect([sharpEye.lit, trust.lit, checked]).toEqual([3, 3, roundLength]);
  });

  it('tells whoever checks everything to decide, whoever is right to go on, and whoever missed something where to look', () => {
    expect(adviceOf(playRound(9, noMemory, () => 'check'))).toBe('decide');
    expect(adviceOf(playRound(9, noMemory, sharp))).toBe('harder');
    fc.assert(fc.property(seeds, (seed) => {
      expect(['address', 'ask', 'room', 'favour']).toContain(adviceOf(playRound(seed, noMemory, () => 'fine')));
      expect(['loud', 'new', 'favour']).toContain(adviceOf(playRound(seed, noMemory, () => 'trap')));
    }), { numRuns: 50 });
  });
});
