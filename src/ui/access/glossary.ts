/** Finds the words of the glossary in a text. */
export interface GlossaryWord {
  readonly id: string;
  /** As they stand in texts; a longer form wins over a shorter one. */
  readonly forms: readonly string[];
}

export interface FoundWord {
  readonly id: string;
  /** The place of its first character, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** Comes in: the words of a language. Goes out: what finds them in a text, as whole words, whatever their capitals. */
export function glossaryFinder(words: readonly GlossaryWord[]): (text: string) => readonly FoundWord[] {
  const byForm = new Map(words.flatMap(({ id, forms }) => forms.map((form) => [form.toLowerCase(), id] as const)));
  const forms = [...byForm.keys()].toSorted((one, other) => other.length - one.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (forms.length === 0) return () => [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => [...text.matchAll(pattern)].flatMap((match) => {
    const id = byForm.get(match[0].toLowerCase());
    return id === undefined ? [] : [{ id, start: match.index, end: match.index + match[0].length }];
  });
}
