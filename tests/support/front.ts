/** A server before the server: passes everything on but what it deals with itself, as the network between a child and the game may. */
import { createServer, request } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Front {
  readonly baseURL: string;
  readonly stop: () => Promise<void>;
}

/** Comes in: the address behind it, and what deals with a request for a path; it gives back false for what is to be passed on. */
export async function startFront(behind: string, dealsWith: (path: string, answer: ServerResponse) => boolean): Promise<Front> {
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '';
    if (dealsWith(path, answer)) return;
    const passed = request(new URL(path, behind), { method: asked.method, headers: asked.headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      const closed = new Promise((resolve) => { server.close(resolve); });
      server.closeAllConnections();
      await closed;
    },
  };
}
