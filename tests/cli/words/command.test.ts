import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import type { Language } from '../../../src/words/language-list.ts';
import type { Words, WordsOptions } from '../../../src/words/words.ts';

const root = join(import.meta.dirname, '../../..');
const run = promisify(execFile);
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'words-'));
  await cp(join(root, 'src/words'), join(dir, 'words'), { recursive: true });
  await cp(join(root, 'levels'), join(dir, 'levels'), { recursive: true });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function words(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const flags = ['--packs', join(dir, 'words/packs'), '--levels', join(dir, 'levels')];
  try {
    return { code: 0, out: (await run(process.execPath, ['src/cli/words.ts', ...args, ...flags], { cwd: root, maxBuffer: 1e8 })).stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { readonly code: number; readonly stdout: string; readonly stderr: string };
    return { code, out: stdout + stderr };
  }
}

interface Report { readonly code: string; readonly reviewed: boolean; readonly has: readonly string[]; readonly lacks: readonly string[]; readonly long: readonly unknown[]; readonly reading: readonly unknown[]; readonly faults: readonly { readonly kind: string; readonly file: string; readonly key: string }[] }
const reports = async (): Promise<readonly Report[]> => JSON.parse((await words('--json')).out) as readonly Report[];
const reportOn = async (code: string): Promise<Report> => {
  const found = (await reports()).find((report) => report.code === code);
  if (found === undefined) throw new Error(`no report on ${code}`);
  return found;
};
const pack = (path: string): string => join(dir, 'words/packs', path);
const change = async (path: string, by: (text: string) => string): Promise<void> => writeFile(path, by(await readFile(path, 'utf8')));

/** Every JSON file of a language with its contents. */
async function contents(language: string): Promise<Readonly<Record<string, unknown>>> {
  const packs = (await readdir(pack(language), { recursive: true })).filter((name) => name.endsWith('.json')).map((name) => pack(join(language, name)));
  const levels = (await readdir(join(dir, 'levels'))).map((id) => join(dir, 'levels', id, `${language}.json`));
  const read = await Promise.all([...packs, ...levels].map(async (path) => [path, await readFile(path, 'utf8').then((text) => JSON.parse(text) as unknown, () => undefined)] as const));
  return Object.fromEntries(read);
}

// Each test starts processes of its own, which take a second or two on a busy machine.
describe('npm run words', { timeout: 60_000 }, () => {
  it('finds no fault in the shipped languages, and says which of them a native speaker has reviewed', async () => {
    const { code, out } = await words('--json');
    const all = JSON.parse(out) as readonly Report[];
    expect(all.flatMap(({ faults }) => faults)).toEqual([]);
    expect(code).toBe(0);
    expect(all.map((report) => report.code)).toEqual(expect.arrayContaining(['en', 'de', 'fr', 'it', 'es', 'ru', 'uk', 'pl', 'fi', 'sq', 'ar']));
    for (const report of all) expect(report).toMatchObject({ reviewed: expect.any(Boolean), reading: expect.arrayContaining([expect.anything()]) });
  });

  it('tells each kind of fault with file, key and mend, and exits with 1', async () => {
    await change(pack('de/help.json'), (text) => text.replace('"title":', '"titel":').replace(/"intro": "[^"]*"/, '"intro": " "'));
    await change(pack('de/frame.json'), (text) => text.replace('{{language}}', '{{sprache}}').replace(/"more_one": "[^"]*",/, '').replace('"loading": "', '"loading": "漢'));
    await writeFile(pack('de/people.json'), '{\n  "jonas": "Jonas",,\n}');
    await rm(pack('de/house.json'));
    const { code, out } = await words();
    expect(code).toBe(1);
    for (const kind of ['[missing]', '[extra]', '[empty]', '[placeholder]', '[plural]', '[glyph]', '[file]']) expect(out).toContain(kind);
    expect(out).toMatch(/de\/people\.json, line 2, column \d+/);
    expect(out).toContain('house.json is missing');
    expect(out).toMatch(/de\/frame\.json: loading has 漢 \(U\+6F22\)/);
  });

  it('names late sections and evenings that a language lacks, which is no fault', async () => {
    await rm(pack('de/late/practice.json'));
    await rm(join(dir, 'levels/left-out/de.json'));
    expect(await reportOn('de')).toMatchObject({ faults: [], lacks: ['late/practice', 'levels/left-out'] });
  });

  it('hands a language out and takes it back without losing or changing a text', async () => {
    const before = await contents('ar');
    await words('export', 'ar', join(dir, 'ar.po'));
    expect(await words('import', join(dir, 'ar.po'))).toMatchObject({ code: 0, out: expect.stringContaining('Nothing new.') });
    expect(await contents('ar')).toEqual(before);
    await rm(pack('ar'), { recursive: true });
    await rm(join(dir, 'levels/free-skins/ar.json'));
    expect(await words('import', join(dir, 'ar.po'))).toMatchObject({ code: 0 });
    expect(await contents('ar')).toEqual(before);
  });

  it('keeps what stood there where a file translates nothing, and takes what it does', async () => {
    await words('export', 'de', join(dir, 'de.po'));
    await change(join(dir, 'de.po'), (text) => text.replace(/(msgctxt "frame:close"\nmsgid "[^"]*"\nmsgstr) "[^"]*"/, '$1 "Weg damit"').replace(/(msgctxt "frame:help"\nmsgid "[^"]*"\nmsgstr) "[^"]*"/, '$1 ""'));
    const before = JSON.parse(await readFile(pack('de/frame.json'), 'utf8')) as object;
    expect((await words('import', join(dir, 'de.po'))).code).toBe(0);
    expect(JSON.parse(await readFile(pack('de/frame.json'), 'utf8'))).toEqual({ ...before, close: 'Weg damit' });
  });

  it('refuses a file with a fault whole, with its name, the line and the mend', async () => {
    await words('export', 'de', join(dir, 'de.po'));
    await change(join(dir, 'de.po'), (text) => text.replace(/(msgctxt "frame:language.button"\nmsgid "[^"]*"\nmsgstr) "[^"]*"/, '$1 "Sprache"').replace('msgctxt "frame:close"', 'msgctxt "frame:clsoe"'));
    const before = await contents('de');
    const { code, out } = await words('import', join(dir, 'de.po'));
    expect(code).toBe(1);
    expect(out).toMatch(/de\.po, line \d+: "frame:language\.button" has the placeholders none instead of language\. Use each of \{\{language\}\}/);
    expect(out).toMatch(/de\.po, line \d+: "frame:clsoe" is not a text of the game/);
    expect(await contents('de')).toEqual(before);
  });

  it('does not write half an evening, which would close it for everybody', async () => {
    await words('export', 'sq', join(dir, 'sq.po'));
    await change(join(dir, 'sq.po'), (text) => text.replace(/(msgctxt "levels\/left-out:about.title"\nmsgid "[^"]*"\nmsgstr) ""/, '$1 "Jashtë"'));
    const { code, out } = await words('import', join(dir, 'sq.po'));
    expect([code, out]).toEqual([1, expect.stringMatching(/because \d+ texts of it are missing: levels\/left-out/)]);
    await expect(readFile(join(dir, 'levels/left-out/sq.json'))).rejects.toThrow('ENOENT');
  });

  it('makes a new language of a translated file alone, which the game then offers and speaks without a change of code', async () => {
    await words('export', 'tlh', join(dir, 'tlh.po'));
    const translated = (text: string): string => text.replace(/(msgctxt "[a-z]+:[^"]*"\nmsgid "((?:[^"\\]|\\.)*)"\nmsgstr) ""/g, '$1 "$2"').replace(/(msgctxt "frame:close"\nmsgid "Close"\nmsgstr) "[^"]*"/, '$1 "SoQmoH"');
    await change(join(dir, 'tlh.po'), translated);
    expect((await words('import', join(dir, 'tlh.po'))).code).toBe(0);
    expect((await reportOn('tlh')).faults).toEqual([]);
    await symlink(join(root, 'node_modules'), join(dir, 'node_modules'), 'dir');
    await writeFile(join(dir, 'entry.ts'), "export { shippedLanguages } from './words/language-list.ts';\nexport { createWords } from './words/words.ts';\n");
    await build({ root: dir, configFile: false, logLevel: 'silent', build: { ssr: join(dir, 'entry.ts'), outDir: join(dir, 'out'), minify: false }, ssr: { noExternal: true } });
    const [made] = (await readdir(join(dir, 'out'))).filter((name) => name.startsWith('entry'));
    const game = await import(/* @vite-ignore */ join(dir, 'out', made ?? '')) as { readonly shippedLanguages: readonly Language[]; readonly createWords: (options: WordsOptions) => Words };
    expect(game.shippedLanguages).toContainEqual({ code: 'tlh', name: expect.any(String), dir: 'ltr', reviewed: false });
    const said = game.createWords({ load: () => Promise.reject(new Error('no level here')), strict: true });
    await said.use('tlh');
    expect(said.t('frame.close')).toBe('SoQmoH');
  });

  it('answers a slip with a sentence', async () => {
    expect(await words('export', 'not a language')).toMatchObject({ code: 1, out: expect.stringContaining('is not a language to translate into') });
    expect(await words('import', join(dir, 'nowhere.po'))).toMatchObject({ code: 1, out: expect.stringContaining('There is no file') });
    expect(await words('exprot')).toMatchObject({ code: 1, out: expect.stringContaining('"exprot" is not a command') });
    expect(await words('--jsno')).toMatchObject({ code: 1, out: expect.stringContaining('--jsno') });
    expect((await words('--help')).out).toContain('--json');
  });
});
