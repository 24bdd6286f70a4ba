/** A server that is killed again and again while reports come in. */
import { startReport } from '../../../src/measure/build.ts';
import { dayOf } from '../../../src/measure/day.ts';
import type { Report } from '../../../src/measure/report.ts';
import { freshCommon, smallDist, tempDir } from '../../server/support.ts';
import { join } from 'node:path';
import { readHeld } from './counted.ts';
import { openSender, startEndpoint } from './process.ts';

export interface KillOutcome {
  readonly thanked: number;
  readonly lost: number;
  readonly countedTwice: number;
  readonly whole: boolean;
}

/** Kills it `rounds` times, after a time that differs from round to round, with 24 senders that send again what was not answered. */
export async function killUnderLoad(rounds: number): Promise<KillOutcome> {
  const [dist, DATA_DIR] = [smallDist(), tempDir()];
  const thanked = new Set<Report>();
  let unanswered: Report[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const server = await startEndpoint({ dist, env: { DATA_DIR } });
    const sender = openSender(server.port);
    const state = { dead: false };
    const again = unanswered;
    unanswered = [];
    const send = async (): Promise<void> => {
      while (!state.dead) {
        const report = again.pop() ?? startReport(freshCommon(dayOf(Date.now())));
        const status = await sender.post(JSON.stringify(report));
        if (status === 204) thanked.add(report);
        else unanswered.push(report);
        // Some are sent again although they were thanked for, as a device does that was switched off before it could note it.
        if (status === 204 && Math.random() < 0.05) again.push(report);
      }
    };
    const senders = Array.from({ length: 24 }, send);
    await new Promise((go) => { setTimeout(go, 80 + ((round * 137) % 700)); });
    server.child.kill('SIGKILL');
    state.dead = true;
    await Promise.all(senders);
    unanswered.push(...again);
    sender.close();
    await server.ended;
  }
  const { starts, seen, missing, whole } = readHeld(join(DATA_DIR, 'lights-on.sqlite'), thanked);
  return { thanked: thanked.size, lost: missing, countedTwice: starts - seen, whole };
}
