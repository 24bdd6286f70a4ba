/**
 * Which characters a WOFF2 font has glyphs for. Only what that needs is read: the table directory (W3C, WOFF File Format 2.0, section 4) and the `cmap` table, which the format
 * never transforms, in its formats 4 and 12 (OpenType, chapter cmap).
 */
import { brotliDecompressSync } from 'node:zlib';

const headerBytes = 48;
/** Numbers of `glyf`, `loca` and `cmap` in the format's list of known tables; 63 stands for a tag that is written out. */
const known = { cmap: 0, glyf: 10, loca: 11, written: 63 } as const;

/** Comes in: the bytes of a `.woff2` file. Goes out: the code points it has glyphs for. Throws when it is no such file. */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 font');
  const { directoryEnd, cmap } = readDirectory(font);
  const compressed = font.readUInt32BE(20);
  const tables = brotliDecompressSync(font.subarray(directoryEnd, directoryEnd + compressed));
  return readCmap(tables.subarray(cmap.offset, cmap.offset + cmap.length));
}

function readDirectory(font: Buffer) {
  let at = headerBytes;
  let offset = 0;
  let cmap: { readonly offset: number; readonly length: number } | undefined;
  const readNumber = (): number => {
    let value = 0;
    for (let byte = 0x80; byte >= 0x80;) {
      byte = font.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  };
  for (let left = font.readUInt16BE(12); left > 0; left -= 1) {
    const flags = font.readUInt8(at++);
    const table = flags & 0x3f;
    const tag = table === known.written ? font.toString('latin1', at, (at += 4)) : table === known.cmap ? 'cmap' : '';
    const version = flags >> 6;
    const original = readNumber();
    // Version 3 of glyf and loca, and version 0 of every other table, are stored as they are.
    const isPlain = table === known.glyf || table === known.loca ? version === 3 : version === 0;
    const length = isPlain ? original : readNumber();
    if (tag === 'cmap') cmap = { offset, length };
    offset += length;
  }
  if (cmap === undefined) throw new Error('the font has no cmap table');
  return { directoryEnd: at, cmap };
}

function readCmap(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table += 1) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + table * 8 + 4));
    const format = sub.readUInt16BE(0);
    for (const code of format === 4 ? readFormat4(sub) : format === 12 ? readFormat12(sub) : []) found.add(code);
  }
  return found;
}

function* readFormat4(sub: Buffer): Iterable<number> {
  const segments = sub.readUInt16BE(6) / 2;
  const word = (array: number, segment: number): number => sub.readUInt16BE(14 + (array * segments + segment) * 2 + (array > 0 ? 2 : 0));
  for (let segment = 0; segment < segments; segment += 1) {
    const [end, start, delta, range] = [word(0, segment), word(1, segment), word(2, segment), word(3, segment)];
    const rangeAt = 14 + (3 * segments + segment) * 2 + 2;
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : sub.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (range === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0) yield code;
    }
  }
}

function* readFormat12(sub: Buffer): Iterable<number> {
  for (let group = 0; group < sub.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12;
    for (let code = sub.readUInt32BE(at); code <= sub.readUInt32BE(at + 4); code += 1) yield code;
  }
}
