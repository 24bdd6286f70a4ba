import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { budgetsFor, type Chunk, entryOf, filesOf, isScript, linkedBy } from '../../src/cli/build/budget.ts';
import { compressFolder } from '../../src/cli/build/compress.ts';
import { hashSources, isFresh, stampOf } from '../../src/cli/build/sources.ts';

let folder: string;
const at = (...path: readonly string[]) => join(folder, ...path);
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lights-on-build-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

describe('a budget', () => {
  const chunk = (fileName: string, module: string, more: Partial<Chunk> = {}): Chunk => ({ fileName, door: `/x/${module}`, imports: [], dynamicImports: [], css: [], ...more });
  const chunks = [
    chunk('main.js', 'src/main.ts', { dynamicImports: ['play.js', 'dev.js'] }),
    chunk('play.js', 'src/play/open-play.tsx', { imports: ['shared.js'], dynamicImports: ['stage.js', 'en.js', 'de.js', 'evening.js'], css: ['play.css'] }),
    chunk('shared.js', 'node_modules/preact/preact.js', { imports: ['play.js'] }),
    chunk('evening.js', 'src/play/evenings.tsx', { css: ['evening.css'] }),
    chunk('stage.js', 'src/stage/open-stage.ts', { imports: ['phaser.js'] }),
    chunk('phaser.js', 'node_modules/phaser/src/core.js'),
    chunk('en.js', 'src/words/packs/en/pack.ts'),
    chunk('de.js', 'src/words/packs/de/pack.ts'),
    chunk('dev.js', 'src/dev/panel.tsx'),
  ];
  const [first, choice] = budgetsFor('free-skins');

  it('counts what a first screen pulls in, one language, and not what loads behind it', () => {
    expect([...filesOf(chunks, 'main.js', first.later)].sort()).toEqual(['en.js', 'main.js', 'play.css', 'play.js', 'shared.js']);
  });

  it('counts a pack of words with everything, and not as script', () => {
    expect(['assets/first-BS_8bKwn.js', 'assets/pack-BjVOYAQg.js', 'assets/first-bmh9.css'].filter(isScript)).toEqual(['assets/first-BS_8bKwn.js']);
  });

  it('counts the screens of an evening and its two files for the first choice', () => {
    expect([...filesOf(chunks, 'main.js', choice.later)].sort()).toEqual(['en.js', 'evening.css', 'evening.js', 'main.js', 'play.css', 'play.js', 'shared.js']);
    expect(choice.fetched).toEqual(['levels/index.json', 'campaign/campaign.json', 'levels/free-skins/level.json', 'levels/free-skins/en.json']);
  });

  it('counts what loads behind the screen when something for now holds a part of it', () => {
    const tied = chunks.map((one) => (one.fileName === 'shared.js' ? { ...one, imports: ['stage.js'] } : one));
    expect(filesOf(tied, 'main.js', first.later)).toEqual(expect.arrayContaining(['stage.js', 'phaser.js']));
  });

  it('begins with the script that the page itself asks for, and does not count without one', () => {
    expect(entryOf('<script type="module" crossorigin src="./assets/start.js"></script>')).toBe('assets/start.js');
    expect(() => entryOf('<script>inline()</script>')).toThrow('no script of its own');
  });

  it('counts the style sheets and fonts that the page itself asks for', () => {
    const html = '<link rel="stylesheet" crossorigin href="./assets/a.css"><link rel="icon" href="icon.svg"><link rel="preload" as="font" href="./assets/f.woff2">';
    expect(linkedBy(html)).toEqual(['assets/a.css', 'assets/f.woff2']);
  });
});

describe('the twins of a build', () => {
  it('hold the same text, stand beside text alone, and never beside what a campaign edits in place', () => {
    mkdirSync(at('campaign'));
    for (const name of ['page.html', 'picture.webp', 'campaign/help.json']) writeFileSync(at(name), `${name} `.repeat(50));
    compressFolder(folder);
    const text = readFileSync(at('page.html'));
    expect([brotliDecompressSync(readFileSync(at('page.html.br'))), gunzipSync(readFileSync(at('page.html.gz')))]).toEqual([text, text]);
    for (const name of ['picture.webp.br', 'campaign/help.json.br']) expect(() => readFileSync(at(name))).toThrow('ENOENT');
  });
});

describe('a build', () => {
  beforeEach(() => {
    for (const name of ['src/server', 'dist', 'public']) mkdirSync(at(name), { recursive: true });
    for (const name of ['src/main.ts', 'src/server/main.ts', 'index.html', 'dist/index.html']) writeFileSync(at(name), name);
    writeFileSync(stampOf(at('dist')), hashSources(folder));
  });

  it('is fresh as long as nothing it was made of has changed', () => {
    writeFileSync(at('src/server/main.ts'), 'the server is not part of the page');
    expect(isFresh(folder, at('dist'))).toBe(true);
  });

  it.each([
    ['a source has changed', () => { writeFileSync(at('src/main.ts'), 'other'); }],
    ['a file has come', () => { writeFileSync(at('public/icon.svg'), ''); }],
    ['a file has another name', () => { rmSync(at('src/main.ts')); writeFileSync(at('src/other.ts'), 'src/main.ts'); }],
    ['it was cut off before its end', () => { rmSync(stampOf(at('dist'))); }],
    ['it is gone', () => { rmSync(at('dist'), { recursive: true }); }],
  ])('is stale when %s', (_what, change) => {
    change();
    expect(isFresh(folder, at('dist'))).toBe(false);
  });
});
