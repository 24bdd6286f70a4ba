/** What a player has chosen about comfort, language and sound. Kept under the picture sign; every value has a default. */
import { fonts, spacings } from '../ui/comfort-settings.ts';
import type { ComfortSettings } from '../ui/comfort-settings.ts';
import { defaultKeys, readKeys } from '../ui/keys.ts';
import type { KeyMap } from '../ui/keys.ts';
import type { StageLook } from './stage-link.ts';

export interface Settings extends ComfortSettings {
  readonly format: 1;
  readonly language?: string;
  /** Two capital letters or `international`, as the campaign names its help lines. */
  readonly country?: string;
  /** The keys of the game, all of which can be changed. */
  readonly keys: KeyMap;
  readonly muted: boolean;
  /** Volumes from 0 to 1. */
  readonly effects: number;
  readonly music: number;
  /** Whether the campaign may count this device's evenings; nothing is counted before *yes*. */
  readonly counting: 'unasked' | 'yes' | 'no';
  /** Whom the player would tell: at home, at school, elsewhere; ids of the lists in the debrief, never a name. */
  readonly people: Readonly<Partial<Record<'home' | 'school' | 'elsewhere', string>>>;
}

export const defaultSettings: Settings = {
  format: 1, textSize: 100, spacing: 0, contrast: 'normal', motion: 'device', rhythm: 'typing',
  targets: 'normal', captions: false, tools: false, font: 'mixed', keys: defaultKeys, muted: false, effects: 0.8, music: 0.4, counting: 'unasked', people: {},
};

/**
 * Reads settings from what was kept: a field that is missing or out of range takes its default, so that an old or a damaged
 * record costs one preference and never the start of the game.
 */
export function readSettings(kept: unknown): Settings {
  if (typeof kept !== 'object' || kept === null) return defaultSettings;
  const from = kept as Readonly<Record<string, unknown>>;
  const pick = <K extends keyof Settings>(name: K, fits: (value: unknown) => boolean): Pick<Settings, K> =>
    ({ [name]: fits(from[name]) ? from[name] : defaultSettings[name] }) as Pick<Settings, K>;
  const oneOf = (...values: readonly unknown[]) => (value: unknown): boolean => values.includes(value);
  const share = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
  const language = (value: unknown): boolean => typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(value);
  const country = (value: unknown): boolean => typeof value === 'string' && /^([A-Z]{2}|international)$/.test(value);
  return {
    ...defaultSettings,
    ...pick('textSize', oneOf(100, 125, 150, 200)),
    ...pick('spacing', oneOf(...spacings)),
    ...pick('contrast', oneOf('normal', 'high')),
    ...pick('motion', oneOf('device', 'full', 'reduced')),
    ...pick('rhythm', oneOf('typing', 'instant')),
    ...pick('targets', oneOf('normal', 'large')),
    ...pick('captions', oneOf(true, false)),
    ...pick('tools', oneOf(true, false)),
    ...pick('font', oneOf(...fonts)),
    ...pick('muted', oneOf(true, false)),
    ...pick('effects', share),
    ...pick('music', share),
    ...pick('counting', oneOf('unasked', 'yes', 'no')),
    ...(language(from['language']) ? pick('language', language) : {}),
    ...(country(from['country']) ? pick('country', country) : {}),
    keys: readKeys(from['keys']),
    people: readPeople(from['people']),
  };
}

/** Shows the settings on the page: the style sheets look at these attributes of `<html>`. */
export function applySettings(settings: Settings, html: HTMLElement, deviceReduces: boolean): void {
  html.style.setProperty('font-size', `${settings.textSize}%`);
  html.style.setProperty('--spacing', String(settings.spacing));
  html.dataset['contrast'] = settings.contrast;
  html.dataset['font'] = settings.font;
  html.dataset['targets'] = settings.targets;
  html.dataset['motion'] = isReduced(settings, deviceReduces) ? 'reduced' : 'full';
}

/** Whether motion is reduced: the player's word counts, else the device's. */
export function isReduced(settings: Settings, deviceReduces: boolean): boolean {
  return settings.motion === 'device' ? deviceReduces : settings.motion === 'reduced';
}

/** How the stage draws for this player. */
export function stageLook(settings: Settings, deviceReduces: boolean): StageLook {
  return { reducedMotion: isReduced(settings, deviceReduces), highContrast: settings.contrast === 'high' };
}

function readPeople(kept: unknown): Settings['people'] {
  if (typeof kept !== 'object' || kept === null) return {};
  const entries = Object.entries(kept).filter(([where, who]) =>
    ['home', 'school', 'elsewhere'].includes(where) && typeof who === 'string' && /^[a-z][a-z-]{0,30}$/.test(who));
  return Object.fromEntries(entries) as Settings['people'];
}
