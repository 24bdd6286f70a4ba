/** What a player can set to read, see, hear, reach and rest better. `play` keeps it and shows it on `<html>`. */
export interface ComfortSettings {
  /** Percent of the browser's own text size. */
  readonly textSize: 100 | 125 | 150 | 200;
  /** Between letters, words and lines together: letters alone would slow reading down. One is what helps most readers (0.08 em between letters), two is twice that. */
  readonly spacing: (typeof spacings)[number];
  readonly contrast: 'normal' | 'high';
  readonly motion: 'device' | 'full' | 'reduced';
  readonly rhythm: 'typing' | 'instant';
  readonly targets: 'normal' | 'large';
  /** Story sounds are also written down. */
  readonly captions: boolean;
  /** Reading aloud and plain words, on every screen. */
  readonly tools: boolean;
  /** The letters: reading text in Andika and names in Rubik, or one for both. */
  readonly font: 'mixed' | 'andika' | 'rubik' | 'opendyslexic';
}

export const textSizes = [100, 125, 150, 200] as const;
export const fonts = ['mixed', 'andika', 'rubik', 'opendyslexic'] as const;
export const spacings = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** A starting point for each need; it changes only what the need is about, and everything can be changed back by itself. */
export const presets = {
  reading: { spacing: 1, textSize: 125, rhythm: 'instant', tools: true },
  seeing: { textSize: 150, contrast: 'high' },
  hearing: { captions: true },
  moving: { targets: 'large', rhythm: 'instant' },
  calm: { motion: 'reduced', rhythm: 'instant' },
} as const satisfies Readonly<Record<string, Partial<ComfortSettings>>>;

export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as readonly Preset[];

/** Whether everything a preset sets is set. */
export function isPresetOn(settings: ComfortSettings, preset: Preset): boolean {
  return Object.entries(presets[preset]).every(([name, value]) => settings[name as keyof ComfortSettings] === value);
}

const plain: ComfortSettings = { textSize: 100, spacing: 0, contrast: 'normal', motion: 'device', rhythm: 'typing', targets: 'normal', captions: false, tools: false, font: 'mixed' };

/**
 * What changes when a preset is pressed: its values, or, when it was on, the plain ones in their place, except where another
 * preset that is on needs them too.
 */
export function togglePreset(settings: ComfortSettings, preset: Preset): Partial<ComfortSettings> {
  if (!isPresetOn(settings, preset)) return presets[preset];
  const needed = new Set(presetNames.filter((other) => other !== preset && isPresetOn(settings, other)).flatMap((other) => Object.keys(presets[other])));
  const names = Object.keys(presets[preset]) as readonly (keyof ComfortSettings)[];
  return Object.fromEntries(names.filter((name) => !needed.has(name)).map((name) => [name, plain[name]]));
}

/** The neighbour of a value on its scale, or nothing at the end of it. */
export function neighbourOf<Value>(scale: readonly Value[], value: Value, by: 1 | -1): Value | undefined {
  const place = scale.indexOf(value);
  return place < 0 ? scale[0] : scale[place + by];
}
