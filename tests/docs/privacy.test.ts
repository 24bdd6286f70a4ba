import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'privacy.md'), 'utf8');

interface Row {
  readonly fact: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

/** The rows of the tables. A title may hold a semicolon; the next test begins with its file. */
const rows: readonly Row[] = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Fact')).map((line) => {
  const [fact = '', named = ''] = line.slice(2, -2).split(' | ');
  const tests = named.split(/; (?=`)/).flatMap((one) => {
    const parts = /^`([^`]+)` (.+)$/.exec(one);
    return parts === null ? [] : [{ file: parts[1] ?? '', title: parts[2] ?? '' }];
  });
  return { fact, tests };
});

/** Titles of the tests of a file; those of a shared contract count for each file that runs it. */
function titlesOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const contract = source.includes('storeContract(') ? readFileSync(join(root, 'tests', 'server', 'store-contract.ts'), 'utf8') : '';
  return [...(source + contract).matchAll(/\b(?:it|test)(?:\.skipIf\(.*?\))?\('((?:[^'\\]|\\.)*)'/g)].map((match) => (match[1] ?? '').replaceAll("\\'", "'"));
}

describe('the page for the data-protection officer', () => {
  it('has a test for every fact in its tables', () => {
    expect(rows.length).toBeGreaterThan(30);
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
