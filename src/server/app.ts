/** The server as one thing that can be listened with or, in tests, talked to directly. */
import fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { headersFor } from './headers.ts';
import { errorCode } from './log.ts';
import type { Log } from './log.ts';
import type { ResultsKey } from './results-key.ts';
import { addRooms } from './room/routes.ts';
import type { Rooms } from './room/rooms.ts';
import { addFiles } from './routes/files.ts';
import { addReports } from './routes/reports.ts';
import { addResults } from './routes/results.ts';
import { say, sayLater } from './routes/say.ts';
import { StoreAway } from './store.ts';
import type { Store } from './store.ts';

export interface AppOptions {
  readonly store: Store;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** The same, but unmoved by sudden jumps; `clock` when left out. See `settled-clock.ts`. */
  readonly settled?: () => number;
  /** The built game, an absolute path. */
  readonly dist: string;
  readonly key: ResultsKey;
  /** Whose results are shown. */
  readonly campaign: string;
  readonly log: Log;
  /** Origin of an endpoint on another host; `null` when reports come here. */
  readonly reportsTo?: string | null;
  /** A proxy in front says who asks; only then is what it says believed. */
  readonly trustProxy?: boolean;
  readonly wrongKeyMs?: number;
  readonly reportsPerSecond?: number;
  readonly reportsPerDay?: number;
  /** Origin of a game on another host that may send its reports here. Results are for this host's own page, whatever this says. */
  readonly allowOrigin?: string | null;
  /** Class rooms over the network; none when left out. */
  readonly rooms?: Rooms;
  /** Addresses under which seats reach this machine; see `addresses.ts`. */
  readonly seatAddresses?: () => readonly string[];
  /** The listener an officer's laptop has for the children: no room is opened or run there, and there are no results. */
  readonly forSeatsOnly?: boolean;
  /** What comes before every route: who may ask at all, and files that differ from the build's. */
  readonly before?: (app: FastifyInstance) => void;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const served = { '/v1/reports': ['POST'], '/healthz': ['GET', 'HEAD'] } as const;
const servedToOwners = { '/v1/session': ['GET', 'POST', 'DELETE'], '/v1/results': ['GET'] } as const;

function addRefusedMethods(app: FastifyInstance, routes: Readonly<Record<string, readonly string[]>>): void {
  for (const [url, allowed] of Object.entries(routes)) {
    const refused = methods.filter((method) => !allowed.includes(method));
    app.route({ url, method: refused, handler: (_, reply) => say(reply.header('allow', allowed.join(', ')), 405, 'This route does not do that.') });
  }
}

/** Errors before a handler ran are the sender's: not JSON, too long, cut off. Only unexpected ones are ours, and of those only the code is told. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof StoreAway) {
    request.failedWith = errorCode(error.cause);
    return sayLater(reply, 503, 30);
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.failedWith = errorCode(error);
    return say(reply, 500, 'Something went wrong here.');
  }
  return say(reply, 400, 'This cannot be read: send JSON of at most 2 KB as application/json.');
}

declare module 'fastify' {
  interface FastifyRequest {
    failedWith: string | null;
  }
}

function addTelling(app: FastifyInstance, { log, reportsTo = null }: AppOptions): void {
  app.decorateRequest('failedWith', null);
  const [overPlain, overTls] = [headersFor(false, reportsTo), headersFor(true, reportsTo)];
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(request.protocol === 'https' ? overTls : overPlain);
    if (request.url.startsWith('/v1/') || request.url.startsWith('/healthz')) reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const failed = request.failedWith;
    if (route === '/*' && failed === null) return;
    log({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), ...(failed === null ? {} : { error: failed }) });
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_, reply) => say(reply, 404, 'There is nothing here.'));
}

/** Builds the server. It writes no log of its own; whatever is logged goes through `log`. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { store, clock, key, campaign, wrongKeyMs = 1_000, allowOrigin = null, settled = clock, forSeatsOnly = false } = options;
  const app = fastify({
    logger: false,
    // The proxy itself and nothing before it: what a client writes into the header would otherwise be taken for its address.
    trustProxy: options.trustProxy === true && ((_, hop) => hop === 0),
    requestTimeout: 15_000,
    connectionTimeout: 20_000,
    forceCloseConnections: 'idle',
    http: { headersTimeout: 10_000, maxHeaderSize: 8_192 },
    // What cannot even be read as HTTP gets the bare answer; nothing of it is kept.
    clientErrorHandler: (_, socket) => void socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  addTelling(app, options);
  options.before?.(app);
  addReports(app, { store, clock, settled, reportsPerSecond: options.reportsPerSecond ?? 2_000, reportsPerDay: options.reportsPerDay ?? 2_000_000, allowOrigin });
  if (!forSeatsOnly) addResults(app, { store, clock, settled, campaign, key, wrongKeyMs });
  if (options.rooms !== undefined) addRooms(app, { rooms: options.rooms, clock: settled, forAdults: !forSeatsOnly, seatAddresses: options.seatAddresses ?? (() => []) });
  app.get('/healthz', async (_, reply) => {
    await store.check();
    return reply.send({ ok: true });
  });
  addRefusedMethods(app, { ...served, ...(forSeatsOnly ? {} : servedToOwners), ...(allowOrigin === null ? {} : { '/v1/reports': ['POST', 'OPTIONS'] }) });
  await addFiles(app, options.dist);
  return app;
}
