import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

interface Row {
  readonly fact: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

/** The rows of a page's tables of facts. A title may hold a semicolon; the next test begins with its file. */
function rowsOf(page: string): readonly Row[] {
  const tables = readFileSync(join(root, 'docs', page), 'utf8').split(/\n\n+/).filter((block) => block.startsWith('| Fact |'));
  return tables.flatMap((table) => table.trimEnd().split('\n').slice(2)).map((line) => {
    const [fact = '', named = ''] = line.slice(2, -2).split(' | ');
    const tests = named.split(/; (?=`)/).flatMap((one) => {
      const parts = /^`([^`]+)` (.+)$/.exec(one);
      return parts === null ? [] : [{ file: parts[1] ?? '', title: parts[2] ?? '' }];
    });
    return { fact, tests };
  });
}

/** A file with the contracts it runs, and those they run. */
function sourcesOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const contracts = [...source.matchAll(/^import \{.*\} from '(\.\/[a-z-]+-contract\.ts)';$/gm)].map((match) => join(dirname(file), match[1] ?? ''));
  return [source, ...contracts.flatMap(sourcesOf)];
}

/** Titles of the tests of a file; those of a shared contract count for each file that runs it. */
function titlesOf(file: string): readonly string[] {
  return [...sourcesOf(file).join('\n').matchAll(/\b(?:it|test)(?:\.skipIf\(.*?\))?\('((?:[^'\\]|\\.)*)'/g)].map((match) => (match[1] ?? '').replaceAll("\\'", "'"));
}

describe.each([
  { page: 'privacy.md', reader: 'the data-protection officer', least: 36 },
  { page: 'evaluation.md', reader: 'campaign owners', least: 20 },
])('the page for $reader', ({ page, least }) => {
  const rows = rowsOf(page);

  it('has a test for every fact in its tables', () => {
    expect(rows.length).toBeGreaterThan(least);
    expect(rows.filter(({ tests }) => tests.length === 0).map(({ fact }) => fact)).toEqual([]);
  });

  it('names only tests that exist', () => {
    const missing = rows.flatMap(({ tests }) => tests).filter(({ file, title }) => !existsSync(join(root, file)) || !titlesOf(file).includes(title));
    expect(missing).toEqual([]);
  });

  it('says one thing in each row, as a sentence', () => {
    for (const { fact } of rows) expect(fact).toMatch(/^[A-Z].*\.$/);
  });
});
