/** The code of a room: read off a wall, said aloud, tapped on big keys. */

/** No 0 and O, no 1, I and L. */
export const codeSymbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 6;

/**
 * A code, every one of 31^6 equally likely.
 * @param draw gives a random whole number from 0 to 255 each time it is asked; it must not be guessable
 */
export function drawCode(draw: () => number): string {
  let code = '';
  while (code.length < codeLength) {
    // 248 is the largest multiple of 31 in a byte: beyond it the first symbols would come more often.
    const byte = draw();
    if (byte < 248) code += codeSymbols[byte % codeSymbols.length] ?? '';
  }
  return code;
}

/** Takes a code as people write it, small letters and spaces too; `null` when it is none. */
export function readCode(text: string): string | null {
  const code = text.slice(0, 40).toUpperCase().replaceAll(/[\s·.-]/g, '');
  return code.length === codeLength && [...code].every((symbol) => codeSymbols.includes(symbol)) ? code : null;
}

/** A code in the three pairs it is shown and read out in. */
export function pairsOf(code: string): readonly string[] {
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)];
}
