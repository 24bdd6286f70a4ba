/**
 * A round of Inbox Night: eight messages, one after the other. How many of them are traps is drawn by lot before the first one, so that
 * neither counting along nor the answers given say anything about what comes; only how hard the next one is follows the answers.
 */
import { messages, situations } from './build.ts';
import type { Hardness, Message } from './build.ts';
import { pick, rollsFrom, shuffle } from './chance.ts';
import type { Roll } from './chance.ts';
import type { Answer, Truth } from './judge.ts';

export const roundLength = 8;
/** How many messages of the last rounds are not shown again. */
const remembered = 5 * roundLength;
/** How many messages shall hurry where both are to be had; news never does, so that of the other genuine ones more have to. */
const hurrying = { trap: 0.25, genuine: 0.5 };

/** What is kept between rounds, in memory only. */
export interface Memory {
  readonly hardness: Hardness;
  /** Messages shown lately, oldest first. */
  readonly shown: readonly string[];
}

export interface Round {
  readonly seed: number;
  readonly truths: readonly Truth[];
  /** One situation a message, none twice. */
  readonly situations: readonly string[];
  readonly memory: Memory;
  /** Clear answers that were right, one after the other, since the hardness last changed. */
  readonly run: number;
  /** What has been shown so far; the last one is on the screen. */
  readonly messages: readonly Message[];
  /** One fewer than the messages while an answer is asked for, as many once it is given. */
  readonly answers: readonly Answer[];
}

export const noMemory: Memory = { hardness: 1, shown: [] };

/** A new round with its first message. The same seed and memory give the same round. */
export function openRound(seed: number, memory: Memory): Round {
  const roll = rollsFrom(seed);
  const traps = drawTraps(roll);
  const truths = shuffle(Array.from({ length: roundLength }, (_, at): Truth => (at < traps ? 'trap' : 'genuine')), roll);
  const names = shuffle(situations.map(({ id }) => id), roll).slice(0, roundLength);
  return showNext({ seed, truths, situations: names, memory, run: 0, messages: [], answers: [] });
}

/** Three, four or five of eight: four on average, as often below as above. */
function drawTraps(roll: Roll): number {
  const drawn = roll();
  if (drawn < 0.25) return roundLength / 2 - 1;
  return drawn < 0.75 ? roundLength / 2 : roundLength / 2 + 1;
}

/** Takes the answer to the message on the screen; a second answer to the same message changes nothing. */
export function giveAnswer(round: Round, answer: Answer): Round {
  const message = round.messages[round.answers.length];
  if (message === undefined) return round;
  const { hardness, run } = nextHardness(round, message, answer);
  return { ...round, answers: [...round.answers, answer], run, memory: { ...round.memory, hardness } };
}

/** Two clear right answers in a row: harder. A trap taken for fine, or a genuine one for a trap: easier. *Check first* changes nothing, unless it was just right. */
function nextHardness({ memory: { hardness }, run }: Round, message: Message, answer: Answer): { readonly hardness: Hardness; readonly run: number } {
  if (isMistake(message, answer)) return { hardness: hardness === 3 ? 2 : 1, run: 0 };
  if (answer === 'check' && message.answer !== 'check') return { hardness, run };
  return run === 0 ? { hardness, run: 1 } : { hardness: hardness === 1 ? 2 : 3, run: 0 };
}

/** The only two mistakes there are. */
export function isMistake({ truth }: Pick<Message, 'truth'>, answer: Answer): boolean {
  return truth === 'trap' ? answer === 'fine' : answer === 'trap';
}

/** Whether every message has its answer. */
export function isOver({ answers }: Round): boolean {
  return answers.length === roundLength;
}

/** Shows the next message once the one on the screen is answered; else, or when the round is over, the round as it is. */
export function showNext(round: Round): Round {
  const at = round.messages.length;
  const [situation, truth] = [round.situations[at], round.truths[at]];
  if (situation === undefined || truth === undefined || round.answers.length < at) return round;
  const { hardness, shown } = round.memory;
  const message = drawMessage({ situation, truth, hardness, shown }, rollsFrom(round.seed + (at + 1) * 7919));
  return { ...round, messages: [...round.messages, message], memory: { hardness, shown: [...shown, message.id].slice(-remembered) } };
}

interface Wish { readonly situation: string; readonly truth: Truth; readonly hardness: Hardness; readonly shown: readonly string[] }

/**
 * One in four is a step off the hardness wished for, so that a run of alike messages gives nothing away.
 * First what it asks for is drawn, because some asks go together with far more than others, and then whether it hurries, so that hurry comes on both sides: more with traps while they are plain, more with genuine ones once they are hard to tell.
 */
function drawMessage(wish: Wish, roll: Roll): Message {
  const hardness = roll() < 0.25 ? besides(wish.hardness, roll) : wish.hardness;
  const all = (messages.get(wish.situation) ?? []).filter(({ truth }) => truth === wish.truth);
  const fresh = all.filter((message) => message.hardness === hardness && !wish.shown.includes(message.id));
  const from = fresh.length > 0 ? fresh : all;
  const ask = pick([...new Set(from.map((message) => message.ask))], roll);
  const asking = from.filter((one) => one.ask === ask);
  const hurries = roll() < hurrying[wish.truth];
  const message = pick(asking.filter((one) => one.hurries === hurries), roll) ?? pick(asking, roll);
  if (message === undefined) throw new Error(`Violated assumption: ${wish.situation} has messages that are ${wish.truth}`);
  return message;
}

function besides(hardness: Hardness, roll: Roll): Hardness {
  if (hardness === 2) return roll() < 0.5 ? 1 : 3;
  return 2;
}
