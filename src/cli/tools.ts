/** The tools the commands are made of: their script inside `node_modules`, started by the Node that runs this, so that no shell or shim of a system is needed. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Tool {
  /** Relative to the project. */
  readonly script: string;
  readonly args: readonly string[];
}

const tool = (script: string, ...args: readonly string[]): Tool => ({ script, args });

export const tools = {
  types: tool('node_modules/typescript/bin/tsc', '--noEmit'),
  lint: tool('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', 'src', 'tests', 'assets', 'vite.config.ts', 'vitest.config.ts', 'playwright.config.ts'),
  imports: tool('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
  levels: tool('src/cli/levels.ts'),
  words: tool('src/cli/words.ts'),
  unit: tool('node_modules/vitest/vitest.mjs', 'run'),
  build: tool('node_modules/vite/bin/vite.js', 'build'),
  dev: tool('node_modules/vite/bin/vite.js', '--host'),
  // What is marked so takes long and adds sizes or frames to what is tested anyway.
  e2e: tool('node_modules/@playwright/test/cli.js', 'test', '--grep-invert', '@long'),
  pictures: tool('node_modules/@playwright/test/cli.js', 'test', 'pictures', 'motion', '--update-snapshots'),
  torture: tool('src/cli/torture.ts'),
  'torture-unit': tool('node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/torture/vitest.config.ts'),
  'torture-long': tool('node_modules/@playwright/test/cli.js', 'test', '--grep', '@long'),
  'torture-pages': tool('node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/torture/playwright.config.ts'),
  pack: tool('src/cli/pack.ts'),
  bench: tool('tests/bench/run.ts'),
  fuzz: tool('tests/fuzz/run.ts'),
  audit: tool('src/cli/audit.ts'),
  server: tool('src/server/main.ts'),
  backup: tool('src/cli/upkeep.ts', 'backup'),
  restore: tool('src/cli/upkeep.ts', 'restore'),
  'new-key': tool('src/cli/upkeep.ts', 'new-key'),
  segments: tool('src/cli/upkeep.ts', 'segments'),
  'drop-segment': tool('src/cli/upkeep.ts', 'drop-segment'),
  'campaign-key': tool('src/cli/visit.ts', 'campaign-key'),
  'export-visit': tool('src/cli/visit.ts', 'export-visit'),
  'import-visit': tool('src/cli/visit.ts', 'import-visit'),
  simulate: tool('src/cli/simulate.ts'),
  test: tool('src/cli/test.ts'),
  art: tool('assets/cast/bake.ts'),
  sound: tool('assets/sound/render.ts'),
} as const satisfies Readonly<Record<string, Tool>>;

export type ToolName = keyof typeof tools;

export function isTool(name: string): name is ToolName {
  return Object.hasOwn(tools, name);
}

/** Starts a tool with this process's own streams. Goes out: its exit code, 128 and the signal's number when a signal ended it. Signals to this process are handed on. */
export function runTool(name: ToolName, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(process.execPath, commandOf(name, args), { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well; anybody else sends it to this process alone.
  const interrupt = () => { if (!process.stdin.isTTY) child.kill('SIGINT'); };
  const terminate = () => { child.kill('SIGTERM'); };
  process.on('SIGINT', interrupt).on('SIGTERM', terminate).on('SIGHUP', terminate);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', interrupt).off('SIGTERM', terminate).off('SIGHUP', terminate);
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}

/** What follows `node` to start a tool. */
export function commandOf(name: ToolName, args: readonly string[]): string[] {
  return [join(root, tools[name].script), ...tools[name].args, ...args];
}
