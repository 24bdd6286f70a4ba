/** How soon a child on a poor line and an old device can begin, and how the game answers. Medians of five visits. */
import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { buildIfStale } from '../../../src/cli/build/fresh.ts';
import { readyBrowser } from '../../../src/cli/find-browser.ts';
import { startServer } from '../../support/server-process.ts';
import { measureHeap } from './heap.ts';
import { playEvening, visitHouse, visitLink } from './visits.ts';
import type { Figures } from './visits.ts';

const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-precise-memory-info'];

interface Row {
  readonly figure: string;
  readonly what: string;
  readonly unit: 'ms' | 'KB' | '%' | 'times' | '';
  /** At most this; a row without one is only told. */
  readonly most?: number;
}

const rows: readonly Row[] = [
  { figure: 'paint', what: 'house: first paint', unit: 'ms' },
  { figure: 'lcp', what: 'house: largest paint (LCP)', unit: 'ms', most: 1_200 },
  { figure: 'choice', what: 'link to an evening: first choice', unit: 'ms', most: 2_000 },
  { figure: 'choiceLimit', what: '  its bytes on this line and two round trips', unit: 'ms' },
  { figure: 'choiceTimesLimit', what: '  so many times that limit', unit: 'times', most: 1.5 },
  { figure: 'choiceBytes', what: '  bytes until then, headers included', unit: 'KB', most: 200 },
  { figure: 'door', what: '  the evening itself behind the question', unit: 'ms' },
  { figure: 'stage', what: 'house: stage alive', unit: 'ms', most: 4_000 },
  { figure: 'stageLimit', what: '  its bytes on this line and two round trips', unit: 'ms' },
  { figure: 'stageBytes', what: '  bytes until then, headers included', unit: 'KB', most: 700 },
  { figure: 'linkStage', what: 'link to an evening: stage alive', unit: 'ms' },
  { figure: 'longTasks', what: 'house: tasks over 50 ms until the stage is alive', unit: '' },
  { figure: 'longest', what: '  the longest', unit: 'ms' },
  { figure: 'cls', what: 'house: layout shift (CLS)', unit: '', most: 0.02 },
  { figure: 'linkCls', what: 'link to an evening: layout shift', unit: '', most: 0.02 },
  { figure: 'playCls', what: 'evening played: layout shift', unit: '', most: 0.02 },
  { figure: 'inp', what: 'evening played: slowest answer (INP)', unit: 'ms', most: 200 },
  { figure: 'idle', what: 'main thread 20 s after the last input', unit: '%', most: 0.01 },
  { figure: 'heap', what: 'heap after playing: more', unit: '%', most: 0.05 },
  { figure: 'heapBare', what: '  without machine code: more', unit: '%', most: 0.05 },
  { figure: 'heapGame', what: '  of it what the game itself holds: more', unit: '%', most: 0.02 },
];

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Infinity;
}

function say(value: number, unit: Row['unit']): string {
  switch (unit) {
    case 'ms': return `${Math.round(value)} ms`;
    case 'KB': return `${Math.round(value / 1000)} KB`;
    case '%': return `${(value * 100).toFixed(1)} %`;
    case 'times': return value.toFixed(2);
    case '': return String(Math.round(value * 1000) / 1000);
  }
}

function sayLimit({ most, unit }: Row): string {
  return most === undefined ? '' : `<= ${say(unit === 'KB' ? most * 1000 : most, unit)}`;
}

/** Goes out: whether every figure that was measured holds. */
function print(measured: ReadonlyMap<string, readonly number[]>): boolean {
  let holds = true;
  for (const row of rows) {
    const values = measured.get(row.figure);
    if (values === undefined) continue;
    const value = median(values);
    const isOver = row.most !== undefined && value > (row.unit === 'KB' ? row.most * 1000 : row.most);
    if (isOver) holds = false;
    console.log(`${isOver ? 'OVER  ' : 'ok    '}  ${row.what.padEnd(50)} ${say(value, row.unit).padStart(9)}   ${sayLimit(row)}`);
  }
  return holds;
}

async function measure(browser: Browser, baseURL: string, times: number, minutes: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const measured = new Map<string, number[]>();
  const note = (figures: Figures): void => { for (const [name, value] of Object.entries(figures)) measured.set(name, [...(measured.get(name) ?? []), value]); };
  for (let time = 0; time < times; time += 1) {
    note(await visitLink(browser, baseURL));
    note(await visitHouse(browser, baseURL, time === 0));
    note(await playEvening(browser, baseURL));
  }
  if (minutes > 0) note(await measureHeap(browser, baseURL, minutes));
  return measured;
}

/** Runs the whole bench: `--minutes N` plays so long between the first and the last weighing of the heap (1 when left out), and a third of it before, `--times N` visits instead of five. */
export async function bench(args: readonly string[]): Promise<boolean> {
  const numberAfter = (name: string, otherwise: number): number => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
  if (process.env['TEST_DIST'] === undefined && (await buildIfStale()) !== 0) throw new Error('the build failed');
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: readyBrowser(), chromiumSandbox: false, args: quiet });
  try {
    const before = loadavg()[0] ?? 0;
    const measured = await measure(browser, server.baseURL, numberAfter('--times', 5), numberAfter('--minutes', 1));
    console.log(`load of the machine: ${before.toFixed(1)} at the beginning, ${(loadavg()[0] ?? 0).toFixed(1)} at the end\n`);
    return print(measured);
  } finally {
    await browser.close();
    await server.stop();
  }
}
