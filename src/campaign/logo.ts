/** The campaign's logo: a picture in its folder, checked by what is in the file and not by what it is called. */
import type { Fault } from './reading.ts';
import type { FaultCode, FaultValues } from './fault-sentences.ts';

/** Bytes. It travels with the first screen, which is promised to be light. */
export const logoLimit = 60_000;
/** Pixels of the longer side: enough for a sharp print of a certificate, and no more than any device can hold. */
const sides = { least: 64, most: 2048 };

interface Size { readonly width: number; readonly height: number }

const at = (bytes: Uint8Array, from: number, signs: string): boolean => [...signs].every((sign, index) => bytes[from + index] === sign.charCodeAt(0));
const byte = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;

/** PNG specification, section 5.2 and 11.2.1: eight bytes of signature, then IHDR with width and height, the high byte first. */
function pngSize(bytes: Uint8Array): Size | undefined {
  if (!at(bytes, 1, 'PNG') || !at(bytes, 12, 'IHDR')) return undefined;
  const read = (from: number): number => ((byte(bytes, from) * 256 + byte(bytes, from + 1)) * 256 + byte(bytes, from + 2)) * 256 + byte(bytes, from + 3);
  return { width: read(16), height: read(20) };
}

/** RFC 9649: VP8X holds both sides less one in 24 bits; VP8L in 14 bits each; VP8 in 14 bits after the start code. */
function webpSize(bytes: Uint8Array): Size | undefined {
  if (!at(bytes, 0, 'RIFF') || !at(bytes, 8, 'WEBP')) return undefined;
  const low = (from: number): number => byte(bytes, from) + byte(bytes, from + 1) * 256;
  if (at(bytes, 12, 'VP8X')) return { width: 1 + low(24) + byte(bytes, 26) * 65_536, height: 1 + low(27) + byte(bytes, 29) * 65_536 };
  if (at(bytes, 12, 'VP8L')) return { width: 1 + (low(21) % 16_384), height: 1 + Math.floor(low(22) / 64) + (byte(bytes, 24) % 16) * 1024 };
  return at(bytes, 12, 'VP8 ') ? { width: low(26) % 16_384, height: low(28) % 16_384 } : undefined;
}

type Slip = Pick<Fault, 'code' | 'values'>;

const slip = (code: FaultCode, values: FaultValues = {}): Slip => ({ code, values });

/** What is wrong with a drawing: it must say how large it is, and bring everything along. */
function drawingFault(text: string): Slip | undefined {
  if (!/^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<svg[\s>]/.test(text)) return slip('logo-not-svg');
  if (!/<svg[^>]*\sviewBox=/.test(text)) return slip('logo-no-size');
  if (/<script|<foreignObject|\son\w+=|href=["'](?!#|data:image)|url\(["']?(?!#)/i.test(text)) return slip('logo-calls-out');
  return undefined;
}

function sizeFault(size: Size | undefined, kind: string): Slip | undefined {
  if (size === undefined) return slip('logo-not-picture', { kind });
  const longer = Math.max(size.width, size.height);
  return longer < sides.least || longer > sides.most ? slip('logo-size', { ...size, ...sides }) : undefined;
}

/** Comes in: the name in campaign.json, and what the file holds; `null` when there is none. Goes out: every fault. */
export function logoFaults(file: string, bytes: Uint8Array | null): readonly Fault[] {
  const fault = (what: Slip): Fault => ({ file, place: '', line: 1, ...what });
  if (bytes === null) return [fault(slip('logo-missing'))];
  const kind = file.slice(file.lastIndexOf('.') + 1);
  const wrong = kind === 'svg' ? drawingFault(new TextDecoder().decode(bytes)) : sizeFault(kind === 'png' ? pngSize(bytes) : webpSize(bytes), kind === 'png' ? 'PNG' : 'WebP');
  const heavy = slip('logo-heavy', { size: Math.ceil(bytes.length / 1000), most: logoLimit / 1000 });
  return [...(wrong === undefined ? [] : [wrong]), ...(bytes.length > logoLimit ? [heavy] : [])].map(fault);
}
