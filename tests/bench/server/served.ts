/** The server as it really runs, in a process of its own, watched from outside. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releasedLevels } from './bodies.ts';

const main = fileURLToPath(new URL('../../../src/server/main.ts', import.meta.url));
export const campaign = 'lantern';
export const key = 'a-key-for-the-bench-only';

export interface Served {
  readonly port: number;
  /** From the start of the process to its first good answer, milliseconds. */
  readonly readyMs: number;
  /** Megabytes the process has held at most so far; 0 where the system does not tell. */
  mostMegabytes(): number;
  /** Seconds of a core the process has used so far; 0 where the system does not tell. */
  coreSeconds(): number;
  stop(): Promise<void>;
}

/** A built game without its pictures: the page, the campaign, and every evening's graph. */
export function writeDist(folder: string): string {
  mkdirSync(join(folder, 'levels', 'graphs'), { recursive: true });
  mkdirSync(join(folder, 'campaign'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Lights On</title>');
  writeFileSync(join(folder, 'campaign', 'campaign.json'), JSON.stringify({ format: 1, id: campaign }));
  for (const { graph, file } of releasedLevels) writeFileSync(join(folder, 'levels', 'graphs', `${graph.hash}.json`), file);
  return folder;
}

function linux(read: () => number): number {
  return process.platform === 'linux' ? read() : 0;
}

/** Starts the server on a free port of this machine and waits until it says it is well. */
export async function serve(env: Readonly<Record<string, string>>, args: readonly string[]): Promise<Served> {
  const since = performance.now();
  const limits = { TRUST_PROXY: '1', REPORTS_PER_SECOND: '1000000', REPORTS_PER_DAY: '1000000000', RESULTS_KEY: key };
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...limits, ...env } });
  let said = '';
  let complained = '';
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.stderr.on('data', (piece: Buffer) => void (complained += piece.toString()));
  const port = await new Promise<number>((found, failed) => {
    child.once('exit', () => failed(new Error(`the server did not start: ${complained}`)));
    child.stdout.on('data', (piece: Buffer) => {
      if (said.length > 10_000) return;
      said += piece.toString();
      const address = /Play +http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (address !== undefined) found(Number(address));
    });
  });
  const well = await fetch(`http://127.0.0.1:${port}/healthz`);
  if (!well.ok) throw new Error(`the server is not well: ${well.status}`);
  const readyMs = performance.now() - since;
  return {
    port, readyMs,
    mostMegabytes: () => linux(() => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024),
    coreSeconds: () => linux(() => {
      // Fields 14 and 15 of proc(5), in ticks of a hundredth of a second; the second field may hold blanks and ends with a bracket.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    }),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
