/** Finds addresses in a text, so that they can be shown from left to right in every language and recognised as addresses. */

export interface Piece { readonly text: string; readonly address: boolean }

/** All addresses of the game end in `.example`: no real domain is ever shown. */
const address = /(?:[a-z0-9-]+@)?(?:[a-z0-9-]+\.)+example(?:\/[\w./-]*\w)?/giu;

/** The text in pieces, in order; joined they are the text again. */
export function splitAddresses(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(address)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), address: false });
    pieces.push({ text: found[0], address: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), address: false });
  return pieces;
}

/** The last address that the texts name, which is where a page stands; undefined when none does. */
export function lastAddress(texts: readonly string[]): string | undefined {
  return texts.flatMap((text) => splitAddresses(text)).findLast((piece) => piece.address)?.text;
}
