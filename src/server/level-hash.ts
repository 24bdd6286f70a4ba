/** Names a level's graph by its content, so that reports and saves belong to just that graph. */
import { createHash } from 'node:crypto';

/** Comes in: what JSON gave. Goes out: its text with the keys of every object in order and no blanks; two ways to write the same graph give the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** Comes in: a parsed `level.json`. Goes out: the first 16 hex digits of SHA-256 over its canonical text. */
export function levelHash(level: unknown): string {
  return createHash('sha256').update(canonicalJson(level)).digest('hex').slice(0, 16);
}
