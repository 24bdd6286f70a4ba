import { faultWords } from './fault-sentences.ts';
import type { Fault } from './reading.ts';

/** A fault as one line for a terminal. */
export function sayFault({ file, place, line, code, values }: Fault): string {
  return `${file}:${line}${place === '' ? '' : ` ${place}`}: ${faultWords(code, values).join(' ')}`;
}
