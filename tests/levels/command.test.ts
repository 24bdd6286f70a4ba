import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  it('checks the levels of the project when it is not told where', async () => {
    await cp(join(root, 'levels'), dir, { recursive: true });
    const here = await run(process.execPath, ['src/cli/levels.ts', '--json'], { cwd: root });
    expect(here.stdout).toBe((await levels('--json')).out);
  });

  it('says so when there is no such folder or flag', async () => {
    expect(await levels('--dir', join(dir, 'nowhere'))).toMatchObject({ code: 1, out: expect.stringContaining('nowhere') });
    expect(await levels('--jsno')).toMatchObject({ code: 1, out: expect.stringContaining('--jsno') });
  });

  it('explains itself', async () => {
    expect((await levels('--help')).out).toContain('--json');
  });
});
