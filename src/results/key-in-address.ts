/** The key as it travels in a link: behind `#`, which no browser sends to any server. */

/** The key in a fragment such as `#/results?key=...`; `null` when there is none. */
export function keyInFragment(fragment: string): string | null {
  return /^#\/results\?key=([\w-]{16,200})$/.exec(fragment)?.[1] ?? null;
}

/** What someone typed or pasted: the key alone, or the whole link with it. */
export function keyInInput(input: string): string {
  const text = input.trim();
  const hash = text.indexOf('#');
  return (hash < 0 ? null : keyInFragment(text.slice(hash))) ?? text;
}
