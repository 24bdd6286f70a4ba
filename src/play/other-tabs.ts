/** Two tabs of one browser share one keep. What one of them has kept, the other has to take over before it writes again. */
import type { KeepWrite } from '../keep/keep.ts';
import type { Game } from './game.ts';
import { mergeHouses, readHouse } from './house-record.ts';
import { showSettings } from './settings-actions.ts';
import { readSettings } from './settings.ts';

/**
 * Takes over the settings and the house as another tab has kept them; a *no* to counting given there holds here too.
 * Does nothing where this tab's own last write did not land, or where something changed here meanwhile: then this tab knows better.
 */
export async function catchUp(game: Game): Promise<void> {
  const settings = await readShared(game, 'settings');
  const house = await readShared(game, 'house');
  if (house !== undefined && house.before === game.house.value) game.house.value = readHouse(house.value);
  if (settings === undefined || settings.before !== game.settings.value) return;
  const counted = game.settings.value.counting;
  game.settings.value = readSettings(settings.value);
  showSettings(game);
  if (counted !== 'no' && game.settings.value.counting === 'no') await game.stopCounting();
}

async function readShared(game: Game, name: 'settings' | 'house'): Promise<{ readonly value: unknown; readonly before: unknown } | undefined> {
  const written = await game.keeping.settled(name);
  const before = game[name].value;
  const found = await game.keep.read(game.sign, name);
  return written.ok && found.ok ? { value: found.value, before } : undefined;
}

/** Keeps the house. Where another tab has written it meanwhile, what both know is kept. */
export async function keepHouse(game: Game): Promise<KeepWrite> {
  const kept = await game.keeping.keep('house', game.house.value);
  if (kept.ok || kept.reason !== 'overtaken') return kept;
  const found = await game.keep.read(game.sign, 'house');
  if (found.ok) game.house.value = mergeHouses(readHouse(found.value), game.house.value);
  return game.keeping.keep('house', game.house.value);
}
