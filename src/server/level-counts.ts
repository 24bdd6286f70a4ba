/** Puts the rows of a store's sums in order: by level and channel, table by table. */
import type { ReportChannel } from '../measure/cells.ts';
import type { ClassSums } from '../measure/release-classes.ts';
import { isClassTable } from '../measure/release-classes.ts';
import type { LevelCounts } from './store.ts';

/** One sum over segments and days. */
export interface CountRow {
  readonly level: string;
  readonly channel: ReportChannel;
  readonly table: string;
  readonly key: string;
  readonly n: number;
  readonly s: number;
  readonly ss: number;
}

/** From how many visits devices have told of a level: each has a segment of its own. */
export interface VisitRow {
  readonly level: string;
  readonly visits: number;
}

/** Levels come in the order of their first row. Devices are counted; of classes the sums and the squares are needed, too. */
export function levelsOf(rows: readonly CountRow[], visits: readonly VisitRow[]): readonly LevelCounts[] {
  const levels = new Map<string, { level: string; channel: ReportChannel; tables: Record<string, Record<string, number>>; classes: Record<string, Record<string, ClassSums>> }>();
  for (const { level, channel, table, key, n, s, ss } of rows) {
    const place = `${level}|${channel}`;
    const entry = levels.get(place) ?? { level, channel, tables: {}, classes: {} };
    levels.set(place, entry);
    if (isClassTable(table)) (entry.classes[table] ??= {})[key] = { n, s, ss };
    else (entry.tables[table] ??= {})[key] = n;
  }
  return [...levels.values()].map((one) => (one.channel === 'class' ? { ...one, visits: visits.find(({ level }) => level === one.level)?.visits ?? 0 } : one));
}
