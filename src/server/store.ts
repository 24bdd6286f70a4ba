/** The one port to whatever keeps the sums. Adapters pass the same contract tests and give the same figures. */
import type { Cell, ReportChannel } from '../measure/cells.ts';
import type { Graph } from '../measure/graph.ts';
import type { Counts, ReleasedTables } from '../measure/release.ts';

/** One report, exploded: what is added, and the hash by which a second sending is known. */
export interface Counted {
  readonly day: number;
  /** First 16 bytes of the SHA-256 of the report's id. */
  readonly idHash: Uint8Array;
  readonly cells: readonly Cell[];
}

/** All counts of one level in one channel, table by table, over its segments and days. */
export interface LevelCounts {
  readonly level: string;
  readonly channel: ReportChannel;
  readonly tables: Readonly<Record<string, Counts>>;
}

export interface LevelRelease {
  readonly level: string;
  readonly channel: ReportChannel;
  readonly tables: ReleasedTables;
}

/** What goes when, in days since the epoch; see `retention.ts`. */
export interface RetentionCuts {
  readonly idsBefore: number;
  readonly foldBefore: number;
  readonly dropBefore: number;
}

/** Thrown by `count` when a report could not be made durable; the device will send it again. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}

export interface Store {
  /** Adds a report's cells unless its id was seen. Resolves when that is durable, whether it was new or not. */
  count(report: Counted): Promise<void>;
  /** Keeps a released graph for ever. */
  registerGraph(graph: Graph): Promise<void>;
  graph(hash: string): Promise<Graph | null>;
  registerCampaign(id: string): Promise<void>;
  knowsCampaign(id: string): Promise<boolean>;
  /** All counts of a campaign up to and with a day. Only `publish.ts` may read them. */
  counts(campaign: string, through: number): Promise<readonly LevelCounts[]>;
  releases(campaign: string): Promise<readonly LevelRelease[]>;
  /** The last day up to which was released; `null` before the first time. */
  releasedThrough(campaign: string): Promise<number | null>;
  /** Puts a campaign's releases in place of the last ones, all or none. A day that was released already, by whichever process, stays as it is: two closes must not differ. */
  saveReleases(campaign: string, through: number, releases: readonly LevelRelease[]): Promise<void>;
  forget(cuts: RetentionCuts): Promise<void>;
  /** Throws `StoreAway` when the store does not answer. */
  check(): Promise<void>;
  /** Makes everything durable and lets go. */
  close(): Promise<void>;
}
