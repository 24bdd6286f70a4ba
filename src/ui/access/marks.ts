/**
 * Marks stretches of text without touching them, by the browser's custom highlights: the sentence being read, the words of
 * the glossary. A browser that has none shows no marks; everything else works.
 */
export type MarkName = 'read-aloud' | 'plain-words' | 'plain-words-over';

/** Shows these ranges under a name, in place of those shown before. */
export function mark(name: MarkName, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Which of some ranges a point of the window lies on. */
export function rangeAt<Marked extends { readonly range: Range }>(marked: readonly Marked[], x: number, y: number): Marked | undefined {
  return marked.find(({ range }) => [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom));
}
