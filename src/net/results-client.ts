/** The results page's side of the endpoint: sign in with the key, read, sign out. */
import { parseResults } from '../measure/results.ts';
import type { Results } from '../measure/results.ts';
import { addressOf } from './client.ts';
import type { Fetch } from './client.ts';

/** `away`: no answer, or an answer that is not the endpoint's. `slowed`: too many wrong keys; wait a minute. */
export type SignedIn = 'in' | 'wrong' | 'slowed' | 'away';
export type ResultsRead = { readonly state: 'read'; readonly results: Results } | { readonly state: 'signed-out' } | { readonly state: 'away' };

export interface ResultsClient {
  signIn(key: string): Promise<SignedIn>;
  read(): Promise<ResultsRead>;
  signOut(): Promise<void>;
}

const plain = { credentials: 'same-origin', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' } as const;

async function signIn(fetch: Fetch, endpoint: string, key: string): Promise<SignedIn> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(addressOf(endpoint, 'v1/session'), { ...plain, method: 'POST', headers, body: JSON.stringify({ key }) });
    if (response.status === 204) return 'in';
    if (response.status === 429) return 'slowed';
    return response.status === 401 || response.status === 400 ? 'wrong' : 'away';
  } catch {
    return 'away';
  }
}

async function isSignedOut(fetch: Fetch, endpoint: string): Promise<boolean> {
  const response = await fetch(addressOf(endpoint, 'v1/session'), plain);
  const json: unknown = response.status === 200 ? await response.json() : null;
  return typeof json === 'object' && json !== null && (json as { signedIn?: unknown }).signedIn === false;
}

async function read(fetch: Fetch, endpoint: string): Promise<ResultsRead> {
  try {
    if (await isSignedOut(fetch, endpoint)) return { state: 'signed-out' };
    const response = await fetch(addressOf(endpoint, 'v1/results'), plain);
    if (response.status === 401) return { state: 'signed-out' };
    const results = response.status === 200 ? parseResults(await response.json()) : null;
    return results === null ? { state: 'away' } : { state: 'read', results };
  } catch {
    return { state: 'away' };
  }
}

/** Talks to the endpoint in the folder `endpoint`. No call throws; the session itself is a cookie that no script can read. */
export function openResultsClient(fetch: Fetch, endpoint: string): ResultsClient {
  return {
    signIn: (key) => signIn(fetch, endpoint, key),
    read: () => read(fetch, endpoint),
    signOut: async () => {
      await fetch(addressOf(endpoint, 'v1/session'), { ...plain, method: 'DELETE' }).catch(() => undefined);
    },
  };
}
