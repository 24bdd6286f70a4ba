import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openChance, traitOf } from '../../src/cli/simulate/chance.ts';
import { sumOfClass } from '../../src/cli/simulate/classes.ts';
import { reportsOfDevice } from '../../src/cli/simulate/reports.ts';
import { shippedLevels, simulate } from '../../src/cli/simulate.ts';
import { dayOf, lastClosedDay } from '../../src/measure/day.ts';
import { checkAgainstGraph } from '../../src/measure/graph.ts';
import { practiceRooms, reportKinds, validateReport } from '../../src/measure/report.ts';
import { publishedResults } from '../../src/server/publish.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lights-on-simulated-'));
const shipped = shippedLevels(join(root, 'levels'));
const to = lastClosedDay(dayOf(Date.UTC(2026, 10, 22)));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('made-up players', () => {
  it('send only reports that the endpoint takes, of every kind there is, and none after the last day', () => {
    const chance = openChance(5);
    const campaign = { id: 'lantern', from: to - 48, to };
    const sent = [...Array.from({ length: 120 }, () => reportsOfDevice(shipped, campaign, chance)).flat(), ...Array.from({ length: 40 }, () => sumOfClass(shipped, campaign, chance))];
    expect(new Set(sent.map(({ report }) => report.kind))).toEqual(new Set(reportKinds));
    expect(new Set(sent.map(({ report }) => report.id)).size).toBe(sent.length);
    for (const { report, graph } of sent) {
      expect(validateReport(JSON.parse(JSON.stringify(report)))).toMatchObject({ ok: true });
      expect(checkAgainstGraph(report, graph)).toBeNull();
      expect(report.day).toBeLessThanOrEqual(to);
    }
  });

  it('judge in each practice room what there is: nothing genuine in Ripple', () => {
    const chance = openChance(7);
    const sent = Array.from({ length: 200 }, () => reportsOfDevice(shipped, { id: 'lantern', from: to - 48, to }, chance)).flat();
    const rounds = sent.flatMap(({ report }) => (report.kind === 'practice' ? [report] : []));
    expect(new Set(rounds.map(({ room }) => room))).toEqual(new Set(practiceRooms));
    expect(new Set(rounds.map(({ room, falseAlarms, correctRejections }) => `${room} ${falseAlarms + correctRejections > 0}`))).toEqual(new Set(['inbox-night true', 'who-sees-it true', 'ripple false']));
  });

  it('are the same for the same seed, so that counting them twice counts them once', async () => {
    const store = openSqliteStore(join(folder, 'twice.sqlite'));
    const play = (seed: number) => simulate(store, shipped, { campaign: 'lantern', players: 40, classes: 9, seed, weeks: 3, to });
    const once = await play(9);
    const counts = await store.counts('lantern', to);
    expect(await play(9)).toBe(once);
    expect(await store.counts('lantern', to)).toEqual(counts);
    await play(10);
    expect(await store.counts('lantern', to)).not.toEqual(counts);
    await store.close();
  });

  it('fill a campaign whose weeks were closed one by one', async () => {
    const store = openSqliteStore(join(folder, 'weeks.sqlite'));
    await simulate(store, shipped, { campaign: 'lantern', players: 250, classes: 120, seed: 1, weeks: 4, to });
    const { through, levels } = await publishedResults(store, 'lantern', (to + 1) * 86_400_000);
    expect(through).toBe(to);
    const [house, evening] = [levels.find(({ level }) => level === '*'), levels.find(({ level, channel }) => level === 'hello-gran' && channel !== 'class')];
    expect(house?.tables['reach']?.past?.length).toBeGreaterThanOrEqual(2);
    const inClass = levels.filter(({ channel }) => channel === 'class').flatMap(({ tables }) => tables['class.hands.check'] ?? []);
    expect(inClass, 'evenings of which three classes or more have counted hands').toHaveLength(shipped.length);
    for (const { total, cells } of inClass) expect([total >= 3, (cells['children'] ?? 0) >= 15, cells['trap.change'] !== undefined]).toEqual([true, true, true]);
    expect(evening?.tables['completion']?.total, 'as many as may be shown').toBeGreaterThanOrEqual(10);
    await store.close();
  });

  it('come by chance that is spread evenly and keeps to its bounds', () => {
    const chance = openChance(3);
    const drawn = Array.from({ length: 4000 }, () => chance.next());
    expect(drawn.reduce((sum, one) => sum + one, 0) / 4000).toBeCloseTo(0.5, 1);
    const picked = Array.from({ length: 4000 }, () => chance.pick(['a', 'b'], (one) => (one === 'a' ? 3 : 1)));
    expect(picked.filter((one) => one === 'a').length / 4000).toBeCloseTo(0.75, 1);
    expect(() => chance.pick([])).toThrow('something to pick from');
    expect(traitOf('c-door')).toBe(traitOf('c-door'));
  });
});

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['src/cli/simulate.ts', ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, DATA_DIR: join(folder, 'data') } });

  it('says what it has done, and answers a slip with a sentence', () => {
    const done = run('--players', '5', '--weeks', '2');
    expect(done.stdout).toMatch(/^5 made-up players and 1 class of the campaign [a-z-]+ sent \d+ reports up to \d{4}-\d\d-\d\d\.\n$/);
    expect(run('--players', '5', '--weeks', '2', '--seed', '2').stdout).toContain('after the next weekly close');
    const slip = run('--players', 'many');
    expect([slip.status, slip.stderr.split('\n')[0]]).toEqual([1, '--players is "many". Write a whole number from 1 to 1000000.']);
    expect(run('--player', '3').status).toBe(1);
  });
});
