import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/story/check.ts';
import { example, exampleLevel } from '../../src/story/checks/example.ts';
import type { Example } from '../../src/story/checks/example.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'levels-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function put(id: string, { level, words }: Example): Promise<void> {
  await mkdir(join(dir, id));
  await writeFile(join(dir, id, 'level.json'), JSON.stringify(level));
  for (const [language, text] of Object.entries(words)) await writeFile(join(dir, id, `${language}.json`), JSON.stringify(text));
}

async function levels(...flags: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  try {
    const { stdout } = await run(process.execPath, ['src/cli/levels.ts', '--dir', dir, ...flags], { cwd: root });
    return { code: 0, out: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { readonly code: number; readonly stdout: string; readonly stderr: string };
    return { code, out: stdout + stderr };
  }
}

// Each test starts a process of its own, which takes seconds on a busy machine.
describe('npm run levels', { timeout: 60_000 }, () => {
  it('says for machines what a level is and exits with 0 when there is no fault', async () => {
    await put('sound', example());
    const { code, out } = await levels('--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ id: 'sound', decisions: 16, endings: 4, longestPathWords: { en: expect.any(Number), de: expect.any(Number) }, languages: ['de', 'en'], faults: [] }]);
    expect(JSON.parse(out)[0].paths).toBeGreaterThanOrEqual(30);
    expect(JSON.parse(out)[0].states).toBeGreaterThan(16);
  });

  it('says for people where a fault is, what to do, and the shortest way there, and exits with 1', async () => {
    await put('sound', exampleLevel((level) => { for (const option of level.nodes.c3.options) option.when = [{ var: 'clicked', is: true }]; }));
    const { code, out } = await levels();
    expect(code).toBe(1);
    expect(out).toContain('nodes.c3');
    expect(out).toContain('[dead-end]');
    expect(out).toContain('shortest way there: tell > next');
  });

  it('names file, line and column where a file is no JSON', async () => {
    await put('sound', example());
    await writeFile(join(dir, 'sound', 'level.json'), '{\n  "format": 1,\n  "id": "sound" "strand": "fraud"\n}');
    const { code, out } = await levels();
    expect(code).toBe(1);
    expect(out).toContain('sound/level.json, line 3, column 17');
  });

  it('names the end of a file that breaks off', async () => {
    await put('sound', example());
    await writeFile(join(dir, 'sound', 'de.json'), '{\n  "about": {');
    expect((await levels()).out).toContain('sound/de.json, line 2, column 13');
  });

  it('names the place of a name that stands twice, of which reading would lose the first', async () => {
    await put('sound', example());
    await writeFile(join(dir, 'sound', 'de.json'), '{\n  "knock": { "text": "{ \\"knock\\": 1 }" },\n  "tell": { "text": "Ja." },\n  "knock": { "text": "Nein." }\n}');
    const { code, out } = await levels();
    expect(code).toBe(1);
    expect(out).toContain('sound/de.json, line 4, column 3');
    expect(out).toContain('The name "knock" stands here for the second time');
  });

  it('finds a folder without a level, and a level in the wrong folder', async () => {
    await put('other', example());
    await mkdir(join(dir, 'empty'));
    const { code, out } = await levels();
    expect(code).toBe(1);
    expect(out).toContain('empty/level.json\n');
    expect(out).toContain('The level calls itself "sound", its folder "other".');
  });

  it('knows flags of the house from one evening to another', async () => {
    const reader = exampleLevel((level) => {
      level.id = 'reader';
      level.house.warned = 'reads';
      level.nodes.c1.options.push({ id: 'thank', next: 'c2', when: [{ var: 'warned', is: true }] });
    });
    await put('reader', reader);
    expect((await levels()).out).toContain('[house-flag-unset]');
    await put('setter', exampleLevel((level) => {
      level.id = 'setter';
      level.house.warned = 'sets';
      level.nodes.calm.set = [{ var: 'warned', to: true }];
    }));
    expect(await levels()).toMatchObject({ code: 0 });
  });

  it('blames an evening that reads a flag for nothing while the file that may set it cannot be read', async () => {
    await put('reader', exampleLevel((level) => {
      level.id = 'reader';
      level.house.warned = 'reads';
      level.nodes.c1.options.push({ id: 'thank', next: 'c2', when: [{ var: 'warned', is: true }] });
    }));
    await mkdir(join(dir, 'setter'));
    await writeFile(join(dir, 'setter', 'level.json'), '{ "id": "setter", }');
    await writeFile(join(dir, 'setter', 'en.json'), '{}');
    const { code, out } = await levels();
    expect(code).toBe(1);
    expect(out).toContain('setter/level.json, line 1, column 19');
    expect(out).toContain('reader: no fault');
  });

  it('checks the levels of the project when it is not told where: six evenings without a fault, of the promised size, in two languages', async () => {
    const { stdout } = await run(process.execPath, ['src/cli/levels.ts', '--json'], { cwd: root });
    const reports = JSON.parse(stdout) as readonly Report[];
    expect(reports.map(({ id }) => id)).toEqual(['free-skins', 'hello-gran', 'left-out', 'map-pin', 'one-password', 'screenshot']);
    for (const { id, faults, decisions, endings, paths, languages } of reports) {
      expect(faults, id).toEqual([]);
      expect(decisions, id).toBeGreaterThanOrEqual(14);
      expect(endings, id).toBeGreaterThanOrEqual(4);
      expect(paths, id).toBeGreaterThanOrEqual(30);
      expect(languages, id).toEqual(expect.arrayContaining(['de', 'en']));
    }
  });

  it.each([
    ['a comma is missing', 'level.json', (text: string) => text.replace('"strand"', ' "strand"').replace('"sound",', '"sound"'), 'sound/level.json, line 4, column 4', 'A comma or a closing bracket is missing'],
    ['a link leads nowhere', 'level.json', (text: string) => text.replace('"next": "c1"', '"next": "c99"'), 'sound/level.json, line 84: nodes.gem-writes.next', 'There is no node "c99". Write the id of a node that exists'],
    ['a number is text', 'level.json', (text: string) => text.replace('10,', '"10",'), 'sound/level.json, line 8: minutes[0]', 'Write a whole number, without quotation marks.'],
    ['a key stands twice', 'level.json', (text: string) => text.replace('"strand"', '"id": "sound", "strand"'), 'sound/level.json, line 4, column 3', 'The name "id" stands here for the second time'],
    ['an option has no why', 'de.json', (text: string) => text.replace('"why": "So it goes."', '"wy": "So it goes."'), 'sound/de.json, line ', 'This option has no explanation.'],
    ['a text is a number', 'de.json', (text: string) => text.replace('"title": "A title"', '"title": 5'), 'sound/de.json, line 3: de: about.title', 'This is not text. Write text between quotation marks.'],
    ['typographic quotation marks stand around a text', 'de.json', (text: string) => text.replace('"A title"', '„A title“'), 'sound/de.json, line 3, column 14', 'Write straight ones'],
    ['a comma is too many', 'de.json', (text: string) => `${text.trimEnd().slice(0, -1)},}`, 'sound/de.json, line ', 'Take the last comma out.'],
    ['it is saved in another encoding', 'de.json', (text: string) => Buffer.from(text.replace('A title', 'Schöner Titel'), 'latin1'), 'sound/de.json, line 3, column 18', 'Save it again with the encoding UTF-8'],
  ] as const)('names file, key and mend when %s', async (_what, file, slip, place, mend) => {
    await put('sound', example());
    const path = join(dir, 'sound', file);
    const whole = JSON.stringify(JSON.parse(await readFile(path, 'utf8')), undefined, 2);
    await writeFile(path, slip(whole));
    const { code, out } = await levels();
    expect(code).toBe(1);
    expect(out).toContain(place);
    expect(out).toContain(mend);
  });

  it('reads files as Windows editors save them, and finds one whose name hides its ending', async () => {
    await put('sound', example());
    for (const file of ['level.json', 'de.json']) {
      const text = JSON.stringify(JSON.parse(await readFile(join(dir, 'sound', file), 'utf8')), undefined, 2);
      await writeFile(join(dir, 'sound', file), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    expect(await levels()).toMatchObject({ code: 0 });
    await rename(join(dir, 'sound', 'en.json'), join(dir, 'sound', 'en.json.txt'));
    expect(await levels()).toMatchObject({ code: 1, out: expect.stringMatching(/sound\/en\.json\.txt\n +This is not what a file with words is called\. Name it after the code of its language/) });
  });

  it('names what is wrong in campaign.json, too', async () => {
    await put('sound', example());
    await mkdir(join(dir, 'campaign'));
    await writeFile(join(dir, 'campaign', 'campaign.json'), '{\n  "format": 1,\n  "id": "autumn",\n}');
    const campaign = join(dir, 'campaign');
    await mkdir(join(dir, 'levels'));
    await rename(join(dir, 'sound'), join(dir, 'levels', 'sound'));
    const { stdout } = await run(process.execPath, ['src/cli/levels.ts', '--dir', join(dir, 'levels'), '--campaign', campaign], { cwd: root }).catch((error: unknown) => error as { readonly stdout: string });
    expect(stdout).toContain('campaign.json:4: There is a comma before the closing bracket. Take the last comma out.');
  });

  it('says so when there is no such folder or flag', async () => {
    expect(await levels('--dir', join(dir, 'nowhere'))).toMatchObject({ code: 1, out: expect.stringContaining('nowhere') });
    expect(await levels('--jsno')).toMatchObject({ code: 1, out: expect.stringContaining('--jsno') });
  });

  it('explains itself', async () => {
    expect((await levels('--help')).out).toContain('--json');
  });
});
