/**
 * What a round shows at its end.
 *
 * *Sharp eye* counts traps that did no harm: answered *trap* or *check first*. *Trust* counts genuine messages that were not thrown
 * away: answered *fine* or *check first*. So *check first* never counts against either lamp, because asking by another way is what the
 * game teaches; how often it was chosen is shown apart, and who only ever checks is told that most messages can be decided at once.
 */
import type { Message } from './build.ts';
import type { Answer } from './judge.ts';
import { isMistake } from './round.ts';
import type { Round } from './round.ts';

/** How much of a lamp is lit, in thirds. */
export type Thirds = 0 | 1 | 2 | 3;

export interface Lamp {
  readonly got: number;
  readonly of: number;
  readonly lit: Thirds;
}

export interface Score {
  readonly sharpEye: Lamp;
  readonly trust: Lamp;
  /** How often *check first* was chosen, of all messages. */
  readonly checked: number;
  /** And how often it was the best answer. */
  readonly checkedWell: number;
}

/** What may be counted of a round; `check first` counts as caught and as kept, as for the lamps. */
export interface RoundCounts { readonly hits: number; readonly falseAlarms: number; readonly misses: number; readonly correctRejections: number }

/** What to try in the next round, each with its words under `try`. */
export type Advice = 'decide' | 'address' | 'ask' | 'room' | 'loud' | 'new' | 'favour' | 'harder';

interface Answered { readonly message: Message; readonly answer: Answer }

function answeredOf({ messages, answers }: Round): readonly Answered[] {
  return messages.flatMap((message, at) => {
    const answer = answers[at];
    return answer === undefined ? [] : [{ message, answer }];
  });
}

/** The score of the messages answered so far. */
export function scoreOf(round: Round): Score {
  const answered = answeredOf(round);
  const traps = answered.filter(({ message }) => message.truth === 'trap');
  const genuine = answered.filter(({ message }) => message.truth === 'genuine');
  const checks = answered.filter(({ answer }) => answer === 'check');
  const checkedWell = checks.filter(({ message }) => message.answer === 'check').length;
  return { sharpEye: lampOf(traps), trust: lampOf(genuine), checked: checks.length, checkedWell };
}

function lampOf(answered: readonly Answered[]): Lamp {
  const got = answered.filter(({ message, answer }) => !isMistake(message, answer)).length;
  return { got, of: answered.length, lit: thirdsOf(got, answered.length) };
}

/** The nearest third; whole only when nothing was missed, dark only when nothing was got. */
export function thirdsOf(got: number, of: number): Thirds {
  if (of === 0 || got === of) return 3;
  if (got === 0) return 0;
  return Math.round((3 * got) / of) <= 1 ? 1 : 2;
}

/** A round as the endpoint would count it. */
export function countsOf(round: Round): RoundCounts {
  const { sharpEye, trust } = scoreOf(round);
  return { hits: sharpEye.got, misses: sharpEye.of - sharpEye.got, correctRejections: trust.got, falseAlarms: trust.of - trust.got };
}

/** What would help most: first what was missed, the commonest kind of it, then the habit of checking everything, else a harder round. */
export function adviceOf(round: Round): Advice {
  const answered = answeredOf(round);
  const kinds = answered.filter(({ message, answer }) => isMistake(message, answer)).map(({ message }) => kindOf(message));
  const commonest = kinds.toSorted((one, other) => timesIn(kinds, other) - timesIn(kinds, one))[0];
  if (commonest !== undefined) return commonest;
  return scoreOf(round).checked > answered.length / 2 ? 'decide' : 'harder';
}

function timesIn(kinds: readonly Advice[], kind: Advice): number {
  return kinds.filter((other) => other === kind).length;
}

/** Where to look to tell this message next time. */
function kindOf({ truth, proof, odd, answer }: Message): Advice {
  if (answer === 'check') return 'favour';
  if (truth === 'genuine') return odd.some(({ reason }) => reason === 'odd-new') ? 'new' : 'loud';
  switch (proof[0]?.reason) {
    case 'look-alike': return 'address';
    case 'shut': return 'room';
    default: return 'ask';
  }
}
