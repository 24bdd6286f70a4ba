/** What stands before several servers: each connection goes to the first of them that takes it. */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface Balancer {
  readonly baseURL: string;
  readonly stop: () => Promise<void>;
}

/** Opens one before the servers at these addresses, asked in this order. */
export async function startBalancer(servers: readonly string[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  const serve = (page: Socket, at: number): void => {
    const address = servers[at];
    if (address === undefined) return void page.destroy();
    const { hostname, port } = new URL(address);
    const server = connect({ host: hostname, port: Number(port) });
    sockets.add(server);
    let joined = false;
    server.once('connect', () => {
      joined = true;
      page.pipe(server).pipe(page);
    });
    server.on('error', () => undefined).once('close', () => {
      sockets.delete(server);
      if (joined) page.destroy();
      else serve(page, at + 1);
    });
    page.once('close', () => server.destroy());
  };
  const balancer = createServer((page) => {
    sockets.add(page);
    page.on('error', () => undefined).once('close', () => sockets.delete(page));
    serve(page, 0);
  });
  await new Promise<void>((ready) => { balancer.listen(0, '127.0.0.1', ready); });
  return {
    baseURL: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}/`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => { balancer.close(closed); });
    },
  };
}
