/**
 * What a class session stands on. It is not a player's game: it has records of its own (`class`), reads and writes nobody's evenings, counts nobody,
 * and is silent until somebody switches the sound on.
 */
import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { Campaign } from '../campaign/campaign.ts';
import type { HelpCountry } from '../campaign/help.ts';
import { forageDriver } from '../keep/forage-driver.ts';
import { openKeep } from '../keep/keep.ts';
import type { Keep } from '../keep/keep.ts';
import { fetchCampaign, fetchHelp, firstLanguage } from '../play/fetching.ts';
import { loadJson } from '../play/load-json.ts';
import type { NoticeKind } from '../play/game.ts';
import { loadLevelList } from '../play/levels.ts';
import type { LevelEntry, LoadJson } from '../play/levels.ts';
import { loadListed } from '../words/listed-words.ts';
import { applySettings, defaultSettings, readSettings, stageLook } from '../play/settings.ts';
import type { Settings } from '../play/settings.ts';
import { noStage } from '../play/stage-link.ts';
import type { StageLink } from '../play/stage-link.ts';
import { openSound } from '../sound/open-sound.ts';
import type { Sound } from '../sound/sound.ts';
import { source } from '../words/language-list.ts';
import { createWords } from '../words/words.ts';
import type { Words } from '../words/words.ts';

/** The sign under which a class's records stand; no player can pick it. */
export const classSign = 'class';
/** Storage that does not answer within this time is done without. Milliseconds. */
const storageLimitMs = 1500;

/** What the teacher is told once, besides what every player may be told. */
export type ClassNotice = 'window-closed' | 'lesson-changed' | 'evening-missing' | 'language-missing' | 'not-kept';

export interface ClassGame {
  readonly words: Words;
  readonly keep: Keep;
  readonly sound: Sound;
  readonly campaign: Campaign;
  readonly levels: readonly LevelEntry[];
  readonly loadJson: LoadJson;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly deviceReduces: boolean;
  readonly settings: Signal<Settings>;
  readonly stage: Signal<StageLink>;
  readonly notices: Signal<readonly NoticeKind[]>;
  /** What the teacher is told, as keys of `class.notice`. */
  readonly told: Signal<readonly ClassNotice[]>;
  readonly overlay: Signal<'help' | 'comfort' | 'sound' | 'language' | undefined>;
  readonly help: Signal<HelpCountry | undefined>;
}

export interface OpenClassGame {
  readonly lang?: string;
  readonly motion?: 'full' | 'reduced';
}

/** Gathers everything; resolves when words are there in some language. A list of evenings that does not arrive is an empty one. */
export async function openClassGame({ lang, motion }: OpenClassGame): Promise<ClassGame> {
  const now = (): number => Date.now();
  const [campaign, keep, levels] = await Promise.all([
    fetchCampaign(), openKeep({ driver: forageDriver(), now, timeLimitMs: storageLimitMs }), loadLevelList(loadJson).catch(() => []),
  ]);
  const kept = await keep.read(classSign, 'settings');
  const settings = kept.ok ? readSettings(kept.value) : { ...defaultSettings, muted: true };
  const words = createWords({ load: loadListed(loadJson, levels) });
  await words.use(firstLanguage(lang, settings.language, campaign)).catch(() => words.use(source));
  await words.loadSection('class');
  const game: ClassGame = {
    words, keep, campaign, levels, loadJson, now, sound: openSound(),
    deviceReduces: motion === 'reduced' || (motion === undefined && matchMedia('(prefers-reduced-motion: reduce)').matches),
    settings: signal(settings), stage: signal(noStage), notices: signal([]), told: signal([]), overlay: signal(undefined), help: signal(undefined),
  };
  showClassSettings(game);
  void openClassHelp(game, settings.country ?? campaign.country);
  return game;
}

/** Changes how this page looks and sounds, for as long as it is open. */
export function lookLike(game: ClassGame, change: Partial<Settings>): void {
  game.settings.value = { ...game.settings.value, ...change };
  showClassSettings(game);
}

/** Changes how the class's pages look and sound, and keeps it for the next lesson. */
export function changeClassSettings(game: ClassGame, change: Partial<Settings>): void {
  lookLike(game, change);
  void game.keep.write(classSign, 'settings', game.settings.value);
}

/** Changes the language once its words are here; without them everything stays as it is and the teacher is told. */
export async function changeClassLanguage(game: ClassGame, language: string): Promise<boolean> {
  try {
    await game.words.use(language);
    changeClassSettings(game, { language });
    return true;
  } catch {
    tellClass(game, 'language-missing');
    return false;
  }
}

/** Tells the teacher something until it is put away. */
export function tellClass(game: Pick<ClassGame, 'told'>, notice: ClassNotice): void {
  if (!game.told.value.includes(notice)) game.told.value = [...game.told.value, notice];
}

/** Shows the help lines of a country; where they do not arrive, those that were there stay. */
export async function openClassHelp(game: Pick<ClassGame, 'help' | 'settings' | 'campaign'>, country: string): Promise<void> {
  const help = await fetchHelp(country);
  // Another country may have been picked meanwhile.
  if (help !== null && country === (game.settings.value.country ?? game.campaign.country)) game.help.value = help;
}

function showClassSettings(game: ClassGame): void {
  const settings = game.settings.value;
  applySettings(settings, document.documentElement, game.deviceReduces);
  document.documentElement.style.setProperty('--text-scale', String(settings.textSize / 100));
  game.stage.value.setLook(stageLook(settings, game.deviceReduces));
  game.sound.mute(settings.muted);
  game.sound.volumes({ effects: settings.effects, music: settings.music });
}
