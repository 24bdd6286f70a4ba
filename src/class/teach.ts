/** What an adult can do in a lesson. Pure: a lesson and an act give the next lesson; an act that does not fit here gives back the very same one. */
import type { Card, Level, NodeId, OptionId } from '../story/level.ts';
import { cards } from '../story/level.ts';
import { lookAt, stopAt } from '../story/moves.ts';
import type { Intent, Play } from '../story/play.ts';
import { step } from '../story/step.ts';
import { viewOf } from '../story/view.ts';
import { debriefPagesOf } from './debrief-pages.ts';
import { formsInClass, planFor, playOf, stepOf } from './lesson.ts';
import type { CheckTime, Lesson, Looking, PastRound } from './lesson.ts';
import type { Counts, RoundKind } from './vote-source.ts';
import { wayTo } from './ways.ts';

export type Act =
  /** To a part of the plan, from its beginning. */
  | { readonly do: 'go'; readonly to: number }
  /** The next line, page or part; whatever lies over the lesson goes first. A decision is not passed by. */
  | { readonly do: 'forward' }
  | { readonly do: 'back' }
  /** Lets the class vote. */
  | { readonly do: 'ask'; readonly kind: RoundKind }
  /** What came of the vote, and how many answered where the counts do not say it. */
  | { readonly do: 'count'; readonly counts: Counts; readonly answered?: number }
  /** No vote after all. */
  | { readonly do: 'withdraw' }
  /** Plays an option, shines on a thing, or lays down a card (`none` for nothing odd); with or without a vote before it. */
  | { readonly do: 'take'; readonly option: string }
  | { readonly do: 'torch'; readonly out: boolean }
  | { readonly do: 'press'; readonly button: 'tell' | 'repair' | 'skip' }
  /** Shows where an option leads that the class did not take. */
  | { readonly do: 'other'; readonly node: NodeId; readonly option: OptionId }
  | { readonly do: 'come-back' }
  | { readonly do: 'jump'; readonly node: NodeId }
  | { readonly do: 'over'; readonly what: Lesson['over'] }
  | { readonly do: 'cover'; readonly on: boolean }
  | { readonly do: 'speak'; readonly language: string };

/** The answers of a gut check, in the order they stand. */
export const gutAnswers = ['fine', 'unsure', 'trap'] as const;
const noLook: Looking = { item: null, cleared: [], outcome: null };

/** The next lesson. The level must have parsed and be the lesson's own. */
export function teach(level: Level, lesson: Lesson, act: Act): Lesson {
  switch (act.do) {
    case 'go': return planFor(level, lesson)[act.to] === undefined ? lesson : { ...lesson, at: act.to, page: 0, round: null, look: null, over: null };
    case 'forward': return forward(level, lesson);
    case 'back': return back(level, lesson);
    case 'ask': return ask(level, lesson, act.kind);
    case 'count': return count(level, lesson, act.counts, act.answered);
    case 'withdraw': return lesson.round === null ? lesson : { ...lesson, round: null };
    case 'take': return take(level, lesson, act.option);
    case 'torch': return turnTorch(level, lesson, act.out);
    case 'press': return press(level, lesson, act.button);
    case 'other': return tryOther(level, lesson, act.node, act.option);
    case 'come-back': return comeBack(lesson);
    case 'jump': return jump(level, lesson, act.node);
    case 'over': return lesson.over === act.what ? lesson : { ...lesson, over: act.what };
    case 'cover': return lesson.covered === act.on ? lesson : { ...lesson, covered: act.on };
    case 'speak': return { ...lesson, language: act.language };
  }
}

/** Which gut check a part of the plan is, if it is one. */
export function checkTimeOf(level: Level, lesson: Lesson): CheckTime | undefined {
  const { kind } = stepOf(level, lesson);
  return kind === 'warm-up' ? 'before' : kind === 'check' ? 'after' : undefined;
}

/** How many pages a part of the plan has. */
export function pagesOf(level: Level, lesson: Lesson): number {
  const time = checkTimeOf(level, lesson);
  if (time !== undefined) return level.checks[formsInClass[time]]?.length ?? 1;
  return stepOf(level, lesson).kind === 'debrief' ? Math.max(1, debriefPagesOf(level, lesson).length) : 1;
}

function inStory(level: Level, lesson: Lesson): boolean {
  return stepOf(level, lesson).kind === 'story';
}

function forward(level: Level, lesson: Lesson): Lesson {
  if (lesson.covered) return lesson;
  if (lesson.over !== null) return { ...lesson, over: null };
  if (inStory(level, lesson)) return forwardInStory(level, lesson);
  if (lesson.round?.open === true) return lesson;
  if (lesson.page + 1 < pagesOf(level, lesson)) return { ...lesson, page: lesson.page + 1, round: null };
  return teach(level, lesson, { do: 'go', to: lesson.at + 1 });
}

function forwardInStory(level: Level, lesson: Lesson): Lesson {
  if (lesson.look !== null) return lesson.look.outcome === null ? lesson : putDown(lesson, lesson.look);
  switch (stopAt(level, playOf(level, lesson).state.at).type) {
    case 'line': return play(level, lesson, { do: 'next' });
    case 'choice': return lesson;
    case 'ending': return lesson.branch === null ? teach(level, lesson, { do: 'go', to: lesson.at + 1 }) : comeBack(lesson);
  }
}

/** After a card: another look. A card that did not fit leaves the thing in the light. */
function putDown(lesson: Lesson, look: Looking): Lesson {
  const item = look.outcome?.kind === 'wrong' ? look.item : null;
  return { ...lesson, round: null, look: { ...look, item, outcome: null } };
}

function back(level: Level, lesson: Lesson): Lesson {
  if (lesson.covered) return lesson;
  if (lesson.over !== null) return { ...lesson, over: null };
  if (lesson.round !== null) return { ...lesson, round: null };
  if (lesson.look !== null) return { ...lesson, look: lesson.look.item === null ? null : { ...lesson.look, item: null, outcome: null } };
  if (!inStory(level, lesson)) return lesson.page > 0 ? { ...lesson, page: lesson.page - 1 } : lesson;
  const visit = playOf(level, lesson).trail.at(-2);
  return visit === undefined ? lesson : onWay(level, lesson, lesson.intents.slice(0, visit.intents));
}

function ask(level: Level, lesson: Lesson, kind: RoundKind): Lesson {
  const found = roundAt(level, lesson, kind);
  if (found === undefined || lesson.covered) return lesson;
  const asked = lesson.asked + 1;
  return { ...lesson, over: null, asked, round: { id: `${found.place}:${kind}:${asked}`, kind, options: found.options, open: true, counts: null } };
}

/** What can be voted on now, by kind of round; undefined where there is nothing of the kind. */
export function roundAt(level: Level, lesson: Lesson, kind: RoundKind): { readonly place: string; readonly options: readonly string[] } | undefined {
  const time = checkTimeOf(level, lesson);
  if (kind === 'check') {
    const item = time === undefined ? undefined : level.checks[formsInClass[time]]?.[lesson.page];
    return item === undefined ? undefined : { place: item.id, options: gutAnswers };
  }
  if (!inStory(level, lesson)) return undefined;
  const view = viewOf(level, playOf(level, lesson));
  const { look } = lesson;
  if (kind === 'choice') return view.kind === 'choice' && look === null ? { place: view.at, options: view.options.filter(({ state }) => state === 'open').map(({ id }) => id) } : undefined;
  if (look === null || view.look === undefined) return undefined;
  if (kind === 'card') return look.item === null || isSettled(look) ? undefined : { place: look.item, options: [...cards, 'none'] };
  const left = view.look.items.filter(({ id, found }) => !found && !look.cleared.includes(id)).map(({ id }) => id);
  return look.item !== null || left.length === 0 ? undefined : { place: view.look.node, options: left };
}

/** The surface the torch would lie on here. */
export function lookNodeOf(level: Level, lesson: Lesson): NodeId | undefined {
  return lookAt(level, playOf(level, lesson).state.at)?.id;
}

function isSettled({ outcome }: Looking): boolean {
  return outcome !== null && outcome.kind !== 'wrong';
}

function totalOf(counts: Counts): number {
  return Object.values(counts).reduce<number>((sum, one) => sum + (one === 'few' ? 0 : one), 0);
}

function count(level: Level, lesson: Lesson, counts: Counts, answered = totalOf(counts)): Lesson {
  const { round } = lesson;
  if (round === null || !round.open) return lesson;
  const closed = { ...lesson, round: { ...round, open: false, counts } };
  const time = checkTimeOf(level, lesson);
  const item = time === undefined ? undefined : level.checks[formsInClass[time]]?.[lesson.page]?.id;
  if (time === undefined || item === undefined) return closed;
  return {
    ...closed, checks: { ...lesson.checks, [time]: { ...lesson.checks[time], [item]: counts } },
    answered: { ...lesson.answered, [time]: { ...lesson.answered[time], [item]: answered } },
  };
}

function take(level: Level, lesson: Lesson, option: string): Lesson {
  if (lesson.covered || !inStory(level, lesson)) return lesson;
  if (lesson.look !== null) return lesson.look.item === null ? shine(level, lesson, lesson.look, option) : layCard(level, lesson, lesson.look, option);
  const here = roundAt(level, lesson, 'choice');
  if (here === undefined || !here.options.includes(option)) return lesson;
  const past: PastRound = { node: here.place, at: lesson.intents.length, options: here.options, counts: lesson.round?.counts ?? null, chosen: option };
  const rounds = lesson.branch === null ? [...lesson.rounds, past] : lesson.rounds;
  return play(level, { ...lesson, rounds, round: null }, { do: 'choose', option });
}

function shine(level: Level, lesson: Lesson, look: Looking, item: string): Lesson {
  const here = roundAt(level, lesson, 'inspect');
  return here?.options.includes(item) === true ? { ...lesson, round: null, look: { ...look, item, outcome: null } } : lesson;
}

function layCard(level: Level, lesson: Lesson, look: Looking, option: string): Lesson {
  const here = roundAt(level, lesson, 'card');
  const item = lookAt(level, playOf(level, lesson).state.at)?.look.items.find(({ id }) => id === look.item);
  if (item === undefined || here?.options.includes(option) !== true) return lesson;
  const card = option as Card | 'none';
  const fits = (item.card ?? 'none') === card;
  const outcome = { kind: !fits ? 'wrong' : card === 'none' ? 'harmless' : 'clue', card } as const;
  const cleared = outcome.kind === 'harmless' ? [...look.cleared, item.id] : look.cleared;
  const looked = { ...lesson, round: null, look: { ...look, cleared, outcome } };
  return outcome.kind === 'clue' && card !== 'none' ? { ...play(level, looked, { do: 'pair', item: item.id, card }), look: looked.look } : looked;
}

function turnTorch(level: Level, lesson: Lesson, out: boolean): Lesson {
  if (!out) return lesson.look === null ? lesson : { ...lesson, look: null, round: null };
  const here = inStory(level, lesson) && lookAt(level, playOf(level, lesson).state.at) !== undefined;
  return here && lesson.look === null ? { ...lesson, look: noLook, round: null, over: null } : lesson;
}

/** A scene that is skipped gives way to its summary, and the story goes on after it. */
function press(level: Level, lesson: Lesson, button: 'tell' | 'repair' | 'skip'): Lesson {
  if (!inStory(level, lesson) || lesson.look !== null) return lesson;
  const next = play(level, lesson, { do: button });
  if (next === lesson) return lesson;
  if (button === 'skip') return { ...next, over: 'skipped' };
  return next.over === 'skipped' ? { ...next, over: null } : next;
}

/** Steps the story; an intent that does not hold leaves the lesson as it was. */
function play(level: Level, lesson: Lesson, intent: Intent): Lesson {
  const stepped = step(level, playOf(level, lesson), intent);
  return stepped.ok ? onWay(level, lesson, stepped.play.intents) : lesson;
}

/** Puts the story on a way; what was seen and found on it stays known, and decisions that no longer lie on it are not the class's any more. */
function onWay(level: Level, lesson: Lesson, intents: readonly Intent[]): Lesson {
  const now = playOf(level, { intents, known: lesson.known });
  const taken = now.trail.flatMap(({ by }) => by ?? []);
  const ended = stopAt(level, now.state.at).type === 'ending' ? [now.state.at] : [];
  return {
    ...lesson, intents, round: null, look: null,
    known: now.known,
    seen: [...new Set([...lesson.seen, ...taken])],
    endings: [...new Set([...lesson.endings, ...ended])],
    rounds: lesson.branch === null ? lesson.rounds.filter((round) => liesOn(now, round)) : lesson.rounds,
  };
}

function liesOn({ trail }: Play, { node, at, chosen }: PastRound): boolean {
  return trail.some(({ by, intents }) => by === `${node}.${chosen}` && intents === at + 1);
}

function tryOther(level: Level, lesson: Lesson, node: NodeId, option: OptionId): Lesson {
  const round = lesson.rounds.findLast((past) => past.node === node);
  if (lesson.branch !== null || round === undefined || round.chosen === option || !round.options.includes(option)) return lesson;
  const branch = { back: lesson.intents, at: lesson.at, node, option };
  const at = planFor(level, lesson).findIndex(({ kind }) => kind === 'story');
  const before = playOf(level, { intents: lesson.intents.slice(0, round.at), known: lesson.known });
  const stepped = step(level, before, { do: 'choose', option });
  return stepped.ok ? onWay(level, { ...lesson, branch, at, over: null }, stepped.play.intents) : lesson;
}

function comeBack(lesson: Lesson): Lesson {
  const { branch } = lesson;
  return branch === null ? lesson : { ...lesson, intents: branch.back, at: branch.at, page: 0, branch: null, round: null, look: null, over: null };
}

function jump(level: Level, lesson: Lesson, node: NodeId): Lesson {
  const way = wayTo(level, playOf(level, lesson), node);
  if (way === undefined) return lesson;
  const at = planFor(level, lesson).findIndex(({ kind }) => kind === 'story');
  const known = [...new Set([...lesson.known, ...way.clues])];
  return onWay(level, { ...lesson, known, at, page: 0, over: null }, way.intents);
}
