/** Hands a language to translation tools and takes it back. */
import { placeholdersOf } from '../../story/texts.ts';
import { packFaults } from './pack-faults.ts';
import type { LanguageWords, WordFile } from './pack-files.ts';
import type { PoEntry, PoFault, PoFile } from './po.ts';
import { inForm, isPlural, wantedKeys } from './texts.ts';
import type { Texts } from './texts.ts';

/** A text may be so much longer than the English one; the layout is tested with a language that is. */
export const roomOver = 0.4;

/** How many characters a text may have; the two brackets of the test language are room, too. */
export function roomFor(original: string): number {
  return Math.ceil(original.length * (1 + roomOver)) + 2;
}

/** Comes in: the source's words and the language's own as far as there are any. Goes out: an entry for every text the language must have, and for every form it has besides, translated or not. */
export function exportWords(original: LanguageWords, language: string, own: LanguageWords | undefined): PoFile {
  const entries = original.files.flatMap(({ name, texts }) => {
    const mine = own?.files.find((file) => file.name === name)?.texts ?? new Map<string, string>();
    const { needed, allowed } = wantedKeys(language, texts);
    const besides = [...mine.keys()].filter((key) => allowed.has(key) && !needed.includes(key));
    return [...needed, ...besides].map((key) => entryOf(name, key, sourceText(texts, key), mine.get(key)));
  });
  return { language, entries };
}

function sourceText(texts: Texts, key: string): string {
  return texts.get(key) ?? (isPlural(key) ? texts.get(inForm(key, 'other')) : undefined) ?? '';
}

function entryOf(file: string, key: string, original: string, translation: string | undefined): PoEntry {
  const placeholders = placeholdersOf(original).map((name) => `{{${name}}}`);
  const notes = [`Room for ${roomFor(original)} characters.`, ...(placeholders.length === 0 ? [] : [`Keep ${placeholders.join(', ')} as it is.`])];
  return { context: `${file}:${key}`, original, translation: translation ?? '', notes };
}

export interface Taken {
  /** Whole files, in the order of the source's keys; a file that says nothing new is left out. */
  readonly files: ReadonlyMap<string, Texts>;
  /** Files that are not whole yet and stay as they are: half an evening would close it for every language. */
  readonly unfinished: readonly { readonly file: string; readonly missing: number }[];
  /** Entries whose English has changed since they were handed out: `file:key`. */
  readonly outdated: readonly string[];
  /** How many entries nobody has translated or looked at. */
  readonly open: number;
}

type Named = PoEntry & { readonly file: string; readonly key: string };

/**
 * Takes a PO file back. What it does not translate keeps what stood there, so nothing is lost by handing in half. Goes out: what is to be written, or every fault; with a fault nothing is.
 */
export function importWords(po: PoFile, original: LanguageWords, own: LanguageWords | undefined): { readonly ok: true; readonly taken: Taken } | { readonly ok: false; readonly faults: readonly PoFault[] } {
  const entries = po.entries.map((entry): Named => ({ ...entry, file: entry.context.split(':')[0] ?? '', key: entry.context.slice(entry.context.indexOf(':') + 1) }));
  const done = entries.filter((entry) => entry.translation.trim() !== '' && entry.isFuzzy !== true);
  const merged = original.files.map((file) => merge(po.language, file, own?.files.find((one) => one.name === file.name)?.texts, done.filter((entry) => entry.file === file.name)));
  const faults = [...merged.flatMap((one) => one.faults), ...strangers(po.language, entries, original)].toSorted((one, other) => one.line - other.line);
  if (faults.length > 0) return { ok: false, faults };
  const changed = merged.filter((one) => one.isChanged);
  return {
    ok: true,
    taken: {
      files: new Map(changed.filter(({ missing }) => missing === 0).map(({ name, texts }) => [name, texts])),
      unfinished: changed.filter(({ missing }) => missing > 0).map(({ name, missing }) => ({ file: name, missing })),
      outdated: merged.flatMap((one) => one.outdated),
      open: entries.length - done.length,
    },
  };
}

function merge(language: string, { name, texts: original }: WordFile, before: Texts | undefined, entries: readonly Named[]) {
  const texts = inOrder(language, original, new Map([...(before ?? []), ...entries.map(({ key, translation }) => [key, translation] as const)]));
  const wrong = packFaults(language, texts, original);
  return {
    name, texts,
    isChanged: entries.length > 0 && !isSame(before ?? new Map(), texts),
    missing: wrong.filter(({ kind }) => kind === 'missing' || kind === 'plural').length,
    outdated: entries.filter((entry) => entry.original !== sourceText(original, entry.key)).map(({ context }) => context),
    faults: wrong.flatMap(({ kind, key, message, mend }): readonly PoFault[] => {
      const entry = entries.find((one) => one.key === key);
      return kind === 'placeholder' && entry !== undefined ? [{ line: entry.line ?? 1, message: `"${entry.context}" ${message}.`, mend }] : [];
    }),
  };
}

/** Entries that no text of the game asks for. */
function strangers(language: string, entries: readonly Named[], original: LanguageWords): readonly PoFault[] {
  const allowed = new Map(original.files.map(({ name, texts }) => [name, wantedKeys(language, texts).allowed]));
  return entries.filter(({ file, key }) => allowed.get(file)?.has(key) !== true).map(({ context, line = 1 }) => ({ line, message: `"${context}" is not a text of the game.`, mend: 'Take the entry out; or export the language again, since the text may have been renamed.' }));
}

/** The texts in the order of the source's keys; what the source lacks comes last. */
function inOrder(language: string, original: Texts, texts: Texts): Texts {
  const order = [...wantedKeys(language, original).allowed, ...texts.keys()];
  return new Map([...new Set(order)].flatMap((key) => (texts.has(key) ? [[key, texts.get(key) ?? ''] as const] : [])));
}

function isSame(one: Texts, other: Texts): boolean {
  return one.size === other.size && [...one].every(([key, text]) => other.get(key) === text);
}

/** Turns keys with dots into the nested form of the files. */
export function unflatten(texts: Texts): unknown {
  const root: Record<string, unknown> = {};
  for (const [key, text] of texts) {
    const parts = key.split('.');
    let at = root;
    for (const part of parts.slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>;
    at[parts.at(-1) ?? ''] = text;
  }
  return root;
}
