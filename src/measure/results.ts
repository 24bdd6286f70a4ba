/** What the endpoint tells the results page, and the check that it is that. */
import { channels } from './cells.ts';
import type { ReportChannel } from './cells.ts';
import type { ReleasedTables } from './release.ts';
import type { ReleasedTable } from './suppress.ts';

export interface LevelResults {
  readonly level: string;
  readonly channel: ReportChannel;
  readonly tables: ReleasedTables;
}

export interface Results {
  readonly campaign: string;
  /** The last day of the last week that is over, days since the epoch. */
  readonly through: number;
  readonly levels: readonly LevelResults[];
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTable(value: unknown): value is ReleasedTable {
  if (!isRecord(value) || typeof value['total'] !== 'number' || typeof value['through'] !== 'number' || !isRecord(value['cells'])) return false;
  return Object.values(value['cells']).every((cell) => cell === null || typeof cell === 'number');
}

function isLevel(value: unknown): value is LevelResults {
  if (!isRecord(value) || typeof value['level'] !== 'string' || !isRecord(value['tables'])) return false;
  return channels.some((channel) => channel === value['channel']) && Object.values(value['tables']).every(isTable);
}

/** Parsed JSON as results; `null` when it is something else, such as a school network's login page. */
export function parseResults(json: unknown): Results | null {
  if (!isRecord(json) || typeof json['campaign'] !== 'string' || typeof json['through'] !== 'number') return null;
  return Array.isArray(json['levels']) && json['levels'].every(isLevel) ? (json as unknown as Results) : null;
}
