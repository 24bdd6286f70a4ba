/** From the parts of a message to the words that are shown: which ones, and under which keys. */
import type { Message } from '../../practice/inbox-night/build.ts';
import type { Answer, Ground } from '../../practice/inbox-night/judge.ts';
import { isMistake } from '../../practice/inbox-night/round.ts';

const room = 'practice.inbox-night';
/** Every reason is written twice, so that two of a kind in a row do not read alike. */
const variants = ['a', 'b'] as const;

export function keyOf(name: string): string {
  return `${room}.${name}`;
}

export function partKey(part: string): string {
  return `${room}.parts.${part}`;
}

/** The sentence above the reasons. */
export function headKey({ truth, answer: best, odd }: Message, answer: Answer): string {
  const risky = truth === 'genuine' && best === 'check';
  if (risky && answer === 'check') return keyOf('heads.genuine-check-best');
  if (risky && answer === 'fine') return keyOf('heads.genuine-fine-risky');
  if (truth === 'genuine' && answer === 'trap' && odd.length === 0) return keyOf('heads.genuine-trap-plain');
  return keyOf(`heads.${truth}-${answer}`);
}

/** What is shown of a proof: its strongest ground, and where nothing odd needs a word one more, which is the name that is no proof where there is one. */
export function shownProof({ proof, odd }: Pick<Message, 'proof' | 'odd'>): readonly Ground[] {
  const [first, second] = odd.length > 0 ? proof.slice(0, 1) : proof;
  const taken = proof.find(({ reason }) => reason === 'taken-over');
  return [first, taken ?? second].filter((ground) => ground !== undefined);
}

/** What is shown of everything odd about a genuine message. */
export function shownOdd({ odd }: Pick<Message, 'odd'>): readonly Ground[] {
  return odd.slice(0, 1);
}

/** @param at how many messages came before in this round */
export function whyKey({ reason }: Ground, at: number): string {
  return keyOf(`why.${reason}.${variants[at % variants.length] ?? 'a'}`);
}

/** Which places of the message these grounds lie on: `sender`, or the number of a line from 0. */
export function placesOf({ sender, lines }: Pick<Message, 'sender' | 'lines'>, grounds: readonly Ground[]): readonly string[] {
  return grounds.map(({ part }) => (part === sender ? 'sender' : String(lines.indexOf(part))));
}

/** How an answer went, for colour and sound: the two mistakes, and everything else. */
export function outcomeOf(message: Message, answer: Answer): 'missed' | 'good' {
  return isMistake(message, answer) ? 'missed' : 'good';
}
