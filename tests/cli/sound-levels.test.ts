import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servedLevels } from '../../src/cli/build/served-levels.ts';
import { readSoundLevels } from '../../src/cli/build/sound-levels.ts';

const shipped = join(import.meta.dirname, '../../levels');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lights-on-levels-'));
  for (const copy of ['free-skins', 'free-copy']) cpSync(join(shipped, 'free-skins'), join(folder, copy), { recursive: true });
  edit('free-copy/level.json', '"id": "free-skins"', '"id": "free-copy"');
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

const idsOf = () => readSoundLevels(folder).sound.map(({ level }) => level.id);

describe('an evening edited by hand', () => {
  it('is served when nothing is wrong with it', () => {
    expect(idsOf()).toEqual(['free-copy', 'free-skins']);
    expect(readSoundLevels(folder).leftOut).toEqual([]);
  });

  it.each([
    ['a bracket is missing', 'free-copy/level.json', '"vars": {', '"vars": ', /level\.json, line \d+/],
    ['a link leads nowhere', 'free-copy/level.json', '"next": "a1-pan"', '"next": "a1-pam"', /a1-pam.*Write the id of a node that exists/s],
    ['a word is missing', 'free-copy/de.json', '"c-wish"', '"c-wisch"', /c-wish/],
  ])('is left out when %s, with place and mend, and the others are served', (_what, file, from, to, said) => {
    edit(file, from, to);
    expect(idsOf()).toEqual(['free-skins']);
    const { sound, leftOut } = readSoundLevels(folder);
    expect(leftOut.map(({ id }) => id)).toEqual(['free-copy']);
    expect(leftOut[0]?.faults.join('\n')).toMatch(said);
    const served = servedLevels(sound, leftOut);
    expect(served.has('levels/free-copy/level.json')).toBe(false);
    expect(JSON.parse(served.get('levels/left-out.json') ?? '')).toEqual(leftOut);
  });
});
