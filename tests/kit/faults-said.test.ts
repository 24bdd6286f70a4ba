import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { readCampaignFolder } from '../../src/kit/campaign-folder.ts';
import { CampaignPage } from '../../src/kit/campaign/campaign-page.tsx';
import { WordsContext } from '../../src/ui/words-context.ts';
import { kitWords, readText } from './support.ts';

const broken = readText('public/campaign/help/DE.json').replace('"number": "110"', '"number": 110');
const files: Readonly<Record<string, string>> = { 'campaign/campaign.json': '{ "format": 1, "country": "DE" }', 'campaign/help/DE.json': broken, 'levels/index.json': '[]', 'levels/left-out.json': '[]' };
const folder = await readCampaignFolder((path) => Promise.resolve(files[path] === undefined ? null : new TextEncoder().encode(files[path])), ['en', 'de']);

function pageIn(language: 'en' | 'de'): string {
  const page = h(CampaignPage, { folder, settings: { paper: 'a4' }, address: 'http://localhost/', day: '2026-11-30', onReadAgain: () => Promise.resolve() });
  return renderToString(h(WordsContext.Provider, { value: kitWords(language) }, page)).replaceAll('&quot;', '"');
}

describe('the page of the campaign', () => {
  it.each([
    ['en', 'line 20', 'This is not a phone number. Write digits and spaces in quotation marks, such as "116 111".'],
    ['de', 'Zeile 20', 'Das ist keine Telefonnummer. Schreiben Sie Ziffern und Leerzeichen in Anführungszeichen, etwa "116 111".'],
  ] as const)('says in %s what is wrong in a help file, by file, line, key and mend', (language, line, sentences) => {
    const page = pageIn(language);
    for (const said of [`campaign/help/DE.json, ${line}`, 'lines.0.number', sentences]) expect(page).toContain(said);
  });
});
