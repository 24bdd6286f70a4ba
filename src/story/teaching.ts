/** `levels/<id>/kit/teaching.json`: what the adult who brings an evening to a class needs of it. The kit prints from it; no child is shown it. */
import type { Fault } from './fault.ts';
import { byId, fields, isObject, list, must, oneOf, quote, refuse, text, within } from './shape.ts';
import type { Read } from './shape.ts';

/** The competences of DigComp 3.0; those of DigComp 2.2 have the same numbers. */
export const digcompCodes = [
  '1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '3.1', '3.2', '3.3', '3.4', '4.1', '4.2', '4.3', '4.4', '5.1', '5.2', '5.3', '5.4',
] as const;
export type DigcompCode = (typeof digcompCodes)[number];

/** The strands of the UK's *Education for a Connected World*. */
export const connectedStrands = ['self-image', 'relationships', 'reputation', 'bullying', 'information', 'health', 'privacy', 'copyright'] as const;
export type ConnectedStrand = (typeof connectedStrands)[number];

type ByLanguage<T> = Readonly<Record<string, T>>;

export interface Teaching {
  readonly format: 1;
  readonly digcomp: readonly DigcompCode[];
  readonly connected: { readonly ages: '7-11' | '11-18'; readonly strands: readonly ConnectedStrand[] };
  /** Each ends the sentence *after the evening, pupils can ...*. */
  readonly objectives: ByLanguage<readonly string[]>;
  /** What an adult should know before, and what not to ask. */
  readonly care: ByLanguage<string>;
  /** Questions about the people of the story, never about the class. */
  readonly talk: ByLanguage<readonly string[]>;
}

export type TeachingRead = { readonly ok: true; readonly teaching: Teaching } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Both languages that the kit is printed in must be there. */
const needed = ['en', 'de'];

function byLanguage<T>(read: Read<T>): Read<ByLanguage<T>> {
  return (value, place, faults) => {
    const words = byId(read)(value, place, faults);
    for (const language of needed) if (isObject(words) && !Object.hasOwn(words, language)) refuse(faults, within(place, language), 'There is nothing in this language.', `Add "${language}".`);
    return words;
  };
}

const someText: Read<string> = (value, place, faults) => {
  const words = text(value, place, faults);
  return typeof words === 'string' && words.trim() === '' ? refuse(faults, place, `${quote(words)} says nothing.`, 'Write a sentence, or take it out.') : words;
};

const readTeaching = fields<Teaching>({
  format: must(oneOf([1])),
  digcomp: must(list(oneOf(digcompCodes), 1)),
  connected: must(fields<Teaching['connected']>({ ages: must(oneOf(['7-11', '11-18'])), strands: must(list(oneOf(connectedStrands), 1)) })),
  objectives: must(byLanguage(list(someText, 1))),
  care: must(byLanguage(someText)),
  talk: must(byLanguage(list(someText, 1))),
});

/** Turns unknown JSON into what the kit prints, or into every fault found, each with place and mend. */
export function parseTeaching(json: unknown): TeachingRead {
  const faults: Fault[] = [];
  const teaching = readTeaching(json, '', faults);
  return faults.length === 0 ? { ok: true, teaching } : { ok: false, faults };
}

/** What is said in a language, else in English. */
export function saidIn<T>(words: ByLanguage<T>, language: string): T | undefined {
  return words[language] ?? words['en'];
}
