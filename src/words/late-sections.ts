/** Sections that are fetched by name because only one part of the site needs them, from `late/`; the others come with the language. */
export const lateSections = ['results', 'practice', 'rana', 'class', 'room', 'kit', 'glossary', 'saves', 'access'] as const;
export type LateSection = (typeof lateSections)[number];
