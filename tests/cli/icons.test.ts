import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iconFiles, importOneByOne } from '../../src/cli/build/icons-plugin.ts';

const files = iconFiles(readFileSync(new URL('../../node_modules/lucide/dist/esm/lucide.mjs', import.meta.url), 'utf8'));

describe('icons in a build', () => {
  it('come from files of their own, also under another name', () => {
    expect(importOneByOne('import { Dog, Volume2 as Loud } from \'lucide\';\nimport type { IconNode } from \'lucide\';\n', files))
      .toBe('import Dog from \'lucide/dist/esm/icons/dog.mjs\'; import Loud from \'lucide/dist/esm/icons/volume-2.mjs\';\nimport type { IconNode } from \'lucide\';\n');
  });

  it('of which some have two names', () => {
    expect(files.get('House')).toBe(files.get('Home'));
  });

  it('are named when there is none of that name', () => {
    expect(() => importOneByOne('import { Nothing } from \'lucide\';', files)).toThrow('lucide has no icon "Nothing"');
  });
});
