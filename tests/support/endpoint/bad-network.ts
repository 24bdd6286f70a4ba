/** A network that cuts, delays and repeats, between a device and the server. */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { startReport } from '../../../src/measure/build.ts';
import { dayOf } from '../../../src/measure/day.ts';
import { freshCommon, smallDist, tempDir } from '../../server/support.ts';
import { readHeld } from './counted.ts';
import { openSender, startEndpoint } from './process.ts';

/** What can happen to one connection. */
const harms = ['none', 'none', 'delay', 'trickle', 'cut-before', 'cut-within', 'cut-after', 'swallow', 'repeat'] as const;
type Harm = (typeof harms)[number];

export interface BadNetwork {
  readonly port: number;
  /** How often each harm was done. */
  readonly done: Readonly<Record<Harm, number>>;
  close(): Promise<void>;
}

/** Writes byte groups with pauses between them. */
function trickle(to: Socket, bytes: Buffer): void {
  const size = Math.max(1, Math.ceil(bytes.length / 6));
  for (let at = 0; at < bytes.length; at += size) setTimeout(() => { if (!to.destroyed) to.write(bytes.subarray(at, at + size)); }, (at / size) * 3);
}

/** Sends the same bytes once more on another way and looks at no answer. */
function repeat(port: number, bytes: Buffer): void {
  const again = connect(port, '127.0.0.1');
  again.on('error', () => undefined).on('data', () => { again.destroy(); });
  again.write(bytes);
}

function treat(device: Socket, port: number, harm: Harm): void {
  const server = connect(port, '127.0.0.1');
  const close = (): void => { device.destroy(); server.destroy(); };
  for (const socket of [device, server]) socket.on('error', close).on('close', close);
  device.on('data', (bytes: Buffer) => {
    if (harm === 'cut-before') close();
    else if (harm === 'cut-within') {
      server.write(bytes.subarray(0, Math.floor(bytes.length * 0.8)));
      setTimeout(close, 5);
    } else if (harm === 'trickle') trickle(server, bytes);
    else if (harm === 'delay') setTimeout(() => { if (!server.destroyed) server.write(bytes); }, 20 + Math.random() * 60);
    else {
      server.write(bytes);
      if (harm === 'repeat') repeat(port, bytes);
    }
  });
  server.on('data', (bytes: Buffer) => {
    if (harm === 'cut-after') close();
    else if (harm !== 'swallow') device.write(bytes);
  });
}

/** Opens it before the server of this port. */
export async function openBadNetwork(port: number): Promise<BadNetwork> {
  const done: Record<Harm, number> = { none: 0, delay: 0, trickle: 0, 'cut-before': 0, 'cut-within': 0, 'cut-after': 0, swallow: 0, repeat: 0 };
  const sockets = new Set<Socket>();
  const proxy = createServer((device) => {
    const harm = harms[Math.floor(Math.random() * harms.length)] ?? 'none';
    done[harm] += 1;
    sockets.add(device);
    device.once('close', () => sockets.delete(device));
    treat(device, port, harm);
  });
  await new Promise<void>((ready) => { proxy.listen(0, '127.0.0.1', ready); });
  return {
    port: (proxy.address() as AddressInfo).port, done,
    close: () => new Promise((closed) => {
      proxy.close(() => closed());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

export interface CrossingOutcome {
  readonly starts: number;
  readonly seen: number;
  readonly missing: number;
  readonly tries: number;
  readonly done: BadNetwork['done'];
}

/** Sends so many reports across, each until it is thanked for, and says what the server holds then. */
export async function crossBadNetwork(count: number): Promise<CrossingOutcome> {
  const [dist, DATA_DIR] = [smallDist(), tempDir()];
  const server = await startEndpoint({ dist, env: { DATA_DIR } });
  const network = await openBadNetwork(server.port);
  const reports = Array.from({ length: count }, () => startReport(freshCommon(dayOf(Date.now()))));
  let [next, tries] = [0, 0];
  const send = async (): Promise<void> => {
    for (;;) {
      const report = reports[next++];
      if (report === undefined) return;
      let status = 0;
      while (status !== 204) {
        // A way of its own each time: the harm belongs to the connection.
        const sender = openSender(network.port);
        status = await sender.post(JSON.stringify(report), 400);
        sender.close();
        tries += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 32 }, send));
  await network.close();
  server.child.kill('SIGTERM');
  await server.ended;
  const { starts, seen, missing } = readHeld(join(DATA_DIR, 'lights-on.sqlite'), reports);
  return { starts, seen, missing, tries, done: network.done };
}
