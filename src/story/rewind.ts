import type { Level } from './level.ts';
import { stopAt } from './moves.ts';
import type { Play, Visit } from './play.ts';
import { replay } from './replay.ts';

/**
 * Goes back in time: only the first `intents` intents are kept, every clue found stays known.
 * @param intents how many to keep; `Visit.intents` of the place to go back to
 */
export function rewind(level: Level, play: Play, intents: number): Play {
  return replay(level, play.house, play.intents.slice(0, Math.max(0, intents)), play.known).play;
}

/** The visit `undo` would go back to: the last choice before the place where the player is. */
export function choiceBefore(level: Level, play: Play): Visit | undefined {
  return play.trail.slice(0, -1).findLast((visit) => stopAt(level, visit.at).type === 'choice');
}

/** Back to the choice before. At the first choice, or ahead of it, the play is returned as it is. */
export function undo(level: Level, play: Play): Play {
  const before = choiceBefore(level, play);
  return before ? rewind(level, play, before.intents) : play;
}
