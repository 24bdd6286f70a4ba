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
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/gs)) {
    if (token[0] === '{') open.push(new Set());
    else if (token[0] === '}') open.pop();
    else if (token[1] !== undefined) {
      const key = token[0].slice(1, token[0].lastIndexOf('"'));
      if (open.at(-1)?.has(key)) repeated.push({ key, position: token.index });
      open.at(-1)?.add(key);
    }
  }
  return repeated;
}
