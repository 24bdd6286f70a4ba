/** What the class reads at this moment of its lesson. */
import type { Ending, HelpTopic, Level, NodeId } from '../story/level.ts';
import { mapOf } from '../story/map.ts';
import { cluesOf } from '../story/moves.ts';
import type { Play } from '../story/play.ts';
import { viewOf } from '../story/view.ts';
import type { Aside, ClassShow, ShownVote } from '../ui/class/show.ts';
import { debriefPagesOf } from './debrief-pages.ts';
import { formsInClass, playOf, stepOf } from './lesson.ts';
import type { CheckTime, Lesson } from './lesson.ts';
import { promptsFor } from './prompts.ts';
import { pagesOf } from './teach.ts';

/** How many seats have answered the open vote. */
export type Answered = ShownVote['answered'];

/** The whole of what is on the class's screen; nothing of what only the adult may see. */
export function showOf(level: Level, lesson: Lesson, answered: Answered): ClassShow {
  if (lesson.covered) return { at: 'cover' };
  if (lesson.over === 'breathe') return { at: 'breathe' };
  if (lesson.over === 'discuss') return { at: 'discuss', prompts: promptsFor(level, lesson) };
  const from = lesson.over === 'skipped' ? skippedFrom(playOf(level, lesson)) : undefined;
  if (from !== undefined) return { at: 'summary', from };
  switch (stepOf(level, lesson).kind) {
    case 'welcome': return { at: 'welcome' };
    case 'warm-up': return showCheck(level, lesson, 'before', answered);
    case 'check': return showCheck(level, lesson, 'after', answered);
    case 'story': return showStory(level, lesson, answered);
    case 'what-if': return { at: 'map', map: mapOf(level, { seen: lesson.seen, endings: lesson.endings, trail: playOf(level, lesson).trail }) };
    case 'debrief': return showDebrief(level, lesson);
    case 'help': return { at: 'help', topic: topicOf(level, playOf(level, lesson)) };
  }
}

/** Where the class left the scene it has just skipped. */
function skippedFrom({ trail }: Play): NodeId | undefined {
  return trail.at(-1)?.via === 'skip' ? trail.at(-2)?.at : undefined;
}

function showCheck(level: Level, lesson: Lesson, time: CheckTime, answered: Answered): ClassShow {
  const form = formsInClass[time];
  const item = level.checks[form]?.[lesson.page];
  if (item === undefined) throw new Error(`expected a plan without gut checks for "${level.id}": form ${form} has no item ${lesson.page}`);
  return { at: 'check', form, item, place: lesson.page + 1, of: pagesOf(level, lesson), vote: voteOf(lesson, answered), explain: time === 'after' };
}

function showStory(level: Level, lesson: Lesson, answered: Answered): ClassShow {
  const view = viewOf(level, playOf(level, lesson));
  const vote = voteOf(lesson, answered);
  const aside: Aside = lesson.branch === null ? null : { node: lesson.branch.node, option: lesson.branch.option };
  if (lesson.look !== null) return { at: 'look', view, ...lesson.look, vote };
  return view.kind === 'ending' ? { at: 'ending', view, aside } : { at: 'scene', view, vote, aside };
}

function voteOf({ round }: Lesson, answered: Answered): ShownVote | null {
  return round === null ? null : { kind: round.kind, options: round.options, open: round.open, counts: round.counts, answered: round.open ? answered : null };
}

function showDebrief(level: Level, lesson: Lesson): ClassShow {
  const pages = debriefPagesOf(level, lesson);
  const place = Math.min(lesson.page, pages.length - 1);
  const page = pages[place];
  return page === undefined ? { at: 'help', topic: topicOf(level, playOf(level, lesson)) } : { at: 'debrief', ...page, place: place + 1, of: pages.length };
}

/** What the ending is about; before an ending, what the first ending of the file is about. */
function topicOf(level: Level, play: Play): HelpTopic {
  const endings = Object.values(level.nodes).filter((node): node is Ending => node.type === 'ending');
  const here = level.nodes[play.state.at];
  return here?.type === 'ending' ? here.help : endings[0]?.help ?? 'account';
}

/** Clues found and all there are, for the adult. */
export function cluesIn(level: Level, lesson: Lesson): { readonly found: number; readonly total: number } {
  return { found: lesson.known.length, total: cluesOf(level).length };
}
