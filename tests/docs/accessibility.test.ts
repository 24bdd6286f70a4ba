import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'accessibility.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Promise'));

describe('the page on accessibility', () => {
  it('names for every promise a file that holds it, and the file is there', () => {
    expect(rows.length).toBeGreaterThan(20);
    const named = rows.map((row) => [...row.matchAll(/`((?:src|tests)\/[^`]+)`/g)].map((match) => match[1] ?? ''));
    expect(rows.filter((_, at) => named[at]?.length === 0)).toEqual([]);
    expect(named.flat().filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('calls nothing measured that no test measures', () => {
    const claims = rows.filter((row) => /\| measured/.test(row));
    expect(claims.filter((row) => !/`tests\/[^`]+\.ts`/.test(row))).toEqual([]);
  });
});
