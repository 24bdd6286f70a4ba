/** The figures of the page as data: what is pooled, what is left out. No words and no drawing. */
import { practiceRooms } from '../measure/report.ts';
import type { PracticeRoom } from '../measure/report.ts';
import type { ReleasedTables } from '../measure/release.ts';
import type { LevelResults } from '../measure/results.ts';
import { pairedChange, unpairedChange } from '../measure/statistics-change.ts';
import type { BeforeByAfter } from '../measure/statistics-change.ts';
import { sensitivity } from '../measure/statistics-signal.ts';
import type { Sensitivity } from '../measure/statistics-signal.ts';
import { discernmentOf, shareOf, smallestForPercent, wilson } from '../measure/statistics.ts';
import type { Interval } from '../measure/interval.ts';
import type { Discernment, Share } from '../measure/statistics.ts';
import type { Selected } from './select.ts';

export const phases = ['before', 'after'] as const;
export type Phase = (typeof phases)[number];
/** Traps called traps; genuine ones called fine. */
export const skills = ['caught', 'kept'] as const;
export type Skill = (typeof skills)[number];

/** A change from before to after, in parts of one; `paired` when it was the same players' answers that were compared. */
export type Change =
  | { readonly state: 'hidden' }
  | { readonly state: 'shown'; readonly difference: number; readonly interval: Interval; readonly paired: boolean; readonly n: number };

export type Sense = { readonly state: 'hidden' } | ({ readonly state: 'shown' } & Sensitivity);

export interface Bar {
  readonly key: string;
  readonly share: Share;
}

/** What one evening or several together say. */
export interface Figures {
  readonly started: number;
  readonly outcome: { readonly done: Share; readonly left: Share; readonly lost: Share };
  readonly discernment: Readonly<Record<Phase, Discernment>>;
  readonly change: Readonly<Record<Skill, Change>>;
  readonly sense: Readonly<Record<Phase, Sense>>;
  /** Answers of the gut checks, before and after alike: how many players were asked. */
  readonly asked: number;
  /** Taps as a part of the evenings finished: a tap that was left out says nothing, so the taps alone would always be all of them. */
  readonly feedback: { readonly useful: Share; readonly tell: Share; readonly upset: Share };
  readonly later: Readonly<Record<2 | 4, Readonly<Record<Skill, Share>>>>;
  readonly rewound: Share;
  readonly repaired: Share;
  readonly told: Share;
}

export interface LevelFigures extends Figures {
  readonly level: string;
  /** Node ids and how many stopped or ended there, most first; hidden ones are left out. */
  readonly stopped: readonly Bar[];
  readonly endings: readonly Bar[];
}

export interface PageFigures extends Figures {
  readonly levels: readonly LevelFigures[];
  /** Devices that were new to the campaign, and days on which any device played. */
  readonly devices: number | null;
  readonly languages: readonly Bar[];
  readonly practice: readonly { readonly room: PracticeRoom; readonly traps: readonly Bar[]; readonly genuine: readonly Bar[] }[];
}

const hidden = { state: 'hidden' } as const;

/** Adds up the shares of several evenings that are shown; hidden ones stay out, so nothing new can be worked out of the sum. */
export function pool(shares: readonly Share[]): Share {
  const shownOnes = shares.filter((share) => share.state === 'shown');
  const n = shownOnes.reduce((sum, share) => sum + share.n, 0);
  return n === 0 ? hidden : shown(shownOnes.reduce((sum, share) => sum + share.count, 0), n);
}

function shown(count: number, n: number): Share {
  return { state: 'shown', count, n, share: count / n, interval: wilson(count, n), percent: n >= smallestForPercent };
}

/** All but those in one cell. */
function others(share: Share): Share {
  return share.state === 'hidden' ? share : shown(share.n - share.count, share.n);
}

function barsOf(tables: ReleasedTables, table: string): Bar[] {
  const bars = Object.keys(tables[table]?.cells ?? {}).map((key): Bar => ({ key, share: shareOf(tables, table, key) }));
  const countOf = ({ share }: Bar): number => (share.state === 'shown' ? share.count : 0);
  return bars.filter((bar) => countOf(bar) > 0).toSorted((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1));
}

/** Reports come singly, so there can be more taps than ends; then every tap has a finished evening of its own. */
function tapsOf(tables: ReleasedTables, table: string, key: string): Share {
  const [taps, done] = [shareOf(tables, table, key), shareOf(tables, 'completion', 'done')];
  return taps.state === 'hidden' || done.state === 'hidden' ? hidden : shown(taps.count, Math.max(done.count, taps.count, 1));
}

function pairOf(tables: ReleasedTables, kind: 'trap' | 'genuine'): BeforeByAfter | null {
  const cells = tables[`pair.${kind}`]?.cells;
  if (cells === undefined) return null;
  return { both: cells['right.right'] ?? 0, gained: cells['not.right'] ?? 0, lost: cells['right.not'] ?? 0, neither: cells['not.not'] ?? 0 };
}

function addPairs(pairs: readonly BeforeByAfter[]): BeforeByAfter {
  const sum = (key: keyof BeforeByAfter): number => pairs.reduce((all, pair) => all + pair[key], 0);
  return { both: sum('both'), gained: sum('gained'), lost: sum('lost'), neither: sum('neither') };
}

/** From the same players' answers where these are released, else from the sums before and after, whose interval is the wider one. */
function changeOf(pairs: readonly (BeforeByAfter | null)[], before: Share, after: Share): Change {
  const known = pairs.filter((pair) => pair !== null);
  if (known.length > 0 && known.length === pairs.length) {
    const pair = addPairs(known);
    const n = pair.both + pair.gained + pair.lost + pair.neither;
    if (n >= smallestForPercent) return { state: 'shown', paired: true, n, ...pairedChange(pair) };
  }
  if (before.state === 'hidden' || after.state === 'hidden' || !before.percent || !after.percent) return hidden;
  return { state: 'shown', paired: false, n: Math.min(before.n, after.n), ...unpairedChange(before, after) };
}

function senseOf(hits: Share, alarms: Share): Sense {
  if (hits.state === 'hidden' || alarms.state === 'hidden' || !hits.percent || !alarms.percent) return hidden;
  return { state: 'shown', ...sensitivity({ hits: hits.count, traps: hits.n, falseAlarms: alarms.count, genuine: alarms.n }) };
}

/** Before and after of several evenings, of those alone in which both are shown: otherwise different evenings would be compared with each other. */
function poolPhases(all: readonly Readonly<Record<Phase, Discernment>>[]): Readonly<Record<Phase, Discernment>> {
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  const isWhole = (one: Readonly<Record<Phase, Discernment>>, part: keyof Discernment): boolean => phases.every((phase) => one[phase][part].state === 'shown');
  const both = (part: keyof Discernment) => all.filter((one) => isWhole(one, part));
  const of = (phase: Phase): Discernment => {
    const sum = (part: keyof Discernment): Share => pool(both(part).map((one) => one[phase][part]));
    return { caught: sum('caught'), kept: sum('kept'), unsureOfTraps: sum('unsureOfTraps'), unsureOfGenuine: sum('unsureOfGenuine') };
  };
  return { before: of('before'), after: of('after') };
}

/** The figures of several evenings together; of one, its own. */
function figuresOf(all: readonly ReleasedTables[]): Figures {
  const share = (table: string, key: string): Share => pool(all.map((tables) => shareOf(tables, table, key)));
  const taps = (table: string, key: string): Share => pool(all.map((tables) => tapsOf(tables, table, key)));
  const discernment = poolPhases(all.map((tables) => ({ before: discernmentOf(tables, 'before'), after: discernmentOf(tables, 'after') })));
  const pairs = (kind: 'trap' | 'genuine') => all.filter((tables) => tables[`check.before.${kind}`] !== undefined).map((tables) => pairOf(tables, kind));
  const sense = (phase: Phase): Sense => senseOf(discernment[phase].caught, share(`check.${phase}.genuine`, 'trap'));
  const later = (weeks: 2 | 4) => ({ caught: share(`booster.${weeks}.trap`, 'trap'), kept: share(`booster.${weeks}.genuine`, 'fine') });
  return {
    started: all.reduce((sum, tables) => sum + (tables['completion']?.total ?? 0), 0),
    outcome: { done: share('completion', 'done'), left: share('completion', 'left'), lost: share('completion', 'lost') },
    discernment,
    change: {
      caught: changeOf(pairs('trap'), discernment.before.caught, discernment.after.caught),
      kept: changeOf(pairs('genuine'), discernment.before.kept, discernment.after.kept),
    },
    sense: { before: sense('before'), after: sense('after') },
    asked: all.reduce((sum, tables) => sum + (tables['check.before.trap']?.total ?? 0) + (tables['check.before.genuine']?.total ?? 0), 0),
    feedback: { useful: taps('useful', '2'), tell: taps('tell', '2'), upset: taps('upset', '1') },
    later: { 2: later(2), 4: later(4) },
    rewound: others(share('rewinds', '0')),
    repaired: share('repaired', '1'),
    told: share('told', '1'),
  };
}

function levelFigures({ level, tables }: LevelResults): LevelFigures {
  return { level, ...figuresOf([tables]), stopped: barsOf(tables, 'stopped'), endings: barsOf(tables, 'ending') };
}

function languagesOf(levels: readonly LevelResults[]): Bar[] {
  const keys = new Set(levels.flatMap(({ tables }) => Object.keys(tables['language']?.cells ?? {})));
  const bars = [...keys].map((key) => ({ key, share: pool(levels.map(({ tables }) => shareOf(tables, 'language', key))) }));
  const countOf = ({ share }: Bar): number => (share.state === 'shown' ? share.count : 0);
  return bars.filter((bar) => countOf(bar) > 0).toSorted((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1));
}

/** Everything the page shows of what is chosen. */
export function pageFigures({ levels, house }: Selected): PageFigures {
  const reach = shareOf(house, 'reach', 'campaign');
  return {
    ...figuresOf(levels.map(({ tables }) => tables)),
    levels: levels.map(levelFigures),
    devices: reach.state === 'shown' && house['reach'] !== undefined ? reach.count : null,
    languages: languagesOf(levels),
    practice: practiceRooms.flatMap((room) => {
      const [traps, genuine] = [barsOf(house, `practice.${room}.trap`), barsOf(house, `practice.${room}.genuine`)];
      return traps.length + genuine.length === 0 ? [] : [{ room, traps, genuine }];
    }),
  };
}
