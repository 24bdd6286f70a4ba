import { cardKinds } from './level.ts';
import type { DebriefCard, Level, NodeId, OptionId } from './level.ts';
import type { Play } from './play.ts';
import { holdAll } from './vars.ts';

/**
 * The debrief of a finished evening: of each kind (what, why, help, who, in this order) the first card that fits what happened.
 * A checked level has all four for every ending.
 */
export function debriefOf(level: Level, play: Play): readonly DebriefCard[] {
  return cardKinds.flatMap((kind) => level.debrief.find((card) => card.kind === kind && fits(card, play)) ?? []);
}

/** The card that says what helps whatever happened: the last of its kind that asks for nothing. A checked level has one. */
export function reminderOf(level: Level): DebriefCard | undefined {
  return level.debrief.findLast((card) => card.kind === 'help' && card.when === undefined && card.endings === undefined && card.chose === undefined);
}

function fits(card: DebriefCard, { state, trail }: Play): boolean {
  if (!holdAll(state.vars, card.when)) return false;
  if (card.endings && !card.endings.includes(state.at)) return false;
  return card.chose === undefined || card.chose.some((taken) => trail.some((visit) => visit.by === taken));
}

export interface OptionTaken {
  readonly node: NodeId;
  readonly option: OptionId;
}

/** The options taken on the way to where the player is, in order and each once. Their explanations stand under `<node>.options.<option>.why`. */
export function whysOf(play: Play): readonly OptionTaken[] {
  const taken = new Set(play.trail.flatMap((visit) => visit.by ?? []));
  return [...taken].map((by) => {
    const [node = '', option = ''] = by.split('.');
    return { node, option };
  });
}
