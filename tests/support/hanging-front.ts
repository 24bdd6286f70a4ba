/** A server before the server, as a connection that stalls: what it is told to hold back is never answered, everything else is passed on. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HangingFront {
  readonly baseURL: string;
  /** How many requests have been held back so far. */
  readonly held: () => number;
  readonly stop: () => Promise<void>;
}

/** Comes in: the address behind it, and which paths are held back. */
export async function startHangingFront(behind: string, holdsBack: RegExp): Promise<HangingFront> {
  let held = 0;
  const server = createServer((asked, answer) => {
    if (holdsBack.test(asked.url ?? '')) {
      held += 1;
      return;
    }
    const passed = request(new URL(asked.url ?? '', behind), { method: asked.method, headers: asked.headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    held: () => held,
    async stop() {
      const closed = new Promise((resolve) => { server.close(resolve); });
      server.closeAllConnections();
      await closed;
    },
  };
}
