/** One player's evening in a real level: taken by the rules of the story, left at any moment. */
import type { EndFacts, Taken } from '../../measure/build.ts';
import type { Level } from '../../story/level.ts';
import { cluesOf } from '../../story/moves.ts';
import type { Intent, Play } from '../../story/play.ts';
import { begin, step } from '../../story/step.ts';
import { viewOf } from '../../story/view.ts';
import { traitOf } from './chance.ts';
import type { Chance } from './chance.ts';

export interface Player {
  /** From 0 (falls for much) to 1 (sees much). */
  readonly sharpness: number;
  /** How many in a hundred choices this player leaves at. */
  readonly restlessness: number;
  /** Milliseconds for a page. */
  readonly pace: number;
}

export interface Played {
  readonly facts: EndFacts;
  readonly taken: readonly Taken[];
}

const mostIntents = 600;

/** What the player does now; `null` is leaving for good. */
function decide(level: Level, play: Play, player: Player, chance: Chance): Intent | null {
  const view = viewOf(level, play);
  if (view.canRepair && chance.happens(0.06)) return { do: 'repair' };
  if (view.canTell && chance.happens(0.012 + 0.01 * player.sharpness)) return { do: 'tell' };
  if (view.kind === 'line') return { do: 'next' };
  if (chance.happens(player.restlessness / 100)) return null;
  const clue = view.look?.items.find((item) => item.card !== undefined && !item.found);
  if (clue?.card !== undefined && chance.happens(0.25 + 0.4 * player.sharpness)) return { do: 'pair', item: clue.id, card: clue.card };
  const open = view.options.filter((option) => option.state === 'open');
  // Every option has a liking of its own, the same for all players, so that decisions differ as real ones do.
  return { do: 'choose', option: chance.pick(open, ({ id }) => 0.15 + traitOf(`${level.id}.${play.state.at}.${id}`)).id };
}

function factsOf(level: Level, play: Play, tookMs: number, rewinds: number): EndFacts {
  const { at } = play.state;
  const isOver = level.nodes[at]?.type === 'ending';
  const stopped = play.trail.findLast((visit) => level.nodes[visit.at]?.type === 'choice')?.at;
  return {
    ...(isOver ? { ending: at } : stopped === undefined ? {} : { stopped }),
    // Nobody reads to an ending in less than a minute.
    tookMs: Math.max(tookMs, 61_000),
    clues: { found: play.known.length, total: cluesOf(level).length },
    rewinds,
    repaired: play.trail.some((visit) => visit.via === 'repair'),
    told: play.trail.some((visit) => visit.via === 'tell'),
  };
}

/** Plays until an ending, or until the player leaves. */
export function playEvening(level: Level, player: Player, chance: Chance): Played {
  let play = begin(level, {});
  let tookMs = 0;
  while (level.nodes[play.state.at]?.type !== 'ending' && play.intents.length < mostIntents) {
    const intent = decide(level, play, player, chance);
    if (intent === null) break;
    const stepped = step(level, play, intent);
    if (!stepped.ok) throw new Error(`the view of ${level.id} offered ${intent.do} at ${play.state.at}, but the story refused it: ${stepped.refused}`);
    play = stepped.play;
    tookMs += Math.max(1_500, chance.around(player.pace, player.pace / 3));
  }
  const rewinds = chance.happens(0.35) ? Math.floor(chance.next() * 4) : 0;
  const taken = play.trail.flatMap(({ by }) => {
    const [node, option] = by?.split('.') ?? [];
    return node === undefined || option === undefined ? [] : [{ node, option }];
  });
  return { facts: factsOf(level, play, tookMs, rewinds), taken };
}
