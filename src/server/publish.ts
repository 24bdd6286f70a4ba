/** The weekly close: the only reader of the counts, and the only writer of what may be seen. */
import { dayOf, lastClosedDay } from '../measure/day.ts';
import { releaseLevel, shownTables } from '../measure/release.ts';
import type { Results } from '../measure/results.ts';
import type { LevelRelease, Store } from './store.ts';

/** Closes the last week that is over, once. Reports that come later for that week wait for the next close, so nothing moves in between. */
export async function closeWeek(store: Store, campaign: string, now: number): Promise<void> {
  const through = lastClosedDay(dayOf(now));
  const done = await store.releasedThrough(campaign);
  if (done !== null && done >= through) return;
  const before = await store.releases(campaign);
  const after = (await store.counts(campaign, through)).map(({ level, channel, tables, visits, classes }): LevelRelease => {
    const last = before.find((release) => release.level === level && release.channel === channel);
    return { level, channel, tables: releaseLevel(last?.tables ?? {}, tables, through, { level, ...(visits === undefined ? {} : { classes: visits }), sums: classes }) };
  });
  await store.saveReleases(campaign, through, after.filter((release) => Object.keys(release.tables).length > 0));
}

/** What the results page gets: what was released, after closing the week if one is over. */
export async function publishedResults(store: Store, campaign: string, now: number): Promise<Results> {
  await closeWeek(store, campaign, now);
  const through = (await store.releasedThrough(campaign)) ?? lastClosedDay(dayOf(now));
  const levels = (await store.releases(campaign)).map((release) => ({ ...release, tables: shownTables(release.tables) }));
  return { campaign, through, levels };
}
