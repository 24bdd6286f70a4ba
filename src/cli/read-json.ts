/** Reads a JSON file that people edit by hand: what is wrong in it is told by line, column and mend. */
import { readFileSync } from 'node:fs';
import { readJson as readPlaces } from '../campaign/json-places.ts';
import type { Places } from '../campaign/json-places.ts';
import { faultWords } from '../campaign/fault-sentences.ts';
import type { Fault } from '../story/fault.ts';
import { findRepeatedKeys } from './repeated-keys.ts';

export type Read = { readonly ok: true; readonly json: unknown; readonly lineOf: (place: string) => number } | { readonly ok: false; readonly fault: Fault };

/** Line and column, counted from 1, of a position in a text. */
function placeOf(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
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
  const unread = text.indexOf('\uFFFD');
  if (unread !== -1) return refuse(`${name}, ${placeOf(text, unread)}`, ...faultWords('not-utf8'));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const slip = readPlaces(text);
    if (slip.ok) throw new Error(`expected ${name} to be JSON for both readers or for none`);
    return refuse(`${name}, line ${slip.line}, column ${slip.column}`, ...faultWords(slip.code));
  }
  const [repeated] = findRepeatedKeys(text);
  if (!repeated) return { ok: true, json, lineOf: linesIn(text) };
  return refuse(`${name}, ${placeOf(text, repeated.position)}`, `The name "${repeated.key}" stands here for the second time, so the first is lost.`, 'Give it another name, or take one of the two out.');
}

/** Finds the line of a place such as `nodes.knock.options[1].next`, or of the nearest thing around it that is there. Few files are ever asked. */
function linesIn(text: string): (place: string) => number {
  let places: Places | undefined;
  return (place) => {
    if (!places) {
      const read = readPlaces(text);
      places = read.ok ? read.places : new Map<string, number>();
    }
    let path = place.replaceAll(/\[(\d+)\]/g, '.$1');
    while (path !== '' && !places.has(path)) path = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    return places.get(path) ?? 1;
  };
}
