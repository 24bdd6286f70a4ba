/** How a setting stands, as far as its words tell. The words themselves stand beside every drawing of it. */

import { bare } from './bare.ts';

export type Standing = 'on' | 'off' | 'open' | 'some' | 'closed';

/** The words of the language for each standing, divided by `|`. */
export type StandingWords = Readonly<Record<Standing, string>>;

/** A switch is meant when the value is the word alone; who may see something may be told in more words after the first. */
export function standingOf(value: string, words: StandingWords): Standing | undefined {
  const plain = fold(value);
  const listed = (standing: Standing): readonly string[] => bare(words[standing]).split('|').map(fold);
  const isSwitch = (['on', 'off'] as const).find((standing) => listed(standing).includes(plain));
  return isSwitch ?? (['closed', 'some', 'open'] as const).find((standing) => listed(standing).some((word) => plain === word || plain.startsWith(`${word},`) || plain.startsWith(`${word} `)));
}

function fold(text: string): string {
  return bare(text).trim().replace(/[.!]$/u, '').toLowerCase();
}
