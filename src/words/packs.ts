/** Where the words of the frame come from: one file for each section and language, fetched with the first word that needs it. */

/** A pack as it stands in its file: keys, nested as deep as one likes, and texts. */
export interface Pack { readonly [key: string]: string | Pack }

/** Sections that are fetched by name because only one part of the site needs them; the others come with the language. */
export const lateSections = ['results'] as const;
export type LateSection = (typeof lateSections)[number];

const files = import.meta.glob<Pack>(['./packs/*/*.json', '!./packs/*/_language.json'], { import: 'default' });

/** Every section a language has a file for. */
export function sectionsOf(language: string): readonly string[] {
  return Object.keys(files).flatMap((path) => (path.startsWith(`./packs/${language}/`) ? [path.slice(path.lastIndexOf('/') + 1, -'.json'.length)] : []));
}

/** Comes in: a language with a folder of packs, and the section. Rejects when there is no such file or it does not arrive. */
export async function readSection(language: string, section: string): Promise<Pack> {
  const read = files[`./packs/${language}/${section}.json`];
  if (read === undefined) throw new Error(`there is no pack ${language}/${section}.json`);
  return read();
}

/** The sections that come with a language, merged: the keys of `house.json` stand under `house`. */
export async function readCommon(language: string): Promise<Pack> {
  const sections = sectionsOf(language).filter((section) => !lateSections.some((late) => late === section));
  const packs = await Promise.all(sections.map(async (section) => [section, await readSection(language, section)] as const));
  return Object.fromEntries(packs);
}
