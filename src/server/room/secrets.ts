/** Keys of a room: 128 random bits each, told once, kept as hashes. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 22 symbols that fit into an address. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** By what a secret is known. It holds 128 random bits, so one plain hash is enough. */
export function markOfSecret(secret: string): string {
  return hash('sha256', secret, 'hex').slice(0, 32);
}

/** Whether a secret is the one of this mark, in a time that tells nothing. */
export function fits(secret: string, mark: string): boolean {
  return timingSafeEqual(Buffer.from(markOfSecret(secret)), Buffer.from(mark));
}

/** The secret in an `authorization` header; `null` when there is none of the right form. It stands in no address, so it stands in no log and no history. */
export function secretIn(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9_-]{22})$/.exec(header ?? '')?.[1] ?? null;
}
