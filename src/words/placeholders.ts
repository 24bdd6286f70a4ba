/** The `{{name}}` marks of i18next, in which a text leaves room for a value. */
const mark = /\{\{-?\s*([^},\s]+)[^}]*\}\}/g;

/** Comes in: a text of a pack. Goes out: the names it leaves room for, sorted, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(mark)].map((match) => match[1] ?? ''))].sort();
}

/** Changes what stands around the placeholders and leaves them as they are. */
export function outsidePlaceholders(text: string, change: (part: string) => string): string {
  const marks = text.match(mark) ?? [];
  return text.split(new RegExp(mark.source.replace('(', '(?:'), 'g')).map((part, at) => change(part) + (marks[at] ?? '')).join('');
}
