/**
 * The five shapes a field of a report can have. None of them is a free string: whatever a device says is one of a list, a bounded number,
 * a code of fixed form, or a name the server already knows from a released level.
 */

/** What a `name` must be a name of; the server checks it against the released graph or its own campaigns. */
export type NameOf = 'campaign' | 'level' | 'stop' | 'choice' | 'option' | 'check-item';

export type Field =
  | { readonly type: 'enum'; readonly values: readonly (string | number)[]; readonly optional?: true }
  | { readonly type: 'int'; readonly min: number; readonly max: number; readonly optional?: true }
  /** Whole days since 1 January 1970, UTC; the server takes only `window` of them around today. */
  | { readonly type: 'day'; readonly window: number; readonly optional?: true }
  /** A code of fixed form. `known` is how many of them a server can hold; absent for a code that is random and used once. */
  | { readonly type: 'code'; readonly pattern: string; readonly known?: number; readonly optional?: true }
  /** A name of which the server knows `known` at most; 1 where another field decides it. */
  | { readonly type: 'name'; readonly of: NameOf; readonly known: number; readonly optional?: true }
  | { readonly type: 'list'; readonly max: number; readonly of: Fields; readonly optional?: true };

export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends { type: 'enum'; values: readonly (infer V)[] }
  ? V
  : F extends { type: 'int' | 'day' }
    ? number
    : F extends { type: 'code' | 'name' }
      ? string
      : F extends { type: 'list'; of: infer O }
        ? readonly RecordOf<O>[]
        : never;

/** The TypeScript type of a record with these fields. */
export type RecordOf<T> = {
  readonly [K in keyof T as T[K] extends { optional: true } ? never : K]: ValueOf<T[K]>;
} & {
  readonly [K in keyof T as T[K] extends { optional: true } ? K : never]?: ValueOf<T[K]>;
};

/** Ids of levels, nodes, options, items and campaigns. */
export const namePattern = '^[a-z][a-z0-9-]{0,39}$';
const lastDay = 65_535;

const regexps = new Map<string, RegExp>();

function matches(pattern: string, value: string): boolean {
  let regexp = regexps.get(pattern);
  if (regexp === undefined) {
    regexp = new RegExp(pattern);
    regexps.set(pattern, regexp);
  }
  return regexp.test(value);
}

function isWhole(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

/** What is wrong with one value, in a few words that never repeat the value itself; `null` when nothing is. */
export function faultOfValue(field: Field, value: unknown): string | null {
  switch (field.type) {
    case 'enum':
      return field.values.some((allowed) => allowed === value) ? null : 'is not one of its values';
    case 'int':
      return isWhole(value, field.min, field.max) ? null : `is not a whole number from ${field.min} to ${field.max}`;
    case 'day':
      return isWhole(value, 0, lastDay) ? null : 'is not a day number';
    case 'code':
      return typeof value === 'string' && matches(field.pattern, value) ? null : 'has not the fixed form';
    case 'name':
      return typeof value === 'string' && matches(namePattern, value) ? null : 'is not a name';
    case 'list':
      return faultOfList(field.of, field.max, value);
  }
}

function faultOfList(of: Fields, max: number, value: unknown): string | null {
  if (!Array.isArray(value) || value.length > max) return `is not a list of at most ${max}`;
  for (const entry of value) {
    const fault = faultOfRecord(of, entry);
    if (fault !== null) return `holds an entry whose ${fault}`;
  }
  return null;
}

/** What is wrong with a record, as `field what`; `null` when every field is there, right, and none is left over. */
export function faultOfRecord(fields: Fields, value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'body is not an object';
  for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) return 'fields are not all known';
  for (const [key, field] of Object.entries(fields)) {
    if (!Object.hasOwn(value, key)) {
      if (field.optional) continue;
      return `field ${key} is missing`;
    }
    const fault = faultOfValue(field, (value as Record<string, unknown>)[key]);
    if (fault !== null) return `field ${key} ${fault}`;
  }
  return null;
}

/** A JSON Schema (draft 7, which ajv 8 and Fastify read by default) for one field. */
export function schemaOfField(field: Field): object {
  switch (field.type) {
    case 'enum':
      return { enum: field.values };
    case 'int':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'day':
      return { type: 'integer', minimum: 0, maximum: lastDay };
    case 'code':
      return { type: 'string', pattern: field.pattern };
    case 'name':
      return { type: 'string', pattern: namePattern };
    case 'list':
      return { type: 'array', maxItems: field.max, items: schemaOfRecord(field.of) };
  }
}

/** A JSON Schema for a record: nothing may be added, and all but the optional fields must be there. */
export function schemaOfRecord(fields: Fields): object {
  const properties = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, schemaOfField(field)]));
  const required = Object.keys(fields).filter((key) => !fields[key]?.optional);
  return { type: 'object', additionalProperties: false, required, properties };
}

function valuesOf(field: Field): number {
  switch (field.type) {
    case 'enum':
      return field.values.length;
    case 'int':
      return field.max - field.min + 1;
    case 'day':
      return field.window;
    case 'code':
      return field.known ?? 1;
    case 'name':
      return field.known;
    case 'list': {
      const one = 2 ** bitsOfRecord(field.of);
      let lists = 0;
      for (let length = 0; length <= field.max; length += 1) lists += one ** length;
      return lists;
    }
  }
}

/** How many bits a record can say at most (Shannon's H0, the logarithm of the number of values), beyond codes that are random and used once. */
export function bitsOfRecord(fields: Fields): number {
  return Object.values(fields).reduce((sum, field) => sum + Math.log2(valuesOf(field) + (field.optional ? 1 : 0)), 0);
}
