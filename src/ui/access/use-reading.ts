import { useEffect, useState } from 'preact/hooks';
import { mark } from './marks.ts';
import { isRead } from './page-text.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentences.ts';

/**
 * Lights the sentence that is being read and keeps it in sight. When it leaves the screen, because a page was turned or a
 * dialog was closed, reading ends: a voice that goes on about another page would only confuse.
 */
export function useReading(reader: Reader<Sentence> | undefined, part: () => Element | null): Sentence | undefined {
  const [, drawAgain] = useState(0);
  useEffect(() => reader?.onChange(() => {
    light(reader.now());
    drawAgain((times) => times + 1);
  }), [reader]);
  const now = reader?.now();
  useEffect(() => {
    const screen = part();
    if (now === undefined || screen === null) return undefined;
    const watch = new MutationObserver(() => { if (!isStanding(now)) reader?.stop(); });
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'open'] });
    return () => watch.disconnect();
  }, [now]);
  useEffect(() => () => reader?.stop(), [reader]);
  return now;
}

function light(sentence: Sentence | undefined): void {
  mark('read-aloud', sentence === undefined ? [] : [sentence.range]);
  sentence?.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

function isStanding({ range }: Sentence): boolean {
  const at = range.startContainer.parentElement;
  return range.startContainer.isConnected && at !== null && isRead(at);
}
