/**
 * What the house remembers of a player: the flags that cross evenings and each window's lamps. A summary beside the evenings'
 * own saves, so that the house can be shown without loading any of them.
 */

export interface WindowRecord {
  readonly lamps: { readonly finished: boolean; readonly another: boolean; readonly clues: boolean };
  /** How many different endings were found. */
  readonly endings: number;
  /** An evening that was begun and not put away: the house offers to continue it. */
  readonly begun: boolean;
  /** When it was last played, in milliseconds since 1970; decides which evening *continue* means. */
  readonly playedAt: number;
  /** When an ending was first reached, in milliseconds since 1970. */
  readonly finishedAt?: number;
  /** How many boosters were taken. */
  readonly boosters: number;
}

export interface HouseRecord {
  readonly format: 1;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly windows: Readonly<Record<string, WindowRecord>>;
}

export const emptyHouse: HouseRecord = { format: 1, flags: {}, windows: {} };

export const darkWindow: WindowRecord = { lamps: { finished: false, another: false, clues: false }, endings: 0, begun: false, playedAt: 0, boosters: 0 };

/** Reads the record from what was kept; anything that is not one counts as an empty house. */
export function readHouse(kept: unknown): HouseRecord {
  if (typeof kept !== 'object' || kept === null) return emptyHouse;
  const { flags, windows } = kept as Readonly<Record<string, unknown>>;
  return {
    format: 1,
    flags: Object.fromEntries(entriesOf(flags).filter(([, value]) => typeof value === 'boolean')) as HouseRecord['flags'],
    windows: Object.fromEntries(entriesOf(windows).map(([id, value]) => [id, readWindow(value)])),
  };
}

/** Sets one window's record and the flags an ending has set. */
export function rememberWindow(house: HouseRecord, level: string, window: WindowRecord, flags: Readonly<Record<string, boolean>>): HouseRecord {
  return { ...house, flags: { ...house.flags, ...flags }, windows: { ...house.windows, [level]: window } };
}

/**
 * What two tabs, or this device and a file, know of one player together: nothing that was lit goes out. Where only one answer can hold,
 * `newer` has it.
 */
export function mergeHouses(older: HouseRecord, newer: HouseRecord): HouseRecord {
  const windows = { ...older.windows };
  for (const [id, window] of Object.entries(newer.windows)) windows[id] = mergeWindows(older.windows[id] ?? darkWindow, window);
  return { format: 1, flags: { ...older.flags, ...newer.flags }, windows };
}

/** What two records of one window know together, as in `mergeHouses`. */
export function mergeWindows(older: WindowRecord, newer: WindowRecord): WindowRecord {
  const finished = [older.finishedAt, newer.finishedAt].filter((at) => at !== undefined);
  return {
    lamps: { finished: older.lamps.finished || newer.lamps.finished, another: older.lamps.another || newer.lamps.another, clues: older.lamps.clues || newer.lamps.clues },
    endings: Math.max(older.endings, newer.endings),
    begun: newer.playedAt >= older.playedAt ? newer.begun : older.begun,
    playedAt: Math.max(older.playedAt, newer.playedAt),
    ...(finished.length === 0 ? {} : { finishedAt: Math.min(...finished) }),
    boosters: Math.max(older.boosters, newer.boosters),
  };
}

/** The house without one evening: its window is dark again. Flags it has set for other evenings stay, because those were played with them. */
export function forgetWindow(house: HouseRecord, level: string): HouseRecord {
  return { ...house, windows: Object.fromEntries(Object.entries(house.windows).filter(([id]) => id !== level)) };
}

/** A moment after everything that was played before, also on a device whose clock was set back. `now` in milliseconds since 1970. */
export function momentAfter(house: HouseRecord, now: number): number {
  return Math.max(now, ...Object.values(house.windows).map(({ playedAt }) => playedAt + 1));
}

/** The evening that *continue* leads to: of those in `levels` the one begun and played last; a file may know of later ones. A list that did not arrive is empty and leaves none out. */
export function lastBegun(house: HouseRecord, levels: readonly { readonly id: string }[]): string | undefined {
  const begun = Object.entries(house.windows).filter(([id, window]) => window.begun && (levels.length === 0 || levels.some((level) => level.id === id)));
  return begun.sort(([, a], [, b]) => b.playedAt - a.playedAt)[0]?.[0];
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function readWindow(value: unknown): WindowRecord {
  if (typeof value !== 'object' || value === null) return darkWindow;
  const { lamps, endings, begun, playedAt, finishedAt, boosters } = value as Readonly<Record<string, unknown>>;
  const lit = (name: string): boolean => entriesOf(lamps).some(([lamp, on]) => lamp === name && on === true);
  return {
    lamps: { finished: lit('finished'), another: lit('another'), clues: lit('clues') },
    endings: typeof endings === 'number' && endings >= 0 ? endings : 0,
    begun: begun === true,
    playedAt: typeof playedAt === 'number' ? playedAt : 0,
    ...(typeof finishedAt === 'number' ? { finishedAt } : {}),
    boosters: typeof boosters === 'number' && boosters >= 0 ? boosters : 0,
  };
}
