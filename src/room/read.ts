/** Readers of messages: each takes what came and gives the value when it is exactly that, else `undefined`. Nothing is repaired, nothing extra is let through. */

export type Read<T> = (value: unknown) => T | undefined;

type Fields<T> = { readonly [Key in keyof T]-?: Read<T[Key]> };

/** An object with exactly these fields. */
export function fields<T extends object>(readers: Fields<T>): Read<T> {
  const names = Object.keys(readers) as (keyof T & string)[];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    if (Object.keys(value).length !== names.length) return undefined;
    const read: Partial<T> = {};
    for (const name of names) {
      if (!Object.hasOwn(value, name)) return undefined;
      const one = readers[name]((value as T)[name]);
      if (one === undefined) return undefined;
      read[name] = one;
    }
    return read as T;
  };
}

/** One of several messages, told apart by `do`. */
export function byDeed<T extends { readonly do: string }>(readers: { readonly [Do in T['do']]: Read<Extract<T, { do: Do }>> }): Read<T> {
  return (value) => {
    const deed = typeof value === 'object' && value !== null ? (value as { do?: unknown }).do : undefined;
    return typeof deed === 'string' && Object.hasOwn(readers, deed) ? readers[deed as T['do']](value) : undefined;
  };
}

export function list<T>(read: Read<T>, most: number): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    const items = value.map(read);
    return items.includes(undefined) ? undefined : (items as T[]);
  };
}

export function whole(least: number, most: number): Read<number> {
  return (value) => (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined);
}

export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export function oneOf<T extends string>(names: readonly T[]): Read<T> {
  return (value) => names.find((name) => name === value);
}

/** A name of a fixed form, never a sentence. */
export function named(pattern: RegExp): Read<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === null ? null : read(value));
}

/** An id as levels have them. */
export const id = named(/^[a-z][a-z0-9-]{0,59}$/);
