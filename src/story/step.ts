import type { Level, NodeId, VarId } from './level.ts';
import { actAt, arrive, lookAt, skipAt, stopAt } from './moves.ts';
import type { Intent, Play, Refusal, Stepped, Visit } from './play.ts';
import { applyEffects, holdAll, isInTrouble, startVars } from './vars.ts';
import type { Vars } from './vars.ts';

/** Where an intent leads, before it is written into the play; or why it is refused; or a clue found on the spot. */
type Outcome =
  | { readonly to: NodeId; readonly vars: Vars; readonly via: Visit['via']; readonly by?: string }
  | { readonly found: string }
  | { readonly refused: Refusal };

/**
 * Opens an evening at its first node.
 * @param house the house's flags as other evenings left them; those the level does not declare are not taken over
 */
export function begin(level: Level, house: Readonly<Record<VarId, boolean>>): Play {
  const flags = Object.fromEntries(Object.keys(level.house).map((id) => [id, Object.hasOwn(house, id) && house[id] === true]));
  const state = land(level, level.start, startVars(level, flags));
  return { level: level.id, house: flags, state, known: [], trail: [{ at: state.at, via: 'start', intents: 0 }], intents: [] };
}

/**
 * Takes one intent. The level must have parsed (`parseLevel`).
 * @returns the next play, or the reason why the intent does not hold here; the play given is never changed
 */
export function step(level: Level, play: Play, intent: Intent): Stepped {
  const outcome = weigh(level, play, intent);
  if ('refused' in outcome) return { ok: false, refused: outcome.refused };
  const intents = [...play.intents, intent];
  if ('found' in outcome) return { ok: true, play: { ...play, intents, known: [...play.known, outcome.found] } };
  const state = land(level, outcome.to, outcome.vars);
  const visit: Visit = { at: state.at, via: outcome.via, intents: intents.length, ...(outcome.by === undefined ? {} : { by: outcome.by }) };
  return { ok: true, play: { ...play, state, intents, trail: [...play.trail, visit] } };
}

function weigh(level: Level, play: Play, intent: Intent): Outcome {
  if (stopAt(level, play.state.at).type === 'ending') return { refused: 'ended' };
  switch (intent.do) {
    case 'next': return turnPage(level, play);
    case 'choose': return choose(level, play, intent.option);
    case 'pair': return pair(level, play, intent);
    case 'tell': return tell(level, play);
    case 'repair': return repair(level, play);
    case 'skip': return skip(level, play);
  }
}

function turnPage(level: Level, { state }: Play): Outcome {
  const node = stopAt(level, state.at);
  return node.type === 'line' ? { to: node.next, vars: state.vars, via: 'next' } : { refused: 'not-a-line' };
}

function choose(level: Level, { state, known }: Play, id: string): Outcome {
  const node = stopAt(level, state.at);
  if (node.type !== 'choice') return { refused: 'not-a-choice' };
  const option = node.options.find((candidate) => candidate.id === id);
  if (!option) return { refused: 'no-such-option' };
  if (!holdAll(state.vars, option.when)) return { refused: 'option-closed' };
  if (option.clue !== undefined && !known.includes(option.clue)) return { refused: 'clue-needed' };
  return { to: option.next, vars: applyEffects(level, state.vars, option.set), via: 'choose', by: `${state.at}.${id}` };
}

function pair(level: Level, { state, known }: Play, { item: id, card }: Extract<Intent, { do: 'pair' }>): Outcome {
  const here = lookAt(level, state.at);
  if (!here) return { refused: 'nothing-to-look-at' };
  const item = here.look.items.find((candidate) => candidate.id === id);
  if (!item) return { refused: 'no-such-item' };
  if (item.card !== card) return { refused: 'not-that-card' };
  return known.includes(id) ? { refused: 'already-known' } : { found: id };
}

function tell(level: Level, { state }: Play): Outcome {
  const act = actAt(level, state.at);
  return act ? { to: act.tell, vars: state.vars, via: 'tell' } : { refused: 'no-act' };
}

function repair(level: Level, { state }: Play): Outcome {
  const act = actAt(level, state.at);
  if (!act) return { refused: 'no-act' };
  return isInTrouble(level, state.vars) ? { to: act.repair, vars: state.vars, via: 'repair' } : { refused: 'not-in-trouble' };
}

function skip(level: Level, { state }: Play): Outcome {
  const way = skipAt(level, state.at);
  return way ? { to: way.to, vars: applyEffects(level, state.vars, way.set), via: 'skip' } : { refused: 'nothing-to-skip' };
}

function land(level: Level, at: NodeId, vars: Vars): Play['state'] {
  const state = arrive(level, at, vars);
  if (!state) throw new Error(`expected a checked level; the switches from "${at}" in "${level.id}" lead round in a circle`);
  return state;
}
