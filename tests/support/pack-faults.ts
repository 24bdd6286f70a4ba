/** Compares a language's packs with the source's. */
import { placeholdersOf } from '../../src/words/placeholders.ts';

/** Keys joined by dots, with their texts. */
export type Texts = ReadonlyMap<string, string>;

const plural = /_(zero|one|two|few|many|other)$/;

/** Comes in: a parsed pack. Goes out: its texts by their whole key; what is neither text nor pack is reported as an empty text. */
export function flatten(pack: unknown, prefix = ''): Texts {
  if (typeof pack !== 'object' || pack === null) return new Map([[prefix, typeof pack === 'string' ? pack : '']]);
  return new Map(Object.entries(pack).flatMap(([key, value]) => [...flatten(value, prefix === '' ? key : `${prefix}.${key}`)]));
}

/** Goes out: one sentence for each thing that is wrong in `texts`, the texts of `language`. */
export function packFaults(language: string, texts: Texts, sourceTexts: Texts): readonly string[] {
  const faults = [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty`);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = new Set([...sourceTexts.keys()].flatMap((key) => (plural.test(key) ? forms.map((form) => key.replace(plural, `_${form}`)) : [key])));
  for (const key of wanted) if (!texts.has(key)) faults.push(`${key} is missing`);
  for (const key of texts.keys()) if (!wanted.has(key)) faults.push(`${key} is not in the source`);
  for (const [key, text] of texts) faults.push(...placeholderFaults(key, text, sourceTexts));
  return faults;
}

/** A form such as *one* may say its number in words, so it may leave a placeholder out; it may not have one more. */
function placeholderFaults(key: string, text: string, sourceTexts: Texts): readonly string[] {
  const original = sourceTexts.get(key) ?? sourceTexts.get(key.replace(plural, '_other'));
  if (original === undefined) return [];
  const wanted = placeholdersOf(original);
  const found = placeholdersOf(text);
  const isLoose = plural.test(key) && !key.endsWith('_other');
  const isSame = found.every((name) => wanted.includes(name)) && (isLoose || wanted.every((name) => found.includes(name)));
  return isSame ? [] : [`${key} has the placeholders ${found.join(', ') || 'none'} instead of ${wanted.join(', ') || 'none'}`];
}
