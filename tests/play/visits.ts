/** A player's visits in these tests: an evening opened over some device, played, put away. */
import { expect } from 'vitest';
import { giveAnswer, goOn, takeIntent, visitEvening } from '../../src/play/evening-actions.ts';
import type { EveningState } from '../../src/play/evening-state.ts';
import type { Game } from '../../src/play/game.ts';
import type { Intent } from '../../src/story/play.ts';
import { routesToEndings } from '../../src/story/routes.ts';
import { gameOf, level, record, sign } from './game-of.ts';
import type { Visit } from './game-of.ts';

export const next: Intent = { do: 'next' };
export const choose = (option: string): Intent => ({ do: 'choose', option });
export const routes = routesToEndings(level);

export function eveningOf(game: Game): EveningState {
  const evening = game.evening.value;
  if (evening === undefined) throw new Error('Violated assumption: an evening is open');
  return evening;
}

export async function visit(options: Visit = {}) {
  const visited = await gameOf(options);
  visited.game.route.value = { at: 'evening', level: level.id };
  await visitEvening(visited.game, level.id);
  return visited;
}

export function play(game: Game, intents: readonly Intent[]): void {
  for (const intent of intents) expect(takeIntent(game, intent), JSON.stringify(intent)).toBe(true);
}

export function playTo(game: Game, ending: string): void {
  play(game, routes[ending] ?? []);
  expect(eveningOf(game).play.state.at).toBe(ending);
}

/** The evening put away in its thanks. */
export function finish(game: Game): void {
  for (const phase of ['debrief', 'after'] as const) goOn(game, phase);
  for (const { id } of level.checks.b ?? []) giveAnswer(game, 'after', id, 'trap');
  goOn(game, 'thanks');
}

export async function kept(driver: NonNullable<Visit['driver']>): Promise<readonly (string | null)[]> {
  return Promise.all(['a', 'b'].map(async (slot) => driver.get(`${sign}/${record}/${slot}`)));
}
