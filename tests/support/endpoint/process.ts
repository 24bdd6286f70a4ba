/** A server process for tests that do it harm: started with what a test wants, watched, and spoken to over plain sockets. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../src/server/main.ts', import.meta.url));

export interface EndpointProcess {
  readonly child: ChildProcess;
  readonly port: number;
  /** All it has written, both streams. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

export interface EndpointOptions {
  readonly dist: string;
  readonly env: Readonly<Record<string, string>>;
  /** What stands before `node` on the command line. */
  readonly before?: readonly string[];
  readonly uid?: number;
}

/** So high that only what a test is about can say "later". */
const open = { TRUST_PROXY: '1', REPORTS_PER_SECOND: '1000000', REPORTS_PER_DAY: '1000000000', RESULTS_KEY: 'a-key-for-these-tests' };

/** Starts a server on a free port and waits until it listens. Throws with what it said when it ends instead. */
export async function startEndpoint({ dist, env, before = [], uid }: EndpointOptions): Promise<EndpointProcess> {
  const [command, ...args] = [...before, process.execPath, main, '--dist', dist];
  const child = spawn(command, args, { env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...open, ...env }, stdio: ['ignore', 'pipe', 'pipe'], ...(uid === undefined ? {} : { uid, gid: uid }) });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => void said.push(piece.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const port = await new Promise<number>((found, failed) => {
    void ended.then(() => failed(new Error(`the server ended: ${said.join('')}`)));
    child.stdout.on('data', () => {
      const address = /Play +http:\/\/127\.0\.0\.1:(\d+)/.exec(said.join(''))?.[1];
      if (address !== undefined) found(Number(address));
    });
  });
  return { child, port, said: () => said.join(''), ended };
}

/** Sends reports over connections that stay open, by turns from 4,000 networks, so that no limit per network is met. */
export function openSender(port: number): { post(body: string, limitMs?: number): Promise<number>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let network = Math.floor(Math.random() * 4_000);
  return {
    post: (body, limitMs = 5_000) =>
      new Promise((done) => {
        network = (network + 1) % 4_000;
        const from = `10.${Math.floor(network / 250)}.${network % 250}.1`;
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-forwarded-for': from };
        const sending = request({ host: '127.0.0.1', port, path: '/v1/reports', method: 'POST', agent, headers, timeout: limitMs });
        sending.on('response', (answer) => {
          answer.resume().on('end', () => done(answer.statusCode ?? 0)).on('error', () => done(0));
        });
        // Nothing came back: whether it was counted, nobody here knows.
        sending.on('error', () => done(0)).on('timeout', () => { sending.destroy(); });
        sending.end(body);
      }),
    close: () => { agent.destroy(); },
  };
}
