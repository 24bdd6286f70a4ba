/** Tells a file of the build from whatever else comes in its place: a school's filter or a gate to a Wi-Fi answers every address with a page of its own, and says that all is well. */
import type { Entry } from './manifest.ts';

/** As much of a SHA-256 as is needed where nobody forges. Bytes. */
const digestBytes = 16;

/** What contents come to, in hexadecimal. The build writes it down, and the worker works it out anew; only secure contexts have what it takes, and only there is a worker. */
export async function digestOf(contents: BufferSource): Promise<string> {
  const whole = new Uint8Array(await crypto.subtle.digest('SHA-256', contents));
  return [...whole.subarray(0, digestBytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether an answer is the very file that the build means. Reads the body of `response`. Rejects when it breaks off. */
export async function isGenuine({ url, digest }: Pick<Entry, 'url' | 'digest'>, response: Response): Promise<boolean> {
  if (!response.ok) return false;
  if (digest !== null) return (await digestOf(await response.arrayBuffer())) === digest;
  // Whoever edits a file may write into it what they like, but no page in the place of another kind of file.
  return url.endsWith('.json') ? holdsRecord(await response.text()) : !/^text\/html\b/i.test(response.headers.get('content-type') ?? '');
}

function holdsRecord(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null;
  } catch {
    return false;
  }
}
