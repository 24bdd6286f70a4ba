/** What is known about the words of each language. */
import { lixLimit, lixOf } from '../../story/reading.ts';
import { countWords } from '../../story/texts.ts';
import { roomFor } from './exchange.ts';
import { withoutGlyph } from './font-faces.ts';
import type { Families } from './font-faces.ts';
import { packFaults } from './pack-faults.ts';
import type { WordFault } from './pack-faults.ts';
import { isCommon } from './pack-files.ts';
import type { LanguageWords, WordFile } from './pack-files.ts';
import { inForm } from './texts.ts';

/** LIX of a text of a few words says nothing. */
const fewestWords = 5;
/** A label this short is longer by half in many languages, and there is room for that. */
const shortLabel = 12;

export interface LongText {
  readonly file: string;
  readonly key: string;
  readonly length: number;
  /** Characters that the layout is tested with. */
  readonly room: number;
}

export interface LanguageReport {
  readonly code: string;
  readonly name: string;
  readonly reviewed: boolean;
  /** Files of the source that the language has, and that it lacks: those are said in the source language. */
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  readonly faults: readonly (WordFault & { readonly file: string })[];
  /** Texts over the room they are sure to have; to be looked at on a screen, not a fault. */
  readonly long: readonly LongText[];
  /** By file with prose: reading difficulty as LIX to one decimal, and the most that an evening of its kind may have. */
  readonly reading: readonly { readonly file: string; readonly lix: number; readonly limit: number }[];
}

/** Comes in: a language, the source, and the game's fonts. */
export function reportLanguage(language: LanguageWords, original: LanguageWords, families: Families): LanguageReport {
  const names = language.files.map(({ name }) => name);
  const lacks = original.files.map(({ name }) => name).filter((name) => !names.includes(name));
  const absent = lacks.filter((name) => isCommon(name) && !language.faults.some(({ file }) => file.includes(`${name}.json`)));
  return {
    code: language.code, name: language.name, reviewed: language.reviewed, has: names, lacks,
    faults: [
      ...language.faults,
      ...absent.map((file) => ({ kind: 'missing' as const, file: `${file}.json`, key: '', message: 'is missing', mend: 'Every language has all sections that come with the first screen: write this one.' })),
      ...language.files.flatMap((file) => fileFaults(language.code, file, original, families).map((fault) => ({ ...fault, file: file.path }))),
    ],
    long: language.files.flatMap((file) => longTexts(file, original.files.find(({ name }) => name === file.name))),
    reading: language.files.flatMap((file) => readingOf(language.code, file)),
  };
}

function fileFaults(code: string, { name, texts }: WordFile, original: LanguageWords, families: Families): readonly WordFault[] {
  const model = original.files.find((file) => file.name === name);
  if (model === undefined) return [{ kind: 'extra', key: '', message: 'is not a file of the source', mend: 'Take it out, or correct its name.' }];
  const glyphs = [...texts].flatMap(([key, text]): readonly WordFault[] => {
    const signs = withoutGlyph(text, families);
    return signs.length === 0 ? [] : [{ kind: 'glyph', key, message: `has ${signs.map((sign) => `${sign} (U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''})`).join(', ')}, which our fonts cannot show`, mend: 'Write it with another sign, or add a font that has it to src/ui/fonts.css.' }];
  });
  return [...packFaults(code, texts, model.texts), ...glyphs];
}

function longTexts({ name, texts }: WordFile, original: WordFile | undefined): readonly LongText[] {
  return [...texts].flatMap(([key, text]) => {
    const model = original?.texts.get(key) ?? original?.texts.get(inForm(key, 'other')) ?? text;
    const room = roomFor(model);
    return text.length > room && text.length > shortLabel ? [{ file: name, key, length: text.length, room }] : [];
  });
}

function readingOf(code: string, { name, texts }: WordFile) {
  const prose = [...texts.values()].filter((text) => countWords(text) >= fewestWords);
  return prose.length === 0 ? [] : [{ file: name, lix: Math.round(lixOf(prose) * 10) / 10, limit: lixLimit('8-11', code) }];
}
