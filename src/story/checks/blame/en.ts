import type { Blame } from './pattern.ts';

const never = ["not", "never", "isn't", "wasn't", "aren't", "nobody", "no one", "don't", "didn't", "doesn't", "nothing"];

export const english: readonly Blame[] = [
  { pattern: /\bshould(?:n't)?(?: not)? have\b/giu, says: 'should have' },
  { pattern: /\bshould(?:'|’)ve\b/giu, says: "should've" },
  { pattern: /\bought to have\b/giu, says: 'ought to have' },
  { pattern: /\bcareless(?:ly|ness)?\b/giu, says: 'careless', unlessAfter: never },
  { pattern: /\b(?:fell|fall|fallen|falling) for\b/giu, says: 'fell for' },
  { pattern: /\b(?:your|his|her|their) (?:own )?fault\b/giu, says: 'your fault', unlessAfter: never },
  { pattern: /\bstupid(?:ly|ity)?\b/giu, says: 'stupid', unlessAfter: never },
  { pattern: /\b(?:dumb|foolish|gullible|naive|naïve)\b/giu, says: 'dumb, foolish, gullible, naive', unlessAfter: never },
  { pattern: /\bmistakes? (?:that )?(?:you|he|she|they) made\b/giu, says: 'mistake you made' },
  { pattern: /\byou (?:only )?have (?:only )?yourself to blame\b/giu, says: 'yourself to blame' },
];
