/**
 * The key to the results: made once, told once, kept only as a hash. There is no default and no way around it, on this machine neither. The hash is
 * read anew at each use, so that a key renewed from the command line holds at once.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

export interface ResultsKey {
  /** Where its hash is kept; `null` when the key comes from the environment. */
  readonly file: string | null;
  /** Whether a key is the one, in constant time. */
  opens(key: string): boolean;
  /** Tells this key from the one that comes after it; of no use for signing in. */
  mark(): string;
  /** Makes a key if there is none yet. Goes out: that key, to be shown now or never, or `null` when there was one. Throws `StartError`. */
  makeFirst(): string | null;
}

/** A key of one's own must be at least this long: 22 characters of base64url are 128 bits. */
const shortest = 16;

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'results-key.sha256');
}

/** `null` when there is none yet. Throws `StartError` when it cannot be read or is no hash. */
function readHash(file: string): Buffer | null {
  try {
    const hash = readFileSync(file, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new StartError(`${file} does not hold the hash of a key. Run "npm run new-key" for a new key.`);
    return Buffer.from(hash, 'hex');
  } catch (error) {
    if (error instanceof StartError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StartError(`Cannot read ${file}. Check who may read it.`);
  }
}

function keyWith(hash: () => Buffer, file: string | null, makeFirst: () => string | null): ResultsKey {
  return { file, opens: (key) => timingSafeEqual(hashOf(key.trim()), hash()), mark: () => hash().toString('hex'), makeFirst };
}

/** Makes a key, in place of the one there was, and keeps its hash. Goes out: the key, which nobody can be told a second time. Throws `StartError`. */
export function renewResultsKey(dataDir: string): string {
  const key = randomBytes(16).toString('base64url');
  const beside = `${fileIn(dataDir)}.new`;
  try {
    writeFileSync(beside, `${hashOf(key).toString('hex')}\n`, { mode: 0o600 });
    renameSync(beside, fileIn(dataDir));
  } catch {
    throw new StartError(`Cannot keep a new key in ${dataDir}. Look whether its disk is full or read-only, or set RESULTS_KEY.`);
  }
  return key;
}

/**
 * The key of this data folder, or the one in the environment. Where there is none yet, nothing opens the results until `makeFirst`: a key that is made before
 * the server listens is lost when it cannot, for nobody is shown it a second time. Throws `StartError` when it is too short or the file is spoiled.
 */
export function openResultsKey(dataDir: string, fromEnvironment: string | undefined): ResultsKey {
  if (fromEnvironment !== undefined) {
    if (fromEnvironment.trim().length < shortest) throw new StartError(`RESULTS_KEY is shorter than ${shortest} characters. Set a longer one, or unset it and let the server make one.`);
    const hash = hashOf(fromEnvironment.trim());
    return keyWith(() => hash, null, () => null);
  }
  const file = fileIn(dataDir);
  let last = readHash(file) ?? hashOf(randomBytes(16).toString('hex'));
  const current = (): Buffer => {
    // A file taken away under a running server opens nothing new; the key that was shown goes on holding.
    try {
      last = readHash(file) ?? last;
    } catch {
      return last;
    }
    return last;
  };
  return keyWith(current, file, () => (readHash(file) === null ? renewResultsKey(dataDir) : null));
}
