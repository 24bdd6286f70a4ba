/** Compressed twins of a build's text files, made once instead of at every request. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const text = /\.(html|js|css|json|svg|txt|webmanifest)$/;
/** The campaign's own pages are edited in place, and a twin would go on showing the old text. */
const editedInPlace = /^campaign\//;

/** Comes in: contents. Goes out: what travels, at the best quality Brotli has. */
export function brotli(contents: Buffer | string): Buffer {
  return brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}

/** Whether a file of a build, by its address relative to the page, gets twins; pictures, sounds and fonts are compressed already. */
export function isCompressed(address: string): boolean {
  return text.test(address) && !editedInPlace.test(address);
}

/** Writes `.br` and `.gz` beside each text file of a build. */
export function compressFolder(dist: string): void {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !isCompressed(relative(dist, file).split(sep).join('/'))) continue;
    const contents = readFileSync(file);
    writeFileSync(`${file}.br`, brotli(contents));
    writeFileSync(`${file}.gz`, gzipSync(contents, { level: 9 }));
  }
}
