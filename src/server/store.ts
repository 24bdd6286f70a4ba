/** The one port to whatever keeps the sums. Adapters pass the same contract tests and give the same figures. */
import type { Cell, ReportChannel } from '../measure/cells.ts';
import type { Graph } from '../measure/graph.ts';
import type { ClassTables } from '../measure/release-classes.ts';
import type { ReleasedTables } from '../measure/release.ts';
import type { Counts } from '../measure/suppress.ts';

/** One report, exploded: what is added, and the hash by which a second sending is known. */
export interface Counted {
  readonly day: number;
  readonly campaign: string;
  /** The server's own day on which it came. */
  readonly arrived: number;
  /** First 16 bytes of the SHA-256 of the report's id. */
  readonly idHash: Uint8Array;
  readonly cells: readonly Cell[];
}

/** All counts of one level in one channel, table by table, over its segments and days. */
export interface LevelCounts {
  readonly level: string;
  readonly channel: ReportChannel;
  readonly tables: Readonly<Record<string, Counts>>;
  /** From how many visits the counts of devices come; only where they come from visits. */
  readonly visits?: number;
  /** What whole classes sent, apart from the devices. */
  readonly classes: ClassTables;
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

/** What can be dropped whole when it turns out to be forged: a class session, or one day of a channel. */
export interface Segment {
  readonly campaign: string;
  readonly channel: ReportChannel;
  /** A class session's number; 0 for single devices. */
  readonly segment: number;
  /** `null`: all days. */
  readonly day: number | null;
}

/** How many evenings were begun and ended in one segment on one day; what whole classes sent stands in `starts`, each as one. */
export interface SegmentDay {
  readonly channel: ReportChannel;
  readonly segment: number;
  readonly day: number;
  readonly starts: number;
  readonly done: number;
  readonly left: number;
}

/** Thrown when the database does not do what it was asked. Above all: a report could not be made durable, and the device will send it again. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}

/** Does what a caller asked of the database; a fault of the database becomes `StoreAway`. */
export function orAway<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof StoreAway ? error : new StoreAway('the database does not answer', { cause: error });
  }
}

export interface Store {
  /** Adds a report's cells unless its id was seen. Resolves when that is durable, whether it was new or not. */
  count(report: Counted): Promise<void>;
  /** Keeps a released graph for ever; of a hash that is known, the fuller reading. */
  registerGraph(graph: Graph): Promise<void>;
  graph(hash: string): Promise<Graph | null>;
  registerCampaign(id: string): Promise<void>;
  knowsCampaign(id: string): Promise<boolean>;
  /** How many new reports of a campaign came on a day of the server's own. */
  arrived(campaign: string, day: number): Promise<number>;
  /** All counts of a campaign up to and with a day. Only `publish.ts` may read them. */
  counts(campaign: string, through: number): Promise<readonly LevelCounts[]>;
  releases(campaign: string): Promise<readonly LevelRelease[]>;
  /** The last day up to which was released; `null` before the first time. */
  releasedThrough(campaign: string): Promise<number | null>;
  /** Puts a campaign's releases in place of the last ones, all or none. A day that was released already, by whichever process, stays as it is: two closes must not differ. */
  saveReleases(campaign: string, through: number, releases: readonly LevelRelease[]): Promise<void>;
  /** The days of a campaign's segments from a day on; only `standing-out.ts` may read them, and no number of them is ever shown. */
  segmentDays(campaign: string, from: number): Promise<readonly SegmentDay[]>;
  /** Takes a segment out of the sums for good. Its ids stay known, so that it cannot be sent again. Goes out: how many cells went. */
  dropSegment(segment: Segment): Promise<number>;
  /** Whether there is anything of a segment in the sums. */
  holds(segment: Segment): Promise<boolean>;
  forget(cuts: RetentionCuts): Promise<void>;
  /** Throws `StoreAway` when the store does not answer. */
  check(): Promise<void>;
  /** Makes everything durable and lets go. */
  close(): Promise<void>;
}
