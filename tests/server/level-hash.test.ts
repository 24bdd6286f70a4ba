import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, levelHash } from '../../src/server/level-hash.ts';

/** The same value with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)]));
}

describe('the hash of a level', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => { expect(levelHash(turned(value))).toBe(levelHash(value)); }));
  });

  it('depends on the order of a list and on every value', () => {
    expect(new Set([[1, 2], [2, 1], ['1', 2], { 0: 1, 1: 2 }].map(levelHash)).size).toBe(4);
  });

  it('is the beginning of SHA-256 over JSON with sorted keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ä' }], a: true })).toBe('{"a":true,"b":[1,{"c":"ä","d":null}]}');
    expect(levelHash({ b: 1, a: 2 })).toBe(createHash('sha256').update('{"a":2,"b":1}').digest('hex').slice(0, 16));
  });
});
