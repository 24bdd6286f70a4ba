/** The campaign owner's side: sign in with the key, read what was released, sign out. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openBuckets } from '../buckets.ts';
import { publishedResults } from '../publish.ts';
import type { ResultsKey } from '../results-key.ts';
import { cookieFor, openSessions, tokenIn } from '../sessions.ts';
import type { Store } from '../store.ts';
import { isFromElsewhere, say, sayLater } from './say.ts';

/** Wrong keys from one network: ten, then one each six seconds. */
const wrongKeys = { perSecond: 1 / 6, burst: 10 };

export interface ResultsDeps {
  readonly store: Store;
  readonly clock: () => number;
  readonly settled: () => number;
  readonly campaign: string;
  readonly key: ResultsKey;
  /** How long a wrong key waits for its answer, milliseconds. */
  readonly wrongKeyMs: number;
}

function keyIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'key')) return null;
  const { key } = body as { key?: unknown };
  return typeof key === 'string' && key.length <= 200 ? key : null;
}

function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}

/** Adds the routes. */
export function addResults(app: FastifyInstance, { store, clock, settled, campaign, key, wrongKeyMs }: ResultsDeps): void {
  const sessions = openSessions(clock);
  const wrong = openBuckets(clock, wrongKeys);
  const holds = (request: FastifyRequest): boolean => sessions.holds(tokenIn(request.headers.cookie), key.mark());

  app.post('/v1/session', { bodyLimit: 1024 }, async (request, reply): Promise<FastifyReply> => {
    if (isFromElsewhere(request)) return say(reply, 403, 'Sign in on this host only.');
    if (!wrong.has(request.ip)) return sayLater(reply, 429, 60);
    const given = keyIn(request.body);
    if (given === null) return say(reply, 400, 'Send {"key": "..."}.');
    if (!key.opens(given)) {
      wrong.take(request.ip);
      await new Promise((go) => setTimeout(go, wrongKeyMs));
      return say(reply, 401, 'This is not the key.');
    }
    return reply.code(204).header('set-cookie', cookieFor(sessions.open(key.mark()), isSecure(request))).send();
  });

  // Asked before the results: a page that is not signed in yet is no fault, and browsers report every 401 as one.
  app.get('/v1/session', { exposeHeadRoute: false }, (request, reply) => reply.send({ signedIn: holds(request) }));

  app.delete('/v1/session', async (request, reply) => {
    sessions.close(tokenIn(request.headers.cookie));
    return reply.code(204).header('set-cookie', cookieFor(null, isSecure(request))).send();
  });

  app.get('/v1/results', { exposeHeadRoute: false }, async (request, reply) => {
    if (!holds(request)) return say(reply, 401, 'Sign in with the key first.');
    return reply.send(await publishedResults(store, campaign, settled()));
  });
}
