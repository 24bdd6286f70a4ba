import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay } from '../../src/measure/day.ts';
import { openResultsKey } from '../../src/server/results-key.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import { now, startOn, tempDir } from '../server/support.ts';

const script = fileURLToPath(new URL('../../src/cli/upkeep.ts', import.meta.url));

function run(dataDir: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'], DATA_DIR: dataDir, ...env } });
  return { status, stdout, stderr: stderr.trim() };
}

async function usedFolder(): Promise<string> {
  const dataDir = tempDir();
  const store = openSqliteStore(join(dataDir, 'lights-on.sqlite'));
  await store.count(startOn(dayOf(now)));
  await store.close();
  return dataDir;
}

describe('the commands that look after a campaign', () => {
  it('back up and restore', async () => {
    const dataDir = await usedFolder();
    const made = run(dataDir, ['backup']);
    expect([made.status, made.stderr]).toEqual([0, '']);
    const file = made.stdout.split(' (')[0] ?? '';
    expect(readdirSync(join(dataDir, 'backups')).map((name) => join(dataDir, 'backups', name))).toEqual([file]);
    const restored = run(dataDir, ['restore', file]);
    expect([restored.status, restored.stderr, restored.stdout]).toEqual([0, '', expect.stringMatching(/Restored .*What was there is now .*before-restore/)]);
  }, 30_000);

  it('renew the key, say it once, and leave only its hash', () => {
    const dataDir = tempDir();
    const before = openResultsKey(dataDir, undefined);
    const first = before.makeFirst();
    expect(before.opens(first ?? '')).toBe(true);
    const { stdout } = run(dataDir, ['new-key']);
    const key = /#\/results\?key=([\w-]{22})/.exec(stdout)?.[1] ?? '';
    expect([before.opens(key), before.opens(first ?? '')]).toEqual([true, false]);
    expect(readdirSync(dataDir).some((file) => readFileSync(join(dataDir, file), 'utf8').includes(key))).toBe(false);
    expect(run(dataDir, ['new-key'], { RESULTS_KEY: 'a-key-of-ones-own' })).toMatchObject({ status: 1, stderr: expect.stringMatching(/Change it there/) as string });
  }, 30_000);

  it('drop one segment, tell what they dropped, and never a whole channel by a slip', async () => {
    const dataDir = await usedFolder();
    const segment = ['--campaign', 'lantern', '--channel', 'open'];
    expect(run(dataDir, ['drop-segment', ...segment])).toMatchObject({ status: 1, stderr: expect.stringMatching(/would drop all/) as string });
    expect(run(dataDir, ['drop-segment', '--channel', 'wide'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/class, link, open/) as string });
    const { status, stdout } = run(dataDir, ['drop-segment', ...segment, '--day', isoDay(dayOf(now))]);
    expect([status, JSON.parse(stdout.split('\n')[0] ?? '')]).toEqual([0, expect.objectContaining({ dropped: { campaign: 'lantern', channel: 'open', segment: 0, day: dayOf(now) }, cells: 2 })]);
    expect(run(dataDir, ['segments', '--campaign', 'lantern']).stdout).toMatch(/No day and no class/);
  }, 30_000);

  it('say in one line what is missing', () => {
    const dataDir = tempDir();
    for (const [args, line] of [[['restore'], /which backup/], [['backup'], /no database .* yet/], [['restore', 'none.sqlite'], /There is no file/], [['segments'], /which campaign/]] as const) {
      const { status, stderr } = run(dataDir, args);
      expect([status, stderr.split('\n')]).toEqual([1, [expect.stringMatching(line)]]);
    }
  }, 30_000);
});
