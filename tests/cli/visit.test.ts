import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/measure/day.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import { now, startOn, tempDir } from '../server/support.ts';

const script = fileURLToPath(new URL('../../src/cli/visit.ts', import.meta.url));

function run(dataDir: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'], DATA_DIR: dataDir } });
  return { status, stdout, stderr: stderr.trim() };
}

async function begin(dataDir: string, isHome = false): Promise<void> {
  const store = openSqliteStore(join(dataDir, 'lights-on.sqlite'));
  if (isHome) await store.registerCampaign('lantern');
  else await store.count(startOn(dayOf(now)));
  await store.close();
}

/** A laptop that exported after each of two visits, and the campaign its bundles are for. */
async function twoBundles() {
  const [laptop, home] = [tempDir(), tempDir()];
  await begin(home, true);
  const key = run(home, 'campaign-key').stdout.split('\n')[0] ?? '';
  const bundles: string[] = [];
  let mark = '';
  for (const _ of ['first', 'second']) {
    await begin(laptop);
    // Bundles are named by the second they were made in.
    await setTimeout(1_100);
    const { stdout } = run(laptop, 'export-visit', '--for', key);
    bundles.push(stdout.split('\n')[0] ?? '');
    mark = /mark of this laptop is ([0-9a-f-]{14})/.exec(stdout)?.[1] ?? '';
  }
  return { laptop, home, key, bundles, mark };
}

describe('the commands of a visit', () => {
  it('bring several bundles home at once, the switch before or behind them, and say how each is taken out', async () => {
    const { home, bundles, mark } = await twoBundles();
    const { status, stdout, stderr } = run(home, 'import-visit', '--trust', mark, ...bundles);
    expect([status, stderr]).toEqual([0, '']);
    for (const bundle of bundles) expect(stdout).toContain(bundle);
    expect(stdout.match(/drop-segment -- --campaign lantern --channel class --segment \d+/g)).toHaveLength(2);
    expect(run(home, 'import-visit', ...bundles)).toMatchObject({ status: 0, stdout });
  }, 60_000);

  it('say of a bundle whose sums were dropped that it was counted before and brings nothing back', async () => {
    const { home, bundles: [first = '', second = ''], mark } = await twoBundles();
    const { stdout } = run(home, 'import-visit', '--trust', mark, first, second);
    const segment = /--segment (\d+)/.exec(stdout)?.[1] ?? '';
    const store = openSqliteStore(join(home, 'lights-on.sqlite'));
    expect(await store.dropSegment({ campaign: 'lantern', channel: 'class', segment: Number(segment), day: null })).toBeGreaterThan(0);
    await store.close();
    const again = run(home, 'import-visit', first, second);
    expect([again.status, again.stderr]).toEqual([0, '']);
    const [ofFirst = '', ofSecond = ''] = [first, second].map((file) => again.stdout.split('\n').find((line) => line.startsWith(file)));
    expect(ofFirst).toMatch(/was counted before, .* dropped/);
    expect(ofFirst).not.toMatch(/are in/);
    expect(ofSecond).toMatch(/its 2 sums are in, once/);
    expect(again.stdout).not.toContain(`--segment ${segment}`);
  }, 60_000);

  it('name the file that was not counted, the reason and the mend', async () => {
    const { home, bundles, mark } = await twoBundles();
    const cut = join(home, 'cut.visit');
    writeFileSync(cut, '{"format":1,');
    const wanted: readonly [readonly string[], RegExp][] = [
      [[cut, '--trust', mark], /cut\.visit was not counted\. .*cut off.*Copy it/],
      [[home, '--trust', mark], /was not counted\. It is a folder.*\.visit/],
      [['none.visit'], /no file none\.visit/],
      [[bundles[0] ?? ''], /was not counted\. This laptop is not known/],
      [[bundles[0] ?? '', '--trust'], /"--trust".*no value/],
      [[bundles[0] ?? '', '--trsut', mark], /"--trsut" is not known/],
    ];
    for (const [args, reason] of wanted) expect(run(home, 'import-visit', ...args)).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(reason) as string });
    const elsewhere = tempDir();
    expect(run(elsewhere, 'import-visit', bundles[0] ?? '')).toMatchObject({ status: 1, stderr: expect.stringContaining(elsewhere) as string });
  }, 60_000);

  it('leave nothing behind where there was no visit, and take no switch for a key', () => {
    const dataDir = tempDir();
    expect(run(dataDir, 'export-visit', '--for', 'A'.repeat(43))).toMatchObject({ status: 1, stderr: expect.stringMatching(/no visit in/) as string });
    expect(existsSync(join(dataDir, 'bundles'))).toBe(false);
    expect(run(dataDir, 'export-visit', '--for', 'too-short')).toMatchObject({ status: 1, stderr: expect.stringMatching(/43 characters: letters, digits, "-" and "_"/) as string });
    expect(run(dataDir, 'export-visit', '--for')).toMatchObject({ status: 1, stderr: expect.stringMatching(/"--for".*no value/) as string });
  }, 30_000);
});
