/** The room over the network: open, knock, a line of events down, deeds up. Keys stand in a header, so no address that is logged opens anything. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { modes, roomRefusals } from '../../room/room.ts';
import { fields, oneOf } from '../../room/read.ts';
import { readAdultDeed, readKnock, readSeatDeed } from '../../room/messages.ts';
import { openBuckets } from '../buckets.ts';
import { isFromElsewhere, say, sayLater } from '../routes/say.ts';
import type { Refused } from './deeds.ts';
import { openEventStream, withAddresses } from './event-stream.ts';
import type { Holder } from './kept-room.ts';
import type { Rooms } from './rooms.ts';
import { secretIn } from './secrets.ts';

export interface RoomRoutesDeps {
  readonly rooms: Rooms;
  readonly clock: () => number;
  /** Whether rooms are opened and run from here. Not on the listener that an officer's laptop has for the children. */
  readonly forAdults: boolean;
  /** Addresses under which seats reach the game, for a page that was itself opened as `localhost`; see `addresses.ts`. */
  readonly seatAddresses: () => readonly string[];
}

const readOpening = fields<{ readonly mode: (typeof modes)[number] }>({ mode: oneOf(modes) });
/** Rooms opened from one network. */
const openings = { perSecond: 1 / 20, burst: 60 };
/** Deeds of one seat; a child who taps wildly is below it. */
const ofSeat = { perSecond: 5, burst: 30 };
/** A scene of the longest evening is below this. Bytes. */
const mostOfAdult = 48 * 1024;

const other = { 'no-such-room': 'there is no such room', 'too-many-rooms': 'this server has no room left' } as const;
const sentences: Readonly<Record<string, string>> = { ...roomRefusals, ...other };

/** Says why not, as one word for the page; the sentence is for whoever reads the traffic. */
function refuse(reply: FastifyReply, { why }: Refused): FastifyReply {
  const status = why === 'no-such-room' ? 404 : why === 'too-many-rooms' ? 503 : why === 'locked' || why === 'full' || why === 'over' ? 403 : 409;
  return reply.code(status).send({ why, says: sentences[why] });
}

function addDoor(app: FastifyInstance, { rooms, clock, forAdults, seatAddresses }: RoomRoutesDeps): void {
  const networks = openBuckets(clock, openings);
  app.post('/v1/rooms', { bodyLimit: 256 }, async (request, reply): Promise<FastifyReply> => {
    if (!forAdults || isFromElsewhere(request)) return say(reply, 403, 'Rooms are opened on the page of this host only, and on a visit on the laptop itself.');
    const opening = readOpening(request.body);
    if (opening === undefined) return say(reply, 400, 'Send {"mode": "together"} or {"mode": "own-pace"}.');
    if (!networks.take(request.ip)) return sayLater(reply, 429, 60);
    const opened = await rooms.open(opening.mode);
    if (!opened.ok) return refuse(reply, opened);
    return reply.code(201).send({ room: opened.room, key: opened.key, token: opened.token, addresses: seatAddresses() });
  });

  app.post('/v1/rooms/knock', { bodyLimit: 256 }, async (request, reply): Promise<FastifyReply> => {
    if (isFromElsewhere(request)) return say(reply, 403, 'Join on the page of this host only.');
    const knock = readKnock(request.body);
    if (knock === undefined) return say(reply, 400, 'Send a code or a token.');
    const outcome = await rooms.knock(knock, request.ip);
    if (outcome.ok) return reply.send({ room: outcome.room, seat: outcome.seat, key: outcome.key });
    if (outcome.why !== 'resting') return refuse(reply, outcome);
    return reply.code(429).header('retry-after', String(outcome.seconds)).send({ why: 'resting', says: 'too many wrong codes; come again later' });
  });
}

interface Held {
  readonly room: string;
  readonly who: Holder;
}

/** Adds the routes. */
export function addRooms(app: FastifyInstance, deps: RoomRoutesDeps): void {
  const { rooms, clock, forAdults, seatAddresses } = deps;
  addDoor(app, deps);
  // What a class can type into an address line; without a mark that half of them leaves out.
  app.get('/room', { exposeHeadRoute: false }, (_, reply) => reply.redirect('./#/room'));
  const seats = openBuckets(clock, ofSeat, (key) => key);
  const wanted = (request: FastifyRequest): { readonly room: string; readonly key: string } | null => {
    const key = secretIn(request.headers.authorization);
    const { room } = request.params as { readonly room: string };
    return key === null || !/^[A-Za-z0-9_-]{12}$/.test(room) ? null : { room, key };
  };
  const held = async (request: FastifyRequest): Promise<Held | null> => {
    const asked = wanted(request);
    const who = asked === null ? null : await rooms.find(asked.room, asked.key);
    return asked === null || who === null || (who === 'adult' && !forAdults) ? null : { room: asked.room, who };
  };
  const unknown = (reply: FastifyReply): FastifyReply => refuse(reply, { ok: false, why: 'no-such-room' });

  app.get('/v1/rooms/:room/events', { exposeHeadRoute: false }, async (request, reply): Promise<FastifyReply> => {
    const asked = wanted(request);
    if (asked === null) return unknown(reply);
    const joined = await rooms.connect(asked.room, asked.key, forAdults, (closed, who) => {
      const line = openEventStream(reply, closed);
      return who === 'adult' ? withAddresses(line, seatAddresses) : line;
    });
    if (joined === 'unknown') return unknown(reply);
    return joined === 'busy' ? sayLater(reply, 429, 5) : reply;
  });
  app.post('/v1/rooms/:room/adult', { bodyLimit: mostOfAdult }, async (request, reply): Promise<FastifyReply> => {
    const found = await held(request);
    if (found?.who !== 'adult') return unknown(reply);
    const deed = readAdultDeed(request.body);
    if (deed === undefined) return say(reply, 400, 'This is nothing that an adult can ask of a room.');
    const outcome = await rooms.command(found.room, deed);
    if (!outcome.ok) return refuse(reply, outcome);
    return outcome.token === undefined ? reply.code(204).send() : reply.send({ token: outcome.token });
  });
  app.post('/v1/rooms/:room/seat', { bodyLimit: 256 }, async (request, reply): Promise<FastifyReply> => {
    const found = await held(request);
    if (found === null || found.who === 'adult') return unknown(reply);
    const deed = readSeatDeed(request.body);
    if (deed === undefined) return say(reply, 400, 'This is nothing that a seat can ask of a room.');
    if (!seats.take(found.who.mark)) return sayLater(reply, 429, 1);
    const outcome = await rooms.answer(found.room, found.who, deed);
    return outcome.ok ? reply.code(204).send() : refuse(reply, outcome);
  });
}
