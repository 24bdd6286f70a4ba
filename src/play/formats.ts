/**
 * The formats of what is kept. A record says its format; when the shape of one changes, its number goes up, the step from the old
 * shape to the new one is added here, and a golden file of the old one stays under `tests/fixtures/saves`.
 */

/** Comes in: a record of one format. Goes out: the same record in the next one. */
type Step = (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The step at place 0 leads from format 1 to format 2. */
const steps = { settings: [], house: [], evening: [], file: [] } as const satisfies Readonly<Record<string, readonly Step[]>>;

export type RecordKind = keyof typeof steps;

/** The format that is written today. */
export function formatOf(kind: RecordKind): number {
  return 1 + steps[kind].length;
}

/** `newer`: a later game wrote it, so it is whole though this one cannot read it. `strange`: it says no format that there ever was. */
export type Upgraded = { readonly ok: true; readonly record: Readonly<Record<string, unknown>> } | { readonly ok: false; readonly reason: 'newer' | 'strange' };

/** Brings a kept record to today's format. */
export function upgrade(kind: RecordKind, kept: unknown, table: Readonly<Record<RecordKind, readonly Step[]>> = steps): Upgraded {
  if (typeof kept !== 'object' || kept === null || !('format' in kept)) return { ok: false, reason: 'strange' };
  const { format } = kept;
  const path = table[kind];
  if (typeof format === 'number' && format > 1 + path.length) return { ok: false, reason: 'newer' };
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return { ok: false, reason: 'strange' };
  const record = path.slice(format - 1).reduce<Readonly<Record<string, unknown>>>((old, step) => step(old), { ...kept });
  return { ok: true, record: { ...record, format: 1 + path.length } };
}
