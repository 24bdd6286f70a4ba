/** How many colours there are for those who have none of their own. */
export const hues = 6;

/** The colour of somebody without a person's colour, such as an account: always the same for the same id. */
export function hueOf(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % hues;
}
