/**
 * Finds the language to begin in. Comes in: what the person reads, best first (as `navigator.languages`), the shipped codes and the last resort. Goes out: one of the
 * shipped codes. For each wish in turn the exact code is tried, then its shorter forms, then a sister (`pt-BR` for `pt-PT`), as in the look-up of RFC 4647, section 3.4.
 */
export function pickLanguage(wanted: readonly string[], shipped: readonly string[], lastResort: string): string {
  for (const wish of wanted) {
    const parts = wish.toLowerCase().split('-');
    for (let length = parts.length; length > 0; length -= 1) {
      const code = parts.slice(0, length).join('-');
      const found = shipped.find((one) => one.toLowerCase() === code);
      if (found !== undefined) return found;
    }
    const sister = shipped.find((one) => one.toLowerCase().split('-')[0] === parts[0]);
    if (sister !== undefined) return sister;
  }
  return lastResort;
}
