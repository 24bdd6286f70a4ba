/** Reads a JSON file that people edit by hand: what is wrong in it is told by line, column and mend. */
import { readFileSync } from 'node:fs';
import type { Fault } from '../story/fault.ts';
import { findRepeatedKeys } from './repeated-keys.ts';

export type Read = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly fault: Fault };

/** Line and column, counted from 1, of a position in a text. */
function placeOf(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Where JSON breaks off, from the engine's message; the end of the file when it names no place. */
function breakIn(text: string, error: Error): string {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return placeOf(text, position === undefined ? text.length : Number(position));
}

/** Comes in: the file, and the name that faults give it. */
export function readJson(file: string, name: string): Read {
  const refuse = (place: string, message: string, mend: string): Read => ({ ok: false, fault: { check: 'file', place, message, mend } });
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return refuse(name, 'The file cannot be read.', 'Put it there, readable.');
  }
  try {
    const json = JSON.parse(text) as unknown;
    const [repeated] = findRepeatedKeys(text);
    if (!repeated) return { ok: true, json };
    return refuse(`${name}, ${placeOf(text, repeated.position)}`, `The name "${repeated.key}" stands here for the second time, so the first is lost.`, 'Give it another name, or take one of the two out.');
  } catch (error) {
    return refuse(`${name}, ${breakIn(text, error as Error)}`, 'The file is not JSON from here on.', 'Look for a missing or superfluous comma, bracket or quotation mark here or just before.');
  }
}
