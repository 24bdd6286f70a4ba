import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCreditFaults, packageOf } from './credit-faults.ts';
import type { Credit, Shipped } from './credit-faults.ts';

const root = join(import.meta.dirname, '../..');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const credits = read<readonly Credit[]>('assets/CREDITS.json');

/** What a player's browser may fetch: pictures, sound and fonts of both folders, and the tables that belong to them. */
function shippedFiles(): readonly string[] {
  const all = ['assets', 'public'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/')),
  );
  return all.filter((file) => /\.(webp|png|jpe?g|avif|svg|ico|webm|mp3|m4a|ogg|wav|woff2?)$/.test(file) || (file.endsWith('.json') && file.startsWith('assets/') && file !== 'assets/CREDITS.json'));
}

function namedPackages(): Readonly<Record<string, string>> {
  const { dependencies, devDependencies } = read<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json');
  const named = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
  const credited = credits.map(packageOf).filter((name) => name !== undefined && named.has(name));
  return Object.fromEntries(credited.map((name) => [name, read<{ license: string }>(`node_modules/${name}/package.json`).license]));
}

describe('credits', () => {
  test('every asset that ships has a row, every row an asset and a licence we may use', () => {
    const files = shippedFiles();
    expect(files.length).toBeGreaterThan(30);
    expect(findCreditFaults(credits, { files, packages: namedPackages() })).toEqual([]);
  });

  test('the fonts and icons of the page are credited', () => {
    expect(credits.map(packageOf)).toEqual(expect.arrayContaining(['@fontsource-variable/rubik', '@fontsource/andika', 'lucide']));
  });
});

describe('the check on credits', () => {
  const row: Credit = { asset: 'assets/a/*.webp', author: 'Ann', source: 'drawn', licence: 'MIT', changes: 'None' };
  const shipped: Shipped = { files: ['assets/a/one.webp'], packages: { icons: 'ISC' } };

  test('is content with a row that fits', () => {
    expect(findCreditFaults([row, { ...row, asset: 'package:icons', licence: 'ISC' }], shipped)).toEqual([]);
  });

  test.each<[string, readonly Credit[], Shipped, string]>([
    ['a file without a row', [row], { ...shipped, files: ['assets/a/one.webp', 'assets/b/two.webp'] }, 'assets/b/two.webp has no row'],
    ['a file in a folder below the row', [row], { ...shipped, files: ['assets/a/one.webp', 'assets/a/b/two.webp'] }, 'assets/a/b/two.webp has no row'],
    ['a row without a file', [row, { ...row, asset: 'assets/gone.svg' }], shipped, 'assets/gone.svg fits no file'],
    ['a licence off the list', [{ ...row, licence: 'CC-BY-NC-4.0' }], shipped, 'is not allowed here'],
    ['a row without an author', [{ ...row, author: ' ' }], shipped, 'names no author'],
    ['a package the project does not have', [row, { ...row, asset: 'package:gone' }], shipped, 'gone is no package'],
    ['a package under another licence', [row, { ...row, asset: 'package:icons' }], shipped, 'icons states ISC, its row MIT'],
  ])('reports %s', (_, rows, files, sentence) => {
    expect(findCreditFaults(rows, files).join('\n')).toContain(sentence);
  });
});
