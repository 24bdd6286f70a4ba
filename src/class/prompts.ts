/**
 * What a class can talk about in this very scene: a few patterns for each kind of moment, filled with the people and the options that are there.
 * They ask for what moves people, never for right and wrong, and never about the children themselves.
 */
import type { Level, NodeId, OptionId, PersonId } from '../story/level.ts';
import { undecidedBy, winnersIn } from '../ui/class/winners-in.ts';
import { transcriptOf, viewOf } from '../story/view.ts';
import type { StoryView } from '../story/view.ts';
import { playOf, stepOf } from './lesson.ts';
import type { Lesson } from './lesson.ts';

export type PromptKey =
  | 'inside' | 'wants' | 'reason' | 'hard' | 'easier' | 'needs' | 'looks-like' | 'overlooked' | 'which-first'
  | 'won' | 'nearly' | 'turned' | 'after' | 'same' | 'tell-here' | 'one-sentence' | 'feelings';

/** `key` names the pattern under `class.prompts`; the rest fills it: a person's name, the words of an option. */
export interface Prompt {
  readonly key: PromptKey;
  readonly person?: PersonId;
  readonly option?: { readonly node: NodeId; readonly option: OptionId };
}

/** Three prompts for where the class is now. */
export function promptsFor(level: Level, lesson: Lesson): readonly Prompt[] {
  const tenant = { person: level.window };
  switch (stepOf(level, lesson).kind) {
    case 'welcome': case 'warm-up': case 'check': return [{ key: 'looks-like' }, { key: 'feelings' }, { key: 'tell-here' }];
    case 'what-if': return [{ key: 'turned' }, { key: 'easier', ...tenant }, { key: 'same' }];
    case 'debrief': case 'help': return [{ key: 'tell-here' }, { key: 'easier', ...tenant }, { key: 'one-sentence' }];
    case 'story': return promptsInStory(level, lesson);
  }
}

function promptsInStory(level: Level, lesson: Lesson): readonly Prompt[] {
  const play = playOf(level, lesson);
  const view = viewOf(level, play);
  const tenant = { person: level.window };
  const other = otherIn(level, transcriptOf(level, play).slice(-6));
  const wants: Prompt = other === undefined ? { key: 'feelings' } : { key: 'wants', person: other };
  if (lesson.look !== null) return [{ key: 'overlooked' }, { key: 'which-first' }, wants];
  if (view.kind === 'ending') return [{ key: 'turned' }, { key: 'after', ...tenant }, { key: 'easier', ...tenant }];
  if (view.kind === 'choice') return atChoice(lesson, view, [wants, { key: 'inside', ...tenant }]);
  if (view.inTrouble) return [{ key: 'needs', ...tenant }, { key: 'hard' }, wants];
  return [{ key: 'inside', ...tenant }, wants, { key: 'easier', ...tenant }];
}

/**
 * Before the vote a reason for the options; after it, what made one of them win and what speaks for the one that nearly did. Where none won, a reason
 * for those that share the most votes, or, where nobody may know which these are, for the options as before the vote.
 */
function atChoice({ round }: Lesson, { at, options }: StoryView, rest: readonly Prompt[]): readonly Prompt[] {
  const open = options.filter(({ state }) => state === 'open').map(({ id }) => id);
  const counts = round?.counts ?? {};
  const [winner] = winnersIn(open, counts);
  const undecided = undecidedBy(open, counts);
  if (undecided === null && winner !== undefined) {
    const size = (id: string): number => (counts[id] === 'few' ? 2.5 : counts[id] ?? 0);
    const [second] = open.filter((id) => id !== winner).sort((one, two) => size(two) - size(one));
    const nearly: readonly Prompt[] = second === undefined ? [] : [{ key: 'nearly', option: { node: at, option: second } }];
    return [{ key: 'won', option: { node: at, option: winner } } as const, ...nearly, ...rest].slice(0, 3);
  }
  const [first, ...others] = undecided === 'tie' ? winnersIn(open, counts) : open;
  const last = others.at(-1);
  const reasons = [first, last].flatMap((option): Prompt[] => (option === undefined ? [] : [{ key: 'reason', option: { node: at, option } }]));
  return [...reasons, ...rest].slice(0, 3);
}

/** Who last said or wrote something and is not the one whose evening it is. */
function otherIn(level: Level, told: readonly { readonly speaker?: PersonId }[]): PersonId | undefined {
  return told.findLast(({ speaker }) => speaker !== undefined && speaker !== level.window)?.speaker;
}
