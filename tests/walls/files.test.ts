import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

function filesIn(folder: string, ending: RegExp): readonly string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => ending.test(file) && !file.includes('node_modules'));
}

describe('the files of the project', () => {
  it('have at most 300 lines each, so that one can be read at a sitting', () => {
    const files = [...filesIn('src', /\.tsx?$/), ...filesIn('tests', /\.tsx?$/)];
    expect(files.length).toBeGreaterThan(50);
    const long = files.filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('chain nothing to the import that fetches a part of the game: the build would pass over what is to happen when a style sheet of it does not come', () => {
    const chained = filesIn('src', /\.tsx?$/).filter((file) => /\bimport\([^()]*\)\s*\.then\(/.test(readFileSync(file, 'utf8')));
    expect(chained).toEqual([]);
  });

  it('listen for keys before a screen is painted: what is pressed as soon as it can be seen must not be lost', () => {
    const late = /\buseEffect\(\(\) => (?:listenFor|\{(?:(?!\n  \}, )[\s\S])*?addEventListener\('keydown')/;
    expect(late.test("  useEffect(() => {\n    addEventListener('keydown', go);\n  }, []);")).toBe(true);
    expect(filesIn('src', /\.tsx?$/).filter((file) => late.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('take the focus before a screen is painted: a key pressed on what can be seen must not find the focus taken elsewhere first', () => {
    const late = /\buseEffect\(\(\) => (?:[^\n{]*\.focus\(|\{(?:(?!\n {2}\}[,)])[\s\S])*?\.focus\()/;
    expect(late.test('  useEffect(() => box.current?.focus(), []);')).toBe(true);
    expect(late.test('  useEffect(() => {\n    if (first) return;\n    box.current?.focus();\n  }, []);')).toBe(true);
    expect(filesIn('src', /\.tsx?$/).filter((file) => late.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each(['package-lock.json', 'src/cli/runtime/package-lock.json'])('name no address in %s, so that any registry can serve them', (file) => {
    const lock = readFileSync(join(root, file), 'utf8');
    expect(lock).toContain('"integrity"');
    expect(lock).not.toContain('"resolved"');
  });
});
