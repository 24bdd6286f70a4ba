import { useEffect, useRef } from 'preact/hooks';
import type { FoundWord } from './glossary.ts';
import { mark, rangeAt } from './marks.ts';
import { blocksIn, rangeIn } from './page-text.ts';

export interface MarkedWordsOptions {
  readonly part: () => Element | null;
  readonly find: (text: string) => readonly FoundWord[];
  readonly onTap: (id: string) => void;
}

interface Marked {
  readonly id: string;
  readonly range: Range;
}

/** What has a use of its own for a tap. */
const busy = 'button, a, input, select, label, summary';

/** Marks each word of the glossary where it stands first on the screen, and opens it when it is tapped. */
export function useMarkedWords({ part, find, onTap }: MarkedWordsOptions): void {
  const tapped = useRef(onTap);
  tapped.current = onTap;
  useEffect(() => {
    let marked: readonly Marked[] = [];
    let waiting = 0;
    const name = part()?.closest('dialog') === null ? 'plain-words' : 'plain-words-over';
    const renew = (): void => {
      marked = firstWords(part(), find);
      mark(name, marked.map(({ range }) => range));
    };
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(renew);
    });
    const tap = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest(busy) !== null || part()?.contains(event.target) !== true) return;
      const hit = rangeAt(marked, event.clientX, event.clientY);
      if (hit === undefined) return;
      // The page below a word would be turned by the same tap.
      event.stopPropagation();
      tapped.current(hit.id);
    };
    renew();
    watch.observe(document.body, { childList: true, characterData: true, subtree: true });
    document.addEventListener('click', tap, true);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(waiting);
      document.removeEventListener('click', tap, true);
      mark(name, []);
    };
  }, [find]);
}

function firstWords(root: Element | null, find: MarkedWordsOptions['find']): readonly Marked[] {
  if (root === null) return [];
  const first = new Map<string, Marked>();
  for (const block of blocksIn(root)) {
    if (block.nodes[0]?.parentElement?.closest(busy) !== null) continue;
    for (const { id, start, end } of find(block.text)) if (!first.has(id)) first.set(id, { id, range: rangeIn(block, start, end) });
  }
  return [...first.values()];
}
