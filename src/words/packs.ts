/** Where the words of the frame come from: a folder for each language, a file for each section of the site. */
import type { LateSection } from './late-sections.ts';

/** A pack as it stands in its file: keys, nested as deep as one likes, and texts. */
export interface Pack { readonly [key: string]: string | Pack }

const packs = import.meta.glob<Readonly<Record<string, Pack>>>('./packs/*/pack.ts', { import: 'sections' });
const latePacks = import.meta.glob<Pack>('./packs/*/late/*.json', { import: 'default' });

/** Whether a language has words of its own for a late section. */
export function hasSection(language: string, section: string): boolean {
  return Object.hasOwn(latePacks, `./packs/${language}/late/${section}.json`);
}

/** Comes in: a language with a folder of packs, and the section. Rejects when there is no such file or it does not arrive. */
export async function readSection(language: string, section: LateSection): Promise<Pack> {
  const read = latePacks[`./packs/${language}/late/${section}.json`];
  if (read === undefined) throw new Error(`there is no pack ${language}/late/${section}.json`);
  return read();
}

/** The sections that come with a language, merged: the keys of `house.json` stand under `house`. */
export async function readCommon(language: string): Promise<Pack> {
  const read = packs[`./packs/${language}/pack.ts`];
  if (read === undefined) throw new Error(`there is no folder of packs for ${language}`);
  const sections = Object.entries(await read());
  return Object.fromEntries(sections.map(([file, pack]) => [file.slice('./'.length, -'.json'.length), pack]));
}
