import { readdirSync, readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { HelpOrigin } from '../../src/ui/help-origin.tsx';
import { WordsContext } from '../../src/ui/words-context.ts';
import { saidWords } from '../support/said-words.ts';

const words = saidWords('de', 'levels/hello-gran');
const drawn = (source: string): string => renderToString(h(WordsContext.Provider, { value: words, children: h(HelpOrigin, { origin: { source, verified: '2022-10', confirmed: '' } }) }));
const read = (html: string): string => html.replace(/<[^>]*>/g, '');

test('one page is linked by the words of the language', () => {
  expect(drawn('https://www.hilfe.example/a/b')).toContain('href="https://www.hilfe.example/a/b"');
  expect(read(drawn('https://www.hilfe.example/a/b'))).not.toContain('example');
});

test('of several sources each page is named by its host and linked whole', () => {
  const html = drawn('https://www.hilfe.example/a/b.html; kinder.example, 2018');
  expect(html).toContain('href="https://www.hilfe.example/a/b.html"');
  expect(read(html)).toMatch(/: hilfe\.example, kinder\.example, 2018$/);
});

test('no help file shows a bare address or a remark in brackets as a source', () => {
  const folder = new URL('../../public/campaign/help/', import.meta.url);
  for (const file of readdirSync(folder)) for (const [, source = ''] of readFileSync(new URL(file, folder), 'utf8').matchAll(/"source": "([^"]*)"/g)) {
    expect(read(drawn(source)), file).not.toMatch(/https?:|\(hours\)|in use in/);
  }
});
