/** Finds out which of the shipped languages a person reads. */

/**
 * Comes in: what the person reads, best first (as `navigator.languages`), and the shipped codes. Goes out: those of the shipped codes that meet a wish, in the order of the
 * wishes. For each wish the exact code is tried, then its shorter forms, then a sister (`pt-BR` for `pt-PT`), as in the look-up of RFC 4647, section 3.4.
 */
export function matchLanguages(wanted: readonly string[], shipped: readonly string[]): readonly string[] {
  const met = wanted.flatMap((wish) => {
    const parts = wish.toLowerCase().split('-');
    const shorter = parts.map((_, cut) => parts.slice(0, parts.length - cut).join('-'));
    const found = shorter.flatMap((code) => shipped.filter((one) => one.toLowerCase() === code))[0];
    return found ?? shipped.find((one) => one.toLowerCase().split('-')[0] === parts[0]) ?? [];
  });
  return [...new Set(met)];
}

/** The language to begin in: the first wish that can be met, or the last resort. */
export function pickLanguage(wanted: readonly string[], shipped: readonly string[], lastResort: string): string {
  return matchLanguages(wanted, shipped)[0] ?? lastResort;
}
