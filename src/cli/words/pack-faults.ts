/** Compares a language's pack with the source's. */
import { placeholdersOf } from '../../story/texts.ts';
import { formOf, formsOf, inForm, isPlural, wantedKeys } from './texts.ts';
import type { Texts } from './texts.ts';

export type FaultKind = 'file' | 'missing' | 'plural' | 'extra' | 'empty' | 'placeholder' | 'glyph';

export interface WordFault {
  readonly kind: FaultKind;
  /** The whole key inside its file, or nothing when the fault is the whole file's. */
  readonly key: string;
  readonly message: string;
  readonly mend: string;
}

/** Goes out: what is wrong in `texts`, the texts of `language`, beside those of the source. */
export function packFaults(language: string, texts: Texts, original: Texts): readonly WordFault[] {
  const { needed, allowed } = wantedKeys(language, original);
  const missing = needed.filter((key) => !texts.has(key)).map((key) => missingFault(language, key));
  const extra = [...texts.keys()].filter((key) => !allowed.has(key)).map((key): WordFault => ({ kind: 'extra', key, message: 'is not in the source', mend: 'Take it out, or correct the spelling of the key.' }));
  const empty = [...texts].filter(([, text]) => text.trim() === '').map(([key]): WordFault => ({ kind: 'empty', key, message: 'is empty', mend: 'Write the text, or take the key out until there is one.' }));
  return [...missing, ...extra, ...empty, ...placeholderFaults(language, texts, original)];
}

function missingFault(language: string, key: string): WordFault {
  if (!isPlural(key)) return { kind: 'missing', key, message: 'is missing', mend: 'Translate it; until then nobody can use the language.' };
  return { kind: 'plural', key, message: 'is missing', mend: `Add this plural form: ${language} says it with some numbers.` };
}

/** A form for one number only may say it in a word, so it may leave a placeholder out; one that stands for 1 and 21 may not. */
function placeholderFaults(language: string, texts: Texts, original: Texts): readonly WordFault[] {
  const { single } = formsOf(language);
  return [...texts].flatMap(([key, text]) => placeholderFault(key, text, original, single.includes(formOf(key) ?? '')));
}

function placeholderFault(key: string, text: string, original: Texts, isLoose: boolean): readonly WordFault[] {
  // All forms of a text have the same room, and *other* is the one that uses all of it.
  const model = original.get(inForm(key, 'other')) ?? original.get(key);
  if (model === undefined) return [];
  const wanted = placeholdersOf(model);
  const found = placeholdersOf(text);
  if (found.every((name) => wanted.includes(name)) && (isLoose || wanted.every((name) => found.includes(name)))) return [];
  return [{ kind: 'placeholder', key, message: `has the placeholders ${found.join(', ') || 'none'} instead of ${wanted.join(', ') || 'none'}`, mend: `Use each of ${wanted.map((name) => `{{${name}}}`).join(', ') || 'none'}, spelt like this.` }];
}
