/** `npm test`: every check and every test in order, each with its time, and one closing line. Goes on after a failure, so that one run tells everything. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyBrowser } from './find-browser.ts';
import { type Counts, playwrightCounts, sum, vitestCounts, withExitCode } from './test-counts.ts';
import { commandOf, root, runTool, type ToolName } from './tools.ts';

const passed: Counts = { passed: 1, failed: 0 };
const failed: Counts = { passed: 0, failed: 1 };
const scratch = mkdtempSync(join(tmpdir(), 'lights-on-test-'));

/** Silent unless it fails. */
function check(name: ToolName): Counts {
  const done = spawnSync(process.execPath, commandOf(name, []), { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (done.status === 0) return passed;
  console.log(done.error?.message ?? `${done.stdout}${done.stderr}`);
  return failed;
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    // No report means that the runner did not get that far; its exit code tells.
    return undefined;
  }
}

async function unit(): Promise<Counts> {
  const file = join(scratch, 'unit.json');
  const exitCode = await runTool('unit', ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]);
  return withExitCode(vitestCounts(readReport(file)), exitCode);
}

/** Prints the table of budgets, held or not. */
async function build(): Promise<Counts> {
  return (await runTool('build', ['--logLevel', 'warn'])) === 0 ? passed : failed;
}

async function e2e(): Promise<Counts> {
  const file = join(scratch, 'e2e.json');
  const exitCode = await runTool('e2e', ['--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file, CHROMIUM_PATH: readyBrowser() });
  return withExitCode(playwrightCounts(readReport(file)), exitCode);
}

function browser(): Counts {
  try {
    console.log(readyBrowser());
    return passed;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return failed;
  }
}

interface Step {
  readonly name: string;
  readonly run: () => Counts | Promise<Counts>;
  /** Steps without which this one can only repeat their failure. */
  readonly needs?: readonly string[];
}

const steps: readonly Step[] = [
  { name: 'browser', run: browser },
  { name: 'types', run: () => check('types') },
  { name: 'lint', run: () => check('lint') },
  { name: 'import rules', run: () => check('imports') },
  { name: 'levels', run: () => check('levels') },
  { name: 'unit and server', run: unit },
  { name: 'build and budgets', run: build },
  { name: 'browser tests', run: e2e, needs: ['browser', 'build and budgets'] },
];

async function runStep(step: Step, before: ReadonlyMap<string, Counts>): Promise<Counts> {
  const missing = step.needs?.find((name) => before.get(name)?.failed !== 0);
  if (missing === undefined) return step.run();
  console.log(`not run, because this failed: ${missing}`);
  return failed;
}

const results = new Map<string, Counts>();
const lines: string[] = [];
for (const step of steps) {
  const start = performance.now();
  console.log(`\n== ${step.name}`);
  const counts = await runStep(step, results);
  results.set(step.name, counts);
  lines.push(`${counts.failed === 0 ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(18)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${counts.passed} passed, ${counts.failed} failed`);
  console.log(lines.at(-1));
}
rmSync(scratch, { recursive: true, force: true });

const total = sum([...results.values()]);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
