/** What follows from a changed setting: the page shows it, the rooms hear of it, and it is kept. */
import { effect } from '@preact/signals';
import { fetchHelp } from './fetching.ts';
import type { Game } from './game.ts';
import { tellNotice } from './game.ts';
import { applySettings, readSettings, stageLook } from './settings.ts';
import type { Settings } from './settings.ts';

/** Changes some settings and keeps them all. */
export function changeSettings(game: Game, change: Partial<Settings>): void {
  game.settings.value = { ...game.settings.value, ...change };
  showSettings(game);
  void keepSettings(game, change);
}

/** Where another tab has kept settings meanwhile, only this change is made to them. */
async function keepSettings(game: Game, change: Partial<Settings>): Promise<void> {
  let kept = await game.keeping.keep('settings', game.settings.value);
  if (!kept.ok && kept.reason === 'overtaken') {
    const found = await game.keep.read(game.sign, 'settings');
    if (found.ok) game.settings.value = { ...readSettings(found.value), ...change };
    showSettings(game);
    kept = await game.keeping.keep('settings', game.settings.value);
  }
  if (!kept.ok) tellNotice(game, 'not-kept');
}

/** Brings page, stage and sound in line with the settings. */
export function showSettings(game: Game): void {
  const settings = game.settings.value;
  applySettings(settings, document.documentElement, game.deviceReduces);
  if (settings.font !== 'mixed') bringLetters();
  game.stage.value.setLook(stageLook(settings, game.deviceReduces));
  game.sound.mute(settings.muted);
  game.sound.volumes({ effects: settings.effects, music: settings.music });
}

/** Letters that few ask for come late; without a network the page's own stay until there is one again. */
function bringLetters(): void {
  import('../ui/access/fonts.css').catch(() => { addEventListener('online', bringLetters, { once: true }); });
}

/** Changes the language once its words are here; without them everything stays as it is. */
export async function changeLanguage(game: Game, language: string): Promise<void> {
  try {
    await game.words.use(language);
    changeSettings(game, { language });
  } catch {
    tellNotice(game, 'language-missing');
  }
}

/** The player's answer to whether the campaign may count. *No* empties what was waiting, at once. */
export function answerConsent(game: Game, allowed: boolean): void {
  changeSettings(game, { counting: allowed ? 'yes' : 'no' });
  if (!allowed) void game.stopCounting();
}

/** The player has picked a country: it is kept, and its help lines are shown once they are here, unless another was picked meanwhile. */
export async function chooseCountry(game: Game, country: string): Promise<void> {
  if (country !== wishedCountry(game)) changeSettings(game, { country });
  const help = await fetchHelp(country);
  if (help !== null && wishedCountry(game) === country) game.help.value = help;
}

/** Shows the help lines of the player's country, or where they do not arrive those of the campaign: help is not left empty over one missing file. */
export async function openHelp(game: Game): Promise<void> {
  await chooseCountry(game, wishedCountry(game));
  if (game.help.value !== undefined || wishedCountry(game) === game.campaign.country) return;
  const help = await fetchHelp(game.campaign.country);
  // A country that was picked meanwhile may have come first.
  if (help !== null && game.help.value === undefined) game.help.value = help;
}

function wishedCountry({ settings, campaign }: Game): string {
  return settings.value.country ?? campaign.country;
}

/** The first screen stands before anything is fetched that it does not show. Milliseconds. */
const helpAfterMs = 1200;

/** Fetches the help lines soon after the first screen stands, and at once when somebody asks for help before. */
export function openHelpBehind(game: Game): void {
  let isAsked = false;
  const ask = (): void => {
    if (!isAsked) void openHelp(game);
    isAsked = true;
  };
  setTimeout(ask, helpAfterMs);
  effect(() => { if (game.overlay.value === 'help') ask(); });
}
