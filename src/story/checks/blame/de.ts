import type { Blame } from './pattern.ts';

const nie = ['nicht', 'nie', 'niemals', 'kein', 'keine', 'niemand', 'nichts', 'keiner', 'weder'];

export const german: readonly Blame[] = [
  { pattern: /\bhätt(?:e|est|en|et)\b[^.!?…]*\b(?:sollen|müssen|dürfen)\b/giu, says: 'hättest ... sollen' },
  { pattern: /\bselbst schuld\b/giu, says: 'selbst schuld', unlessAfter: nie },
  { pattern: /\b(?:deine|seine|ihre) (?:eigene )?schuld\b/giu, says: 'deine Schuld', unlessAfter: nie },
  { pattern: /\bleichtsinn(?:ig(?:e[rnms]?)?)?\b/giu, says: 'leichtsinnig', unlessAfter: nie },
  { pattern: /\b(?:he)?rein(?:ge|zu)?fall(?:en|e|t)\b|\bf(?:ä|ie)l{1,2}s?t? (?:darauf|drauf) (?:he)?rein\b/giu, says: 'reingefallen' },
  { pattern: /\b(?:dumm|dumme[rnms]?|dummheit|doof|blöd|naiv|leichtgläubig)\b/giu, says: 'dumm, doof, blöd, naiv', unlessAfter: nie },
  { pattern: /\bdein (?:eigener )?fehler\b/giu, says: 'dein Fehler', unlessAfter: nie },
];
