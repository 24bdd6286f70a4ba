/** Who is signed in to the results: tokens in memory, as hashes; a restart signs everybody out. */
import { createHash, randomBytes } from 'node:crypto';

export const cookieName = 'lights-on-results';
const idleMs = 30 * 60_000;
const longestMs = 12 * 3_600_000;
const mostSessions = 1_000;

export interface Sessions {
  /** A new token of 128 random bits, for whoever came with the key of this mark. */
  open(mark: string): string;
  /** Whether a token is good; using it keeps it alive for another half hour, twelve hours in all, as long as the key is still the one of this mark. */
  holds(token: string | null, mark: string): boolean;
  close(token: string | null): void;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}

export function openSessions(clock: () => number): Sessions {
  const sessions = new Map<string, { readonly since: number; readonly mark: string; seen: number }>();
  return {
    open(mark) {
      const oldest = sessions.size >= mostSessions ? sessions.keys().next().value : undefined;
      if (oldest !== undefined) sessions.delete(oldest);
      const token = randomBytes(16).toString('base64url');
      sessions.set(hashOf(token), { since: clock(), mark, seen: clock() });
      return token;
    },
    holds(token, mark) {
      const name = token === null ? '' : hashOf(token);
      const session = sessions.get(name);
      if (session === undefined) return false;
      const now = clock();
      if (now - session.seen > idleMs || now - session.since > longestMs || session.mark !== mark) {
        sessions.delete(name);
        return false;
      }
      session.seen = now;
      return true;
    },
    close(token) {
      if (token !== null) sessions.delete(hashOf(token));
    },
  };
}

/** The token in a `Cookie` header; `null` when there is none. */
export function tokenIn(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.split('=');
    if (name?.trim() === cookieName && value !== undefined && /^[\w-]{22}$/.test(value.trim())) return value.trim();
  }
  return null;
}

/** The `Set-Cookie` that hands a token out, or with `null` takes it back. Without a path it is sent to `/v1` beside the route that set it, and nowhere else. */
export function cookieFor(token: string | null, secure: boolean): string {
  const age = token === null ? 0 : longestMs / 1000;
  return `${cookieName}=${token ?? ''}; HttpOnly; SameSite=Strict; Max-Age=${age}${secure ? '; Secure' : ''}`;
}
