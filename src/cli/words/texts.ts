/** The texts of a pack by their whole key, and which plural forms a language needs. */
import { isObject } from '../../story/shape.ts';

/** Keys joined by dots, with their texts, in the order of the file. */
export type Texts = ReadonlyMap<string, string>;

const plural = /_(zero|one|two|few|many|other)$/;
/** No count in the game comes near this. The forms that French, Italian and Spanish have for millions alone are allowed and not asked for. */
const largestCount = 1000;

/** Comes in: a parsed pack. Goes out: its texts by their whole key; what is neither text nor pack counts as an empty text. */
export function flatten(pack: unknown, prefix = ''): Texts {
  if (!isObject(pack)) return new Map([[prefix, typeof pack === 'string' ? pack : '']]);
  return new Map(Object.entries(pack).flatMap(([key, value]) => [...flatten(value, prefix === '' ? key : `${prefix}.${key}`)]));
}

/** Goes out: the plural form that a key is for, if any. */
export function formOf(key: string): string | undefined {
  return plural.exec(key)?.[1];
}

/** Whether a key holds one of the plural forms of a text. */
export function isPlural(key: string): boolean {
  return plural.test(key);
}

/** Comes in: a key with a plural form. Goes out: the key of the same text in another form. */
export function inForm(key: string, form: string): string {
  return key.replace(plural, `_${form}`);
}

export interface Forms {
  /** Picked by some count the game can say. */
  readonly needed: readonly string[];
  /** All that the language has. */
  readonly allowed: readonly string[];
  /** Picked by one number only, so that the text may say it in a word. */
  readonly single: readonly string[];
}

/** The plural forms of a language, from the tables of Unicode. A language code that is not one throws a RangeError. */
export function formsOf(language: string): Forms {
  const rules = new Intl.PluralRules(language);
  const picked = new Map<string, number>();
  for (let count = 0; count <= largestCount; count += 1) picked.set(rules.select(count), (picked.get(rules.select(count)) ?? 0) + 1);
  const needed = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) => picked.has(form));
  return { needed, allowed: [...new Set([...needed, ...rules.resolvedOptions().pluralCategories])], single: needed.filter((form) => picked.get(form) === 1) };
}

/** Comes in: the source's texts. Goes out: the keys a language must have, and those it may have, in the order of the source. */
export function wantedKeys(language: string, original: Texts): { readonly needed: readonly string[]; readonly allowed: ReadonlySet<string> } {
  const forms = formsOf(language);
  const inAll = (wanted: readonly string[]): readonly string[] =>
    [...new Set([...original.keys()].flatMap((key) => (isPlural(key) ? wanted.map((form) => inForm(key, form)) : [key])))];
  return { needed: inAll(forms.needed), allowed: new Set(inAll(forms.allowed)) };
}
