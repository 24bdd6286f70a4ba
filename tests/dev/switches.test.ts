import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSwitches, switches } from '../../src/dev/switches.ts';
import type { Switches } from '../../src/dev/switches.ts';

type Name = keyof typeof switches;
const unset: Switches = { dev: false, stage: 'on', instant: false };

/** Of each switch: values that hold and what they come to, and values that fall away. */
const cases: Readonly<Record<Name, { readonly valid: Readonly<Record<string, unknown>>; readonly invalid: readonly string[] }>> = {
  dev: { valid: { '': true, on: true }, invalid: ['off', '1', 'true', 'ON'] },
  sheet: { valid: { cast: 'cast' }, invalid: ['', 'on', 'rooms'] },
  stage: { valid: { on: 'on', off: 'off', still: 'still' }, invalid: ['', 'OFF', 'no'] },
  lang: { valid: { en: 'en', 'qps-long': 'qps-long', 'qps-rtl': 'qps-rtl', 'pt-BR': 'pt-BR' }, invalid: ['', 'e', 'english', '../en', 'en/../de', 'en-'] },
  motion: { valid: { full: 'full', reduced: 'reduced' }, invalid: ['', 'device', 'none'] },
  seed: { valid: { '0': 0, '7': 7, '999999999': 999_999_999 }, invalid: ['', '-1', '1.5', '1e3', '1234567890', 'x'] },
  instant: { valid: { '': true, on: true }, invalid: ['off', '0'] },
};

describe.each(Object.keys(switches) as readonly Name[])('?%s', (name) => {
  it('says in the table what it does', () => {
    expect(switches[name].says.length).toBeGreaterThan(20);
  });

  it('holds with a value of the table', () => {
    for (const [text, value] of Object.entries(cases[name].valid)) {
      expect(readSwitches(`?${name}=${encodeURIComponent(text)}`), text).toEqual({ ...unset, [name]: value });
    }
  });

  it('falls away with any other value', () => {
    for (const text of cases[name].invalid) expect(readSwitches(`?${name}=${encodeURIComponent(text)}`), text).toEqual(unset);
  });
});

describe('the switches of an address', () => {
  it('are none without a query, and tails of other systems are left alone', () => {
    for (const query of ['', '?', '?utm_source=mail&fbclid=1', '?DEV', '?dev2&stages=off', '?__proto__=on&constructor=on']) expect(readSwitches(query), query).toEqual(unset);
  });

  it('stand together', () => {
    expect(readSwitches('?dev&stage=still&lang=de&motion=reduced&seed=12&instant=on&x=y')).toEqual({ dev: true, stage: 'still', lang: 'de', motion: 'reduced', seed: 12, instant: true });
  });

  it('are values of the table whatever the query', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.keys(switches)), fc.string())), (pairs) => {
      const { dev, stage, lang, motion, seed, instant } = readSwitches(`?${new URLSearchParams(pairs).toString()}`);
      expect([typeof dev, typeof instant]).toEqual(['boolean', 'boolean']);
      expect(['on', 'off', 'still']).toContain(stage);
      expect([undefined, 'full', 'reduced']).toContain(motion);
      expect(lang ?? 'en').toMatch(/^[a-z-]+$/i);
      expect(Number.isInteger(seed ?? 0)).toBe(true);
    }));
  });
});
