/**
 * Token buckets in memory. Whom a bucket belongs to is a keyed hash whose secret changes every quarter of an hour and is never written: there is
 * no way back to an address, and none from one hour to the next.
 */
import { hash, randomBytes } from 'node:crypto';

export interface BucketRules {
  /** Tokens that come back each second. */
  readonly perSecond: number;
  /** Tokens a full bucket holds. */
  readonly burst: number;
}

export interface Buckets {
  /** Takes a token from the bucket of an address; false when it is empty. */
  take(address: string): boolean;
  /** Whether the bucket of an address holds a token. */
  has(address: string): boolean;
}

/** One bucket for everybody together; nobody's name is needed. */
export function openBucket(clock: () => number, { perSecond, burst }: BucketRules): { take(): boolean } {
  const bucket = { tokens: burst, at: clock() };
  return { take: () => takeFrom(refilled(bucket, clock(), { perSecond, burst })) };
}

interface Bucket {
  tokens: number;
  at: number;
}

function refilled(bucket: Bucket, now: number, { perSecond, burst }: BucketRules): Bucket {
  bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  return bucket;
}

function takeFrom(bucket: Bucket): boolean {
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

const secretMs = 15 * 60_000;
const mostBuckets = 50_000;

/** The network an address belongs to: one school, one bucket. IPv4 by /24, IPv6 by /56. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = plain.split('::');
  const front = head.split(':').filter((part) => part !== '');
  const back = tail.split(':').filter((part) => part !== '');
  const zeros = plain.includes('::') ? Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0') : [];
  const groups = [...front, ...zeros, ...back].map((part) => part.padStart(4, '0'));
  return `${groups.slice(0, 3).join(':')}:${(groups[3] ?? '0000').slice(0, 2)}`;
}

/** Opens buckets that fill by `clock`, milliseconds. `whose` says which addresses share one: those of a network, unless something else than addresses is counted. */
export function openBuckets(clock: () => number, rules: BucketRules, whose: (address: string) => string = networkOf): Buckets {
  let buckets = new Map<string, Bucket>();
  let secret = randomBytes(32).toString('base64');
  let secretAt = clock();
  const bucketOf = (address: string): Bucket => {
    const now = clock();
    if (Math.abs(now - secretAt) >= secretMs) {
      buckets = new Map();
      secret = randomBytes(32).toString('base64');
      secretAt = now;
    }
    const name = hash('sha256', `${secret} ${whose(address)}`, 'base64');
    const bucket = refilled(buckets.get(name) ?? { tokens: rules.burst, at: now }, now, rules);
    buckets.delete(name);
    buckets.set(name, bucket);
    const oldest = buckets.size > mostBuckets ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return bucket;
  };
  return { has: (address) => bucketOf(address).tokens >= 1, take: (address) => takeFrom(bucketOf(address)) };
}
