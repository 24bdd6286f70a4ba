/**
 * Which modules travel together. Left alone, the bundler cuts what several parts of the site share into ever smaller files, and each part that is
 * added makes the first screen heavier; so what the first screen needs is one file, and what an evening needs on top of it another.
 */
import { join } from 'node:path';

/** What the bundler tells of a module. */
export interface ModuleFacts {
  readonly importedIds: readonly string[];
}

interface Chunking {
  getModuleInfo(id: string): ModuleFacts | null;
}

/** What runs first and asks for the rest, then the doors of the two screens with a promise on their weight, in the order in which they open; relative to the project. */
const doors = [['start', 'src/main.ts'], ['first', 'src/play/open-play.tsx'], ['evening', 'src/play/evenings.tsx']] as const;

/** Everything that a module brings along when it is loaded, itself too. */
function reachedFrom(door: string, chunking: Chunking): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [door];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(chunking.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

/** Goes out: the groups for the bundler, the screen that opens first before the other. `root` is the project's folder; new ones for each build. */
export function screenChunks(root: string): readonly { readonly debugName: string; readonly priority: number; readonly name: (id: string, chunking: Chunking) => string | null }[] {
  // What is left of the icons are a few hundred bytes each: in files of their own they would be a dozen requests.
  const icons = { debugName: 'icons', priority: 0, name: (id: string): string | null => (/[\\/]lucide[\\/]/.test(id) ? 'icons' : null) };
  const screens = doors.map(([debugName, door], at) => {
    let reached: ReadonlySet<string> | undefined;
    const name = (id: string, chunking: Chunking): string | null => {
      reached ??= reachedFrom(join(root, door), chunking);
      return reached.has(id) ? debugName : null;
    };
    return { debugName, priority: doors.length - at, name };
  });
  return [...screens, icons];
}
