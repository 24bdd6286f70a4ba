/** Under which address seats come to this room. */

/** Hosts that lead every device to itself. */
const onlyHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The folders of the game as other devices reach it, the likeliest first; empty when only this machine can.
 * @param page the address of the adult's page
 * @param addresses those the server knows of its machine
 */
export function seatBases(page: string, addresses: readonly string[]): readonly string[] {
  const url = new URL(page);
  if (onlyHere.test(url.hostname)) return addresses;
  return [new URL('./', `${url.origin}${url.pathname}`).href];
}

/** What the QR holds. */
export function linkFor(base: string, token: string): string {
  return `${base}#/room/${token}`;
}

/** What is read off the wall and typed. */
export function typedFor(base: string): string {
  return `${base.replace(/^https?:\/\//, '')}room`;
}
