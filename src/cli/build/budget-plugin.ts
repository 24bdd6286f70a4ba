import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { type Budget, type Chunk, budgetsFor, entryOf, filesOf, isScript, linkedBy } from './budget.ts';
import { brotli, isCompressed } from './compress.ts';
import { factsOf } from './facts.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} KB`;

/** Prints what travels before each screen, writes it down for the kit, and stops the build when it is more than was promised. */
export function budgetPlugin(): Plugin {
  let isQuiet = false;
  return {
    name: 'budget',
    apply: 'build',
    configResolved(config) { isQuiet = config.logLevel === 'error' || config.logLevel === 'silent'; },
    writeBundle(options, bundle) {
      const dist = options.dir ?? 'dist';
      const level = Object.keys(bundle).map((name) => /^levels\/([^/]+)\/level\.json$/.exec(name)?.[1]).find((id) => id !== undefined);
      const weighed = budgetsFor(level).map((budget) => weigh(budget, dist, bundle));
      const [firstScreen = 0, firstChoice = 0] = weighed.map(({ total }) => total);
      writeFileSync(join(dist, 'facts.json'), JSON.stringify(factsOf(dist, { firstScreen, firstChoice })));
      const over = weighed.filter(isOver);
      for (const one of isQuiet ? over : weighed) console.log(sayWeighed(one));
      if (over.length > 0) this.error(`over budget: ${over.map(({ budget }) => budget.name).join(', ')}; see the table above for the largest files`);
    },
  };
}

interface Weighed {
  readonly budget: Budget;
  /** Bytes. */
  readonly total: number;
  /** Those of scripts. */
  readonly scripts: number;
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}

function weigh(budget: Budget, dist: string, bundle: Rolldown.OutputBundle): Weighed {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const names = new Set(['index.html', ...linkedBy(html), ...filesOf(chunksOf(bundle), entryOf(html), budget.later), ...budget.fetched]);
  const files = [...names].filter((file) => existsSync(join(dist, file))).map((file) => ({ file, bytes: sizeOf(dist, file) }));
  const sum = (ones: typeof files): number => ones.reduce((all, { bytes }) => all + bytes, 0);
  return { budget, total: sum(files), scripts: sum(files.filter(({ file }) => isScript(file))), files: files.sort((one, other) => other.bytes - one.bytes) };
}

function isOver({ budget: { limit, scriptLimit = limit }, total, scripts }: Weighed): boolean {
  return total > limit || scripts > scriptLimit;
}

function sayWeighed(weighed: Weighed): string {
  const { budget, total, scripts, files } = weighed;
  const ofScript = budget.scriptLimit === undefined ? '' : `, of it script ${kilobytes(scripts).trim()} of ${kilobytes(budget.scriptLimit).trim()}`;
  const head = `\n${budget.name}: ${kilobytes(total).trim()} of ${kilobytes(budget.limit).trim()}${ofScript}${isOver(weighed) ? ' - OVER' : ''}`;
  return [head, ...files.map(({ file, bytes }) => `${kilobytes(bytes)}  ${file}`)].join('\n');
}

function sizeOf(dist: string, file: string): number {
  const contents = readFileSync(join(dist, file));
  return isCompressed(file) ? brotli(contents).length : contents.length;
}

/** Comes in: what a build has made. Goes out: its scripts, as far as sums and rings need them. */
export function chunksOf(bundle: Rolldown.OutputBundle): readonly Chunk[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  // A file that several modules were put into on purpose has no door of its own; the last of them is the one that brings the others.
  return chunks.map((chunk) => ({ ...chunk, door: chunk.facadeModuleId ?? chunk.moduleIds.at(-1) ?? '', css: [...(chunk.viteMetadata?.importedCss ?? [])] }));
}
