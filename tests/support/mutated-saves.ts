/** Harm done to the text of a kept slot, as bad memory, a half-written disk, another program or a curious player would do it. */
import fc from 'fast-check';

export interface Harm {
  readonly how: 'flip' | 'cut' | 'insert' | 'swap' | 'value' | 'replace';
  /** From 0 up to but not including 1: where. */
  readonly at: number;
  readonly text: string;
  readonly json: unknown;
}

export const anyHarm: fc.Arbitrary<Harm> = fc.record({
  how: fc.constantFrom<Harm['how'][]>('flip', 'cut', 'insert', 'swap', 'value', 'replace'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), text: fc.string({ unit: 'binary', maxLength: 12 }), json: fc.jsonValue(),
});

/** The text after the harm. `value` keeps it a whole JSON text with one of its parts exchanged. */
export function harm(slot: string, { how, at, text, json }: Harm): string {
  const place = Math.floor(at * slot.length);
  switch (how) {
    case 'flip': return slot.slice(0, place) + String.fromCodePoint(((slot.codePointAt(place) ?? 0) ^ (1 << (text.length % 7))) & 0x7f) + slot.slice(place + 1);
    case 'cut': return slot.slice(0, place);
    case 'insert': return slot.slice(0, place) + text + slot.slice(place);
    case 'swap': return slot.slice(place) + slot.slice(0, place);
    case 'replace': return text;
    case 'value': {
      const whole = JSON.parse(slot) as Record<string, unknown>;
      const names = Object.keys(whole);
      return JSON.stringify({ ...whole, [names[Math.floor(at * names.length)] ?? 'value']: json });
    }
  }
}
