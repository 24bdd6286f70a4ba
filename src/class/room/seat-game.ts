/** The game as a seat has it: silent, uncounted, and nothing of it kept beyond its tab and its seat. */
import { effect } from '@preact/signals';
import type { Driver } from '../../keep/driver.ts';
import { openKeep } from '../../keep/keep.ts';
import { openCountingBehind } from '../../play/counting-behind.ts';
import { fetchCampaign, firstLanguage } from '../../play/fetching.ts';
import { loadJson } from '../../play/load-json.ts';
import { newSignals } from '../../play/game.ts';
import type { Game } from '../../play/game.ts';
import { openKeeping } from '../../play/keeping.ts';
import { loadLevelList } from '../../play/levels.ts';
import { loadListed } from '../../words/listed-words.ts';
import { openHelp, showSettings } from '../../play/settings-actions.ts';
import { noStage } from '../../play/stage-link.ts';
import { openSound } from '../../sound/open-sound.ts';
import { source } from '../../words/language-list.ts';
import { setPageLanguage } from '../../words/page-language.ts';
import { createWords } from '../../words/words.ts';

const storageLimitMs = 1_500;
const sign = 'seat';

export interface SeatSwitches {
  readonly lang?: string;
  readonly motion?: 'full' | 'reduced';
  readonly instant: boolean;
}

/** Opens it on the seat's own storage, in the language of the browser; the room's own language comes with its first scene. */
export async function openSeatGame({ lang, motion, instant }: SeatSwitches, driver: Driver): Promise<Game> {
  const now = (): number => Date.now();
  const [campaign, keep, levels] = await Promise.all([
    fetchCampaign(), openKeep({ driver, now, timeLimitMs: storageLimitMs }), loadLevelList(loadJson).catch(() => []),
  ]);
  const signals = newSignals({ at: 'house' }, noStage);
  signals.settings.value = { ...signals.settings.value, muted: true, counting: 'no' };
  const words = createWords({ load: loadListed(loadJson, levels) });
  await words.use(firstLanguage(lang, undefined, campaign)).catch(() => words.use(source));
  await Promise.all([words.loadSection('room'), words.loadSection('class')]);
  const silent = { ...campaign, measuring: { ...campaign.measuring, mode: 'off' as const } };
  const counting = openCountingBehind({ campaign: silent, keep, sign, now, settings: signals.settings });
  const game: Game = {
    ...signals, ...counting, words, keep, keeping: openKeeping(keep, sign), campaign: silent, levels, loadJson, now, random: Math.random, sound: openSound(), sign, setAside: new Map(),
    deviceReduces: motion === 'reduced' || (motion === undefined && matchMedia('(prefers-reduced-motion: reduce)').matches), instant,
  };
  void openHelp(game);
  showSettings(game);
  const speak = (): void => setPageLanguage(document.documentElement, { code: words.language, dir: words.dir });
  words.onChange(speak);
  speak();
  // The bar can switch sound on in a player's own game; a room stays quiet whatever is pressed.
  effect(() => { if (!game.settings.value.muted) game.sound.mute(true); });
  return game;
}
