/** What *Read aloud* reads of a screen: the sentences in sight, of what was said only the newest. */
import { blocksIn, rangeIn } from './page-text.ts';
import type { TextBlock } from './page-text.ts';
import type { Utterable } from './reader.ts';

export interface Sentence extends Utterable {
  readonly range: Range;
}

/** Where each sentence of a text begins and ends. */
export function splitSentences(text: string, lang: string): readonly { readonly start: number; readonly end: number }[] {
  const parts = [...new Intl.Segmenter(lang === '' ? undefined : lang, { granularity: 'sentence' }).segment(text)];
  return parts.flatMap(({ segment, index }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}

/** Goes out: the sentences below an element, in order. */
export function sentencesIn(root: Element): readonly Sentence[] {
  return blocksIn(root).filter((block) => isNewest(block, root)).flatMap((block) =>
    splitSentences(block.text, block.lang).map(({ start, end }) => ({
      text: block.text.slice(start, end).replace(/\s+/g, ' '), lang: block.lang, range: rangeIn(block, start, end),
    })));
}

/** Of a chat only its last message is read, and none of it when somebody speaks in front of the phone. */
function isNewest({ nodes }: TextBlock, root: Element): boolean {
  const at = nodes[0]?.parentElement;
  const thread = at?.closest('.phone-thread');
  if (thread === undefined || thread === null) return true;
  const isSpokenOver = root.querySelector('.speech:not(.speech-empty)') !== null;
  return !isSpokenOver && at?.closest('[data-entry]') === [...thread.querySelectorAll('[data-entry]')].at(-1);
}
