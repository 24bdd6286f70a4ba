/** The key to the results: made once, told once, kept only as a hash. There is no default and no way around it, on this machine neither. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

export interface ResultsKey {
  /** The key itself, only when it was made just now. */
  readonly fresh: string | null;
  /** Where its hash is kept; `null` when the key comes from the environment. */
  readonly file: string | null;
  /** Whether a key is the one, in constant time. */
  opens(key: string): boolean;
}

/** A key of one's own must be at least this long: 22 characters of base64url are 128 bits. */
const shortest = 16;

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function keyWith(hash: Buffer, fresh: string | null, file: string | null): ResultsKey {
  return { fresh, file, opens: (key) => timingSafeEqual(hashOf(key.trim()), hash) };
}

/** The key of this data folder, made now if there is none, or the one in the environment. Throws `StartError` when it is too short or the file is spoiled. */
export function openResultsKey(dataDir: string, fromEnvironment: string | undefined): ResultsKey {
  if (fromEnvironment !== undefined) {
    if (fromEnvironment.trim().length < shortest) throw new StartError(`RESULTS_KEY is shorter than ${shortest} characters. Set a longer one, or unset it and let the server make one.`);
    return keyWith(hashOf(fromEnvironment.trim()), null, null);
  }
  const file = join(dataDir, 'results-key.sha256');
  try {
    const hash = readFileSync(file, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new StartError(`${file} does not hold the hash of a key. Delete it, and the server makes a new key.`);
    return keyWith(Buffer.from(hash, 'hex'), null, file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new StartError(`Cannot read ${file}. Check who may read it.`);
  }
  const key = randomBytes(16).toString('base64url');
  const hash = hashOf(key);
  writeFileSync(file, `${hash.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return keyWith(hash, key, file);
}
