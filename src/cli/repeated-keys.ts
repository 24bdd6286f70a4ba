/** A name that stands twice in the same { } of a JSON text: reading JSON silently keeps only the last. */
export interface RepeatedKey {
  readonly key: string;
  /** Where the second one begins, counted from 0. */
  readonly position: number;
}

/**
 * Finds names that stand twice in one object.
 * @param text valid JSON
 */
export function findRepeatedKeys(text: string): readonly RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') open.push(new Set());
    else if (sign === '}') open.pop();
    else if (sign === '"') {
      const end = endOfText(text, at);
      const keys = isKey(text, end) ? open.at(-1) : undefined;
      const key = keys && text.slice(at + 1, end);
      if (keys && key !== undefined) {
        if (keys.has(key)) repeated.push({ key, position: at });
        keys.add(key);
      }
      at = end;
    }
  }
  return repeated;
}

/** Where the quotation mark stands that ends what begins at another: the next one before which there is an even number of backslashes. */
function endOfText(text: string, begin: number): number {
  let end = text.indexOf('"', begin + 1);
  for (; end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return text[at] === ':';
}
