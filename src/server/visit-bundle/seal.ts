/**
 * The envelope of a visit's bundle: signed by the laptop, sealed for the campaign. One closed format; docs/visit.md describes it for whoever wants to
 * write another reader.
 */
import { createCipheriv, createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { StartError } from '../start-error.ts';

/** Raw 32-byte keys in `base64url`, as they are printed and kept. */
export interface KeyPair {
  readonly open: string;
  readonly secret: string;
}

type Curve = 'x25519' | 'ed25519';

export function newKeyPair(curve: Curve): KeyPair {
  const { publicKey, privateKey } = curve === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519');
  return { open: String(publicKey.export({ format: 'jwk' }).x), secret: String(privateKey.export({ format: 'jwk' }).d) };
}

const nameOf = { x25519: 'X25519', ed25519: 'Ed25519' } as const;

function publicOf(curve: Curve, open: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: nameOf[curve], x: open }, format: 'jwk' });
}

function secretOf(curve: Curve, { open, secret }: KeyPair): KeyObject {
  return createPrivateKey({ key: { kty: 'OKP', crv: nameOf[curve], x: open, d: secret }, format: 'jwk' });
}

/** Twelve letters by which people compare a key over the phone. */
export function markOfKey(open: string): string {
  return createHash('sha256').update(open).digest('hex').slice(0, 12).replace(/(....)(?=.)/g, '$1-');
}

export interface Envelope {
  readonly format: 1;
  readonly kind: 'lights-on-visit';
  /** 128 random bits: by these a bundle is known, however often it comes. */
  readonly id: string;
  /** The campaign's X25519 key that it is sealed for, and the laptop's Ed25519 key that signed it. */
  readonly for: string;
  readonly from: string;
  /** A key made for this bundle alone. */
  readonly once: string;
  readonly nonce: string;
  readonly sealed: string;
  readonly tag: string;
  readonly signature: string;
}

const raw = /^[A-Za-z0-9_-]{43}$/;
const forms: Readonly<Record<string, RegExp>> = {
  id: /^[A-Za-z0-9_-]{22}$/, for: raw, from: raw, once: raw, nonce: /^[A-Za-z0-9_-]{16}$/, sealed: /^[A-Za-z0-9_-]+$/, tag: /^[A-Za-z0-9_-]{22}$/, signature: /^[A-Za-z0-9_-]{86}$/,
};

/** HKDF-SHA256 over the shared secret, salted with both public keys, so that a key belongs to these two and to nothing else. */
function keyFor(shared: Buffer, once: string, campaign: string): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.from(`${once}.${campaign}`), 'lights-on-visit 1', 32));
}

/** What is sealed along without being hidden: whoever changes it breaks the seal. */
function headOf({ id, for: campaign, from, once, nonce }: Pick<Envelope, 'id' | 'for' | 'from' | 'once' | 'nonce'>): string {
  return ['lights-on-visit', 1, id, campaign, from, once, nonce].join('.');
}

/** Seals a text for the campaign and signs it with the laptop's key. */
export function sealBundle(text: string, campaign: string, laptop: KeyPair): Envelope {
  const once = newKeyPair('x25519');
  const shared = diffieHellman({ privateKey: secretOf('x25519', once), publicKey: publicOf('x25519', campaign) });
  const head = { id: randomBytes(16).toString('base64url'), for: campaign, from: laptop.open, once: once.open, nonce: randomBytes(12).toString('base64url') };
  const cipher = createCipheriv('aes-256-gcm', keyFor(shared, once.open, campaign), Buffer.from(head.nonce, 'base64url'));
  cipher.setAAD(Buffer.from(headOf(head)));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64url');
  const tag = cipher.getAuthTag().toString('base64url');
  const signature = sign(null, Buffer.from(`${headOf(head)}.${sealed}.${tag}`), secretOf('ed25519', laptop)).toString('base64url');
  return { format: 1, kind: 'lights-on-visit', ...head, sealed, tag, signature };
}

/** Reads an envelope from a file's text. Throws `StartError` with what is wrong and what to do. */
export function readEnvelope(text: string): Envelope {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new StartError('This file is no bundle of a visit, or it was cut off. Copy it from the laptop again.');
  }
  const found = json as Partial<Record<keyof Envelope, unknown>> | null;
  if (typeof found !== 'object' || found === null || found.kind !== 'lights-on-visit') throw new StartError('This file is no bundle of a visit. Bundles are written by "npm run export-visit" and end in .visit.');
  if (typeof found.format === 'number' && found.format > 1) throw new StartError(`This bundle is of format ${found.format}, which this version does not know. Update Lights On here and import it again.`);
  const whole = found.format === 1 && Object.keys(found).length === 10 && Object.entries(forms).every(([name, form]) => {
    const value = found[name as keyof Envelope];
    return typeof value === 'string' && form.test(value);
  });
  if (!whole) throw new StartError('This bundle was changed or cut off on its way. Copy it from the laptop again.');
  return found as Envelope;
}

/** Opens an envelope with the campaign's key. Throws `StartError`. */
export function openEnvelope(envelope: Envelope, campaign: KeyPair): string {
  if (envelope.for !== campaign.open) throw new StartError(`This bundle is sealed for another key (${markOfKey(envelope.for)}; the key here is ${markOfKey(campaign.open)}). Import it where that key was made, or export it again with the key of this campaign.`);
  const altered = new StartError('This bundle was changed on its way: its signature or its seal does not hold. Copy it from the laptop again; if it stays so, do not trust it.');
  try {
    const { sealed, tag } = envelope;
    if (!verify(null, Buffer.from(`${headOf(envelope)}.${sealed}.${tag}`), publicOf('ed25519', envelope.from), Buffer.from(envelope.signature, 'base64url'))) throw altered;
    const shared = diffieHellman({ privateKey: secretOf('x25519', campaign), publicKey: publicOf('x25519', envelope.once) });
    const decipher = createDecipheriv('aes-256-gcm', keyFor(shared, envelope.once, envelope.for), Buffer.from(envelope.nonce, 'base64url'));
    decipher.setAAD(Buffer.from(headOf(envelope)));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8');
  } catch {
    throw altered;
  }
}
