import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers with a status and one line of plain text. */
export function say(reply: FastifyReply, status: number, line: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${line}\n`);
}

/** Whether a browser says that another host's page asks. Browsers say so wherever there is TLS; where they say nothing, JSON keeps other hosts out, because they would have to ask first. */
export function isFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Answers "not now" with the seconds after which to come again. */
export function sayLater(reply: FastifyReply, status: 429 | 503, seconds: number): FastifyReply {
  return say(reply.header('retry-after', String(seconds)), status, status === 429 ? 'Too many at once; come again later.' : 'Not now; come again later.');
}
