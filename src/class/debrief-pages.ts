/** The debrief of a class, page by page: the cards that fit the way it took, and what it decided, a few decisions at a time. */
import { debriefOf, whysOf } from '../story/debrief.ts';
import type { DebriefCard, Level } from '../story/level.ts';
import { stopAt } from '../story/moves.ts';
import type { ShownDecision } from '../ui/class/show.ts';
import { playOf } from './lesson.ts';
import type { Lesson } from './lesson.ts';

/** How many decisions a page holds in type that is read from the back of a room. */
const mostDecisions = 4;

export interface DebriefPage {
  readonly card: DebriefCard;
  /** On a page of decisions they stand in place of the card's text. */
  readonly decisions: readonly ShownDecision[];
}

/** The pages; the decisions follow the card that says why it works on people. Never empty in a checked level. */
export function debriefPagesOf(level: Level, lesson: Lesson): readonly DebriefPage[] {
  return cardsFor(level, lesson).flatMap((card): readonly DebriefPage[] => {
    const first = { card, decisions: [] };
    return card.kind === 'why' ? [first, ...chunks(decisionsOf(level, lesson)).map((decisions) => ({ card, decisions }))] : [first];
  });
}

/** The debrief's cards for the way the class took. Before an ending nobody can say yet what happened, so that card is left out. */
export function cardsFor(level: Level, lesson: Lesson): readonly DebriefCard[] {
  const play = playOf(level, lesson);
  const ended = stopAt(level, play.state.at).type === 'ending';
  return debriefOf(level, play).filter(({ kind }) => ended || kind !== 'what');
}

/** What the class decided on its way, and by how many hands. */
function decisionsOf(level: Level, lesson: Lesson): readonly ShownDecision[] {
  const countsAt = (node: string, option: string) => lesson.rounds.findLast((round) => round.node === node && round.chosen === option)?.counts ?? null;
  return whysOf(playOf(level, lesson)).map(({ node, option }) => ({ node, option, counts: countsAt(node, option) }));
}

function chunks(decisions: readonly ShownDecision[]): readonly (readonly ShownDecision[])[] {
  return Array.from({ length: Math.ceil(decisions.length / mostDecisions) }, (_, at) => decisions.slice(at * mostDecisions, (at + 1) * mostDecisions));
}
