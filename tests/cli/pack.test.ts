import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ringsOf } from '../../src/cli/build/offline-rings.ts';
import { fetchedFiles, filesOfBuild, quietCampaign } from '../../src/cli/pack/carried-files.ts';
import { carriedPage } from '../../src/cli/pack/carried-page.ts';

const html = `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <title>Lights On</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="./src/ui/base.css" />
    <script type="module" src="./src/main.ts"></script>
  </head>
  <body>
    <main id="ui"></main>
  </body>
</html>
`;

describe('a page that carries everything', () => {
  const script = 'const end = "</script><!-- $& $1";';
  const page = carriedPage(html, { script, style: 'body{color:red}' }, { 'levels/index.json': '["</script>"]' });

  it('asks for nothing beside it and allows no code but its own', () => {
    expect(page).not.toMatch(/<link|src="|href="/);
    const [, code = ''] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    const hash = createHash('sha256').update(code).digest('base64');
    expect(page).toContain(`script-src 'sha256-${hash}'`);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("require-trusted-types-for 'script'");
    expect(page).not.toMatch(/unsafe|connect-src|https?:/);
    expect(code).toBe(String.raw`const end = "\x3C/script>\x3C!-- $& $1";`);
  });

  it('holds its files word for word', () => {
    const [, data = ''] = /id="carried">([^]*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(data)).toEqual({ 'levels/index.json': '["</script>"]' });
  });
});

describe('what is packed', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lights-on-pack-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  it('is a build without twins, notes and what only the server reads', () => {
    const files = ['index.html', 'index.html.br', 'assets/a.js.gz', 'assets/a.js', '.sources', 'facts.json', 'levels/graphs/0.json', 'levels/left-out.json', 'levels/left-out/en.json', 'campaign/help/DE.json'];
    for (const file of files) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), file);
    }
    const built = filesOfBuild(folder);
    expect([...built.keys()]).toEqual(['assets/a.js', 'campaign/help/DE.json', 'facts.json', 'index.html', 'levels/left-out.json', 'levels/left-out/en.json']);
    const fetched = ['campaign/help/DE.json', 'facts.json', 'levels/left-out.json', 'levels/left-out/en.json'];
    expect(fetchedFiles(built)).toEqual(Object.fromEntries(fetched.map((file) => [file, file])));
  });

  it('asks nobody whether they may be counted, where nothing could be sent', () => {
    expect(JSON.parse(quietCampaign('{"format":1,"id":"x","measuring":{"mode":"ask"}}'))).toEqual({ format: 1, id: 'x', measuring: { mode: 'off' } });
  });
});

describe('the rings of a build', () => {
  const chunk = (fileName: string, door: string, dynamicImports: readonly string[] = []) => ({ fileName, door: `/x/src/${door}`, imports: [], dynamicImports, css: [] });
  const ringOf = ringsOf([
    chunk('assets/main.js', 'main.ts', ['assets/play.js', 'assets/results.js']), chunk('assets/play.js', 'play/open-play.tsx', ['assets/evenings.js', 'assets/stage.js', 'assets/de.js', 'assets/offline.js']),
    chunk('assets/evenings.js', 'play/evenings.tsx'), chunk('assets/stage.js', 'stage/open-stage.ts'), chunk('assets/results.js', 'results/open-results-page.ts'),
    chunk('assets/de.js', 'words/packs/de/pack.ts'), chunk('assets/offline.js', 'offline/open-offline.ts'),
    chunk('assets/place.js', 'play/saves/player-place.tsx'), chunk('assets/saves.js', 'words/packs/de/late/saves.json'),
  ], '<link rel="preload" href="./assets/font.woff2"><script type="module" crossorigin src="./assets/main.js"></script>');

  it.each([
    ['index.html', 'shell'], ['assets/play.js', 'shell'], ['assets/font.woff2', 'shell'], ['assets/offline.js', 'shell'], ['assets/place.js', 'shell'], ['assets/saves.js', 'shell'], ['campaign/help/DE.json', 'shell'], ['away/en.html', 'shell'],
    ['assets/evenings.js', 'evening'], ['assets/stage.js', 'evening'], ['assets/results.js', 'rest'], ['assets/de.js', 'rest'], ['levels/map-pin/en.json', 'rest'],
  ] as const)('hold %s in the %s', (url, ring) => { expect(ringOf(url)).toBe(ring); });
});
