/** Opens the children's game: gathers what it stands on, shows the first screen, then fetches the stage behind it. */
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { forageDriver } from '../keep/forage-driver.ts';
import { openSound } from '../sound/open-sound.ts';
import { source } from '../words/language-list.ts';
import { setPageLanguage } from '../words/page-language.ts';
import { createWords } from '../words/words.ts';
import type { Words } from '../words/words.ts';
import { App } from './app.tsx';
import { openCountingBehind } from './counting-behind.ts';
import { Dialogs } from './dialogs.tsx';
import { fetchCampaign, firstLanguage, offeredLanguages } from './fetching.ts';
import { newSignals, tellNotice } from './game.ts';
import type { Game } from './game.ts';
import { openKeeping } from './keeping.ts';
import { loadLevelList } from './levels.ts';
import type { LoadJson } from './levels.ts';
import { loadListed } from '../words/listed-words.ts';
import { openOfflineBehind } from './offline-behind.ts';
import { catchUp } from './other-tabs.ts';
import { readOwn } from './own-records.ts';
import { openPlayer } from './player.ts';
import { fragmentOf, readRoute } from './route.ts';
import { openHelpBehind, showSettings } from './settings-actions.ts';
import { hearHouse } from './sound-place.ts';
import { noStage } from './stage-link.ts';
import { fetchStage, openStageBehind } from './stage-opening.ts';

/** Storage that does not answer within this time is done without: a child does not wait for a disk. Milliseconds. */
const storageLimitMs = 1500;

export interface OpenPlay {
  readonly root: HTMLElement;
  readonly canvas: HTMLElement;
  /** Fetches what stands beside the page; what the first screen is sure to need is on its way already. */
  readonly loadJson: LoadJson;
  /** Developer switches; see `dev/switches.ts`. */
  readonly stage: 'on' | 'off' | 'still';
  readonly lang?: string;
  readonly motion?: 'full' | 'reduced';
  readonly seed?: number;
  readonly instant: boolean;
}

/** Opens the game on the page. Resolves when the first screen stands; the stage comes later or never. */
export async function openPlay(options: OpenPlay): Promise<Game> {
  // Everything that comes before it has been asked for, and the line would be idle.
  if (options.stage !== 'off') fetchStage(document);
  const now = (): number => Date.now();
  const tab = (): Storage => sessionStorage;
  const [campaign, player, levels] = await Promise.all([
    fetchCampaign(), openPlayer({ driver: forageDriver(), now, timeLimitMs: storageLimitMs, tab }), loadLevelList(options.loadJson).catch(() => []),
  ]);
  const { keep, sign } = player;
  const load = loadListed(options.loadJson, levels);
  const signals = newSignals(readRoute(location.hash), noStage);
  const { settings, house, newer } = await readOwn(keep, sign);
  signals.settings.value = settings;
  signals.house.value = house;
  const words = createWords({ load, languages: offeredLanguages(campaign) });
  await words.use(firstLanguage(options.lang, signals.settings.value.language, campaign)).catch(() => words.use(source));
  const counting = openCountingBehind({ campaign, keep, sign, now, settings: signals.settings });
  const game: Game = {
    ...signals, ...counting, words, keep, keeping: openKeeping(keep, sign), campaign, levels, loadJson: load, now, random: Math.random, sound: openSound(), sign, setAside: new Map(),
    saves: { device: player.device, keepsNothing: player.keepsNothing, tab, undo: signal(undefined) },
    deviceReduces: options.motion === 'reduced' || (options.motion === undefined && matchMedia('(prefers-reduced-motion: reduce)').matches),
    instant: options.instant,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  };
  game.counting.settleOld(words.language);
  openHelpBehind(game);
  showSettings(game);
  followThePage(game, words);
  tellWhatIsKept(game, newer);
  render(<App game={game} Dialogs={Dialogs} loadEvenings={async () => import('./evenings.tsx')} />, options.root);
  void openOfflineBehind(game);
  if (options.stage !== 'off') openStageBehind(game, { canvas: options.canvas, still: options.stage === 'still' });
  return game;
}

function followThePage(game: Game, words: Words): void {
  // The address may have changed while the game was still on its way.
  game.route.value = readRoute(location.hash);
  addEventListener('hashchange', () => { game.route.value = readRoute(location.hash); });
  // A window that could not be opened leads back to the house; the address must follow, or the same window could not be tried again.
  effect(() => {
    const fragment = fragmentOf(game.route.value);
    if (fragment !== fragmentOf(readRoute(location.hash))) history.replaceState(null, '', fragment);
  });
  addEventListener('focus', () => void catchUp(game));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && game.evening.value !== undefined) game.counting.rested(game.evening.value);
  });
  for (const event of ['pointerup', 'keydown'] as const) addEventListener(event, () => game.sound.unlock(), { once: true });
  const speak = (): void => setPageLanguage(document.documentElement, { code: words.language, dir: words.dir });
  words.onChange(speak);
  speak();
  hearHouse(game);
}

function tellWhatIsKept(game: Game, newer: readonly string[]): void {
  if (game.keep.kept === 'memory') tellNotice(game, 'not-kept');
  if (newer.length > 0) tellNotice(game, 'newer-save');
  for (const name of newer) game.keeping.leave(name);
}
