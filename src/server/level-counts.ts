/** Puts the rows of a store's sums in order: by level and channel, table by table. */
import type { ReportChannel } from '../measure/cells.ts';
import type { LevelCounts } from './store.ts';

/** One sum over segments and days. */
export interface CountRow {
  readonly level: string;
  readonly channel: ReportChannel;
  readonly table: string;
  readonly key: string;
  readonly n: number;
}

/** Levels come in the order of their first row. */
export function levelsOf(rows: readonly CountRow[]): readonly LevelCounts[] {
  const levels = new Map<string, { level: string; channel: ReportChannel; tables: Record<string, Record<string, number>> }>();
  for (const { level, channel, table, key, n } of rows) {
    const place = `${level}|${channel}`;
    const entry = levels.get(place) ?? { level, channel, tables: {} };
    levels.set(place, entry);
    (entry.tables[table] ??= {})[key] = n;
  }
  return [...levels.values()];
}
