import type { Level } from '../../src/story/level.ts';
import type { Intent, Play } from '../../src/story/play.ts';
import { begin, step } from '../../src/story/step.ts';
import { viewOf } from '../../src/story/view.ts';

/** A number from 0 to below 1 at each call, always the same ones for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How often each option was taken, as `node.option`, over all plays so far. */
export type Tally = Map<string, number>;

/** How often a player presses a button: some never do, some seldom, some at every turn. Drawn once for a play. */
const buttonChances = [0, 0, 0.01, 0.08];
/** How often a player is curious and takes what was taken least so far (the habit of ChoiceScript's random test): never, now and then, always. Drawn once for a play. */
const curiosities = [0, 0.25, 1];
/** So often a button in an act counts as new, which draws a curious player. */
const buttonTries = 20;

function pick<T>(from: readonly T[], chance: () => number): T | undefined {
  return from[Math.floor(chance() * from.length)];
}

interface Player {
  readonly chance: () => number;
  readonly tally: Tally;
  readonly buttonChance: number;
  readonly curiosity: number;
}

/** A button nobody has pressed in this act yet draws the curious. Counts it when that is so. */
function chanceOf(button: Intent, act: string | undefined, tally: Tally, { buttonChance, curiosity }: Pick<Player, 'buttonChance' | 'curiosity'>): number {
  const place = `${act}.${button.do}`;
  const times = tally.get(place) ?? 0;
  tally.set(place, times + 1);
  return times < buttonTries ? Math.max(buttonChance, curiosity / 4) : buttonChance;
}

/** What a player does who finds every clue on offer and otherwise decides by chance. */
function decide(level: Level, play: Play, { chance, tally, buttonChance, curiosity }: Player): Intent {
  const view = viewOf(level, play);
  const clue = view.look?.items.find((item) => item.card !== undefined && !item.found);
  if (clue?.card !== undefined) return { do: 'pair', item: clue.id, card: clue.card };
  const buttons: readonly Intent[] = [...(view.canTell ? [{ do: 'tell' } as const] : []), ...(view.canRepair ? [{ do: 'repair' } as const] : []), ...(view.canSkip ? [{ do: 'skip' } as const] : [])];
  const button = pick(buttons, chance);
  if (button && chance() < chanceOf(button, view.act, tally, { buttonChance, curiosity })) return button;
  if (view.kind === 'line') return { do: 'next' };
  const open = view.options.filter((option) => option.state === 'open').map((option) => option.id);
  const taken = (option: string) => tally.get(`${play.state.at}.${option}`) ?? 0;
  const least = open.filter((option) => taken(option) === Math.min(...open.map(taken)));
  const option = pick(chance() < curiosity ? least : open, chance) ?? '';
  tally.set(`${play.state.at}.${option}`, taken(option) + 1);
  return { do: 'choose', option };
}

/** Plays until an ending, or until so many intents are taken. */
export function playByChance(level: Level, house: Readonly<Record<string, boolean>>, chance: () => number, tally: Tally, limit = 1000): Play {
  const player = { chance, tally, buttonChance: pick(buttonChances, chance) ?? 0, curiosity: pick(curiosities, chance) ?? 0 };
  let play = begin(level, house);
  while (level.nodes[play.state.at]?.type !== 'ending' && play.intents.length < limit) {
    const intent = decide(level, play, player);
    const stepped = step(level, play, intent);
    if (!stepped.ok) throw new Error(`the view offered ${JSON.stringify(intent)} at ${play.state.at}, but step refused it: ${stepped.refused}`);
    play = stepped.play;
  }
  return play;
}
