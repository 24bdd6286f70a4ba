/** A server before the server, as the gate of a school's or a hotel's Wi-Fi: while it is shut, everything is answered with a page of its own, and as if all were well. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GatedFront {
  readonly baseURL: string;
  /** From now on the gate answers in place of what is behind it, but for the paths that it lets through. */
  readonly shut: (letsThrough?: RegExp) => void;
  readonly open: () => void;
  /** The paths that the gate has answered itself. */
  readonly answered: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Comes in: the address behind it. The gate is open at first. */
export async function startGatedFront(behind: string): Promise<GatedFront> {
  const answered: string[] = [];
  let isShut = (_path: string): boolean => false;
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '';
    if (isShut(path)) {
      answered.push(path);
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      answer.end('<!doctype html><title>Wi-Fi</title><h1>Please log in</h1>');
      return;
    }
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
    shut(letsThrough) { isShut = (path) => letsThrough?.test(path) !== true; },
    open() { isShut = () => false; },
    answered: () => answered,
    async stop() {
      const closed = new Promise((resolve) => { server.close(resolve); });
      server.closeAllConnections();
      await closed;
    },
  };
}
