/** One page's open line: server-sent events over a plain answer that never ends. */
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

export interface EventStream {
  /** Sends an event whose data is one line of JSON. */
  send(event: string, json: string): void;
  /** Keeps the line warm, so that proxies and pages know it is there. */
  beat(): void;
  end(): void;
}

/** What waits for a page that does not read; beyond this the line is cut, and the page comes back and is told everything anew. Bytes. */
const mostWaiting = 256 * 1024;

function write(raw: ServerResponse, text: string): void {
  if (raw.destroyed || raw.writableEnded) return;
  raw.write(text);
  if (raw.writableLength > mostWaiting) raw.destroy();
}

/** Turns an answer into an open line. `closed` is called once, however it ends. */
export function openEventStream(reply: FastifyReply, closed: () => void): EventStream {
  reply.hijack();
  const { raw } = reply;
  // A page that went away before its line stood is not heard closing any more.
  if (raw.destroyed) setImmediate(closed);
  else raw.once('close', closed);
  raw.writeHead(200, { ...reply.getHeaders(), 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' } as Record<string, string>);
  // Without something to read some browsers do not tell the page that the line stands.
  write(raw, ':\n\n');
  return {
    send: (event, json) => write(raw, `event: ${event}\ndata: ${json}\n\n`),
    beat: () => write(raw, ':\n\n'),
    end: () => void raw.end(),
  };
}

/** A line that also tells under which addresses seats reach this machine: at once, and at a beat when they have changed, as when a laptop joins a network after its room was opened. */
export function withAddresses(line: EventStream, addresses: () => readonly string[]): EventStream {
  let told = '';
  const tell = (): void => {
    const json = JSON.stringify(addresses());
    if (json !== told) line.send('addresses', json);
    told = json;
  };
  tell();
  return {
    ...line,
    beat() {
      line.beat();
      tell();
    },
  };
}
