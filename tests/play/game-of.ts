import { defaultCampaign } from '../../src/campaign/campaign.ts';
import type { Driver } from '../../src/keep/driver.ts';
import { openKeep } from '../../src/keep/keep.ts';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import type { Report } from '../../src/measure/report.ts';
import { nothingCounted } from '../../src/play/counted.ts';
import { openCounting } from '../../src/play/counting.ts';
import { newSignals } from '../../src/play/game.ts';
import type { Game } from '../../src/play/game.ts';
import { openKeeping } from '../../src/play/keeping.ts';
import { exportSaves } from '../../src/play/saves/saves-actions.ts';
import type { LoadJson } from '../../src/play/levels.ts';
import { noStage } from '../../src/play/stage-link.ts';
import { soundLevel } from '../../src/story/checks/example.ts';
import type { Words } from '../../src/words/words.ts';

export const sign = 'lamp';
export const hash = '0123456789abcdef';
export const level = soundLevel();
export const record = `evening:${level.id}`;

/** Words that say their own keys. */
const keys: Words = {
  language: 'en', dir: 'ltr', languages: [], spoken: () => keys, t: (key) => key, level: () => (key) => key, hasLevel: () => true,
  loadLevel: async () => undefined, loadSection: async () => undefined, use: async () => undefined, onChange: () => () => undefined,
};

export interface Visit {
  readonly driver?: Driver;
  readonly loadJson?: LoadJson;
  readonly counting?: boolean;
  readonly seed?: number;
}

/** The text of the file that holds all of a player. */
export async function fileOf(game: Game): Promise<string> {
  const file = await exportSaves(game);
  if (file?.isWhole !== true) throw new Error('Violated assumption: the device hands over all that it keeps');
  return file.text;
}

/** One visit of a player to the game: everything but the page. What is kept lives in the driver, so that a second visit can find it. */
export async function gameOf({ driver = memoryDriver(), loadJson = async () => level, counting = false, seed = 2 }: Visit = {}) {
  const keep = await openKeep({ driver, now: () => 0, timeLimitMs: 500 });
  const reports: Report[] = [];
  const played: string[] = [];
  let minutes = 0;
  const now = (): number => Date.UTC(2026, 8, 1, 18, minutes);
  const game: Game = {
    ...newSignals({ at: 'house' }, noStage),
    words: keys, keep, keeping: openKeeping(keep, sign), campaign: defaultCampaign, loadJson, now, random: () => 0.5, seed, deviceReduces: false, instant: true, sign,
    sound: { play: (name) => void played.push(name), unlock: () => undefined, place: () => undefined, volumes: () => undefined, rest: () => undefined, mute: () => undefined, onCaption: () => () => undefined },
    levels: [{ id: level.id, hash, strand: level.strand, band: level.band, window: level.window, minutes: level.minutes, languages: ['en'], endings: 4, clues: 1 }],
    setAside: new Map(), mayAsk: true, countingState: () => (counting ? 'yes' : 'no'), reports: async () => [], stopCounting: async () => { reports.length = 0; },
    counting: openCounting({
      campaign: 'lantern', allowed: () => counting, now, random: () => 0.5, randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
      enqueue: (report) => void reports.push(report), remember: () => undefined, before: nothingCounted,
    }),
  };
  const pass = (more: number): void => { minutes += more; };
  /** Resolves when everything that was to be kept is. */
  const settled = async (): Promise<void> => { for (const name of [record, 'house', 'settings']) await game.keeping.settled(name); };
  return { game, driver, reports, played, pass, settled };
}
