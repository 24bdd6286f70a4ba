import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { type Budget, type Chunk, budgetsFor, filesOf, linkedBy } from './budget.ts';
import { brotli, isCompressed } from './compress.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} KB`;

/** Prints what travels before each screen and stops the build when it is more than was promised. */
export function budgetPlugin(): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    writeBundle(options, bundle) {
      const dist = options.dir ?? 'dist';
      const level = Object.keys(bundle).map((name) => /^levels\/([^/]+)\/level\.json$/.exec(name)?.[1]).find((id) => id !== undefined);
      const over = budgetsFor(level).filter((budget) => !holds(budget, dist, bundle));
      if (over.length > 0) this.error(`over budget: ${over.map((budget) => budget.name).join(', ')}; see the table above for the largest files`);
    },
  };
}

function holds(budget: Budget, dist: string, bundle: Rolldown.OutputBundle): boolean {
  const chunks = chunksOf(bundle);
  const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry)?.fileName ?? '';
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = new Set(['index.html', ...linkedBy(html), ...filesOf(chunks, entry, budget.later), ...budget.fetched]);
  const sizes = [...files].filter((file) => existsSync(join(dist, file))).map((file) => ({ file, bytes: sizeOf(dist, file) })).sort((one, other) => other.bytes - one.bytes);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`\n${budget.name}: ${kilobytes(total).trim()} of ${kilobytes(budget.limit).trim()}${total > budget.limit ? ' - OVER' : ''}`);
  for (const { file, bytes } of sizes) console.log(`${kilobytes(bytes)}  ${file}`);
  return total <= budget.limit;
}

function sizeOf(dist: string, file: string): number {
  const contents = readFileSync(join(dist, file));
  return isCompressed(file) ? brotli(contents).length : contents.length;
}

function chunksOf(bundle: Rolldown.OutputBundle): readonly Chunk[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  return chunks.map((chunk) => ({ ...chunk, door: chunk.facadeModuleId ?? '', css: [...(chunk.viteMetadata?.importedCss ?? [])] }));
}
