/** Sheets drawn without a browser: the words that ship, one evening, and a campaign with nothing special. */
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { defaultCampaign } from '../../src/campaign/campaign.ts';
import type { KitEvening } from '../../src/kit/evening.ts';
import type { Printed } from '../../src/kit/printed.ts';
import { parseTeaching } from '../../src/story/teaching.ts';
import type { Teaching } from '../../src/story/teaching.ts';
import { WordsContext } from '../../src/ui/words-context.ts';
import { createWords } from '../../src/words/words.ts';
import type { Words } from '../../src/words/words.ts';
import { levelWords, shippedLevel } from '../support/evening-words.ts';

const root = new URL('../../', import.meta.url);
export const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const opened = new Map<string, Words>();
for (const language of ['en', 'de']) {
  const words = createWords({ load: (path) => Promise.resolve(JSON.parse(readText(path)) as unknown), strict: true });
  await words.use(language);
  await words.loadSection('kit');
  opened.set(language, words);
}

/** Every word of the frame, and of the kit. A missing one throws. */
export function kitWords(language: 'en' | 'de'): Words {
  const words = opened.get(language);
  if (words === undefined) throw new Error(`no words in ${language}`);
  return words;
}

export function shippedTeaching(id: string): Teaching {
  const read = parseTeaching(JSON.parse(readText(`levels/${id}/kit/teaching.json`)));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.teaching;
}

export function kitEvening(id: string, language: 'en' | 'de'): KitEvening {
  return { level: shippedLevel(id), say: levelWords(id, language), teaching: shippedTeaching(id) };
}

export function plainPrinted(evenings: readonly KitEvening[]): Printed {
  const rows = evenings.map(({ level: { id, strand, band, window, minutes } }) => ({ id, strand, band, window, minutes }));
  const folder = { campaign: defaultCampaign, evenings: rows, leftOut: [], helps: new Map(), faults: [] };
  return { folder, country: 'international', address: 'https://house.example/', day: '2026-11-22', evenings };
}

/** The page's source, with these words around the child. */
export function drawn(words: Words, child: ComponentChild): string {
  return renderToString(h(WordsContext.Provider, { value: words, children: child }));
}
