/**
 * Comes in: a text. Goes out: its CRC-32 (IEEE 802.3, reflected polynomial 0xEDB88320) over UTF-8 as eight hex digits. It tells a torn or rotten record from a whole one;
 * it is no protection against somebody who changes a record on purpose.
 */
export function checksum(text: string): string {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
