import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../src/keep/checksum.ts';
import { readSlot, writeSlot } from '../../src/keep/slot.ts';

describe('the checksum', () => {
  it('is the CRC-32 that everybody computes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(checksum(text)).toBe(crc32(text).toString(16).padStart(8, '0')); }));
  });
});

describe('a slot', () => {
  it('reads back whatever JSON can hold', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.nat(), fc.nat(), (value, count, at) => {
      const json = JSON.parse(JSON.stringify(value)) as unknown;
      expect(readSlot(writeSlot({ count, at, value }))).toMatchObject({ is: 'whole', slot: { count, at, value: json } });
    }));
  });

  it('is broken when any one character of it is another', () => {
    const text = writeSlot({ count: 3, at: 5, value: { choice: 'tell-papa', known: [1, 2] } });
    fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'a', '"', '{', '}', 'x'), (at, letter) => {
      fc.pre(text[at] !== letter);
      const read = readSlot(text.slice(0, at) + letter + text.slice(at + 1));
      expect(read.is).toBe('broken');
    }), { numRuns: 500 });
  });

  it('is broken when it is cut off anywhere', () => {
    const text = writeSlot({ count: 3, at: 5, value: { choice: 'tell-papa' } });
    for (let length = 0; length < text.length; length += 1) expect(readSlot(text.slice(0, length)).is).toBe('broken');
  });

  it('is a newer game\'s when its format is higher, however that sums', () => {
    expect(readSlot('{"format":9}').is).toBe('newer');
  });
});
