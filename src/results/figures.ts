/** The figures of the page as data: what is pooled, what is left out. No words and no drawing. */
import { channels } from '../measure/cells.ts';
import type { ReportChannel } from '../measure/cells.ts';
import type { LevelResults, Results } from '../measure/results.ts';
import { discernmentOf, shareOf, smallestForPercent, wilson } from '../measure/statistics.ts';
import type { Discernment, Share } from '../measure/statistics.ts';

/** All evenings played in one way; ways of playing are never added up. */
export interface ChannelFigures {
  readonly channel: ReportChannel;
  readonly started: number;
  readonly finished: Share;
  readonly before: Discernment;
  readonly after: Discernment;
  readonly levels: readonly LevelFigures[];
}

export interface LevelFigures {
  readonly level: string;
  readonly started: number;
  readonly outcome: { readonly done: Share; readonly left: Share; readonly lost: Share };
  /** Node ids and how many stopped or ended there, most first; hidden ones are left out. */
  readonly stopped: readonly Bar[];
  readonly endings: readonly Bar[];
  readonly before: Discernment;
  readonly after: Discernment;
  /** Taps as a part of the evenings finished: a tap that was left out says nothing, so the taps alone would always be all of them. */
  readonly feedback: { readonly useful: Share; readonly tell: Share; readonly upset: Share };
}

export interface Bar {
  readonly key: string;
  readonly share: Share;
}

/** Adds up the shares of several evenings that are shown; hidden ones stay out, so nothing new can be worked out of the sum. */
export function pool(shares: readonly Share[]): Share {
  let count = 0;
  let n = 0;
  for (const share of shares) {
    if (share.state === 'hidden') continue;
    count += share.count;
    n += share.n;
  }
  return n === 0 ? { state: 'hidden' } : shown(count, n);
}

function shown(count: number, n: number): Share {
  return { state: 'shown', count, n, share: count / n, interval: wilson(count, n), percent: n >= smallestForPercent };
}

function poolDiscernment(all: readonly Discernment[]): Discernment {
  return {
    caught: pool(all.map((one) => one.caught)),
    kept: pool(all.map((one) => one.kept)),
    unsureOfTraps: pool(all.map((one) => one.unsureOfTraps)),
    unsureOfGenuine: pool(all.map((one) => one.unsureOfGenuine)),
  };
}

function barsOf({ tables }: LevelResults, table: string): Bar[] {
  const bars = Object.keys(tables[table]?.cells ?? {}).map((key): Bar => ({ key, share: shareOf(tables, table, key) }));
  const countOf = ({ share }: Bar): number => (share.state === 'shown' ? share.count : 0);
  return bars.filter((bar) => countOf(bar) > 0).toSorted((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1));
}

/** Reports come singly, so there can be more taps than ends; then every tap has a finished evening of its own. */
function tapsOf({ tables }: LevelResults, table: string, key: string): Share {
  const taps = shareOf(tables, table, key);
  const done = shareOf(tables, 'completion', 'done');
  if (taps.state === 'hidden' || done.state === 'hidden') return { state: 'hidden' };
  return shown(taps.count, Math.max(done.count, taps.count, 1));
}

function figuresOfLevel(results: LevelResults): LevelFigures {
  const { level, tables } = results;
  const share = (table: string, key: string): Share => shareOf(tables, table, key);
  return {
    level,
    started: tables['completion']?.total ?? 0,
    outcome: { done: share('completion', 'done'), left: share('completion', 'left'), lost: share('completion', 'lost') },
    stopped: barsOf(results, 'stopped'),
    endings: barsOf(results, 'ending'),
    before: discernmentOf(tables, 'before'),
    after: discernmentOf(tables, 'after'),
    feedback: { useful: tapsOf(results, 'useful', '2'), tell: tapsOf(results, 'tell', '2'), upset: tapsOf(results, 'upset', '1') },
  };
}

/** The page's figures, one block for each way of playing that has any. */
export function figuresOf(results: Results): ChannelFigures[] {
  return channels.flatMap((channel) => {
    const levels = results.levels.filter((level) => level.channel === channel).map(figuresOfLevel);
    if (levels.length === 0) return [];
    return [{
      channel,
      started: levels.reduce((sum, level) => sum + level.started, 0),
      finished: pool(levels.map((level) => level.outcome.done)),
      before: poolDiscernment(levels.map((level) => level.before)),
      after: poolDiscernment(levels.map((level) => level.after)),
      levels,
    }];
  });
}
