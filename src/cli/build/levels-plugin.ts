import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parseLevel } from '../../story/parse.ts';
import { type LevelFiles, readLevelFiles } from '../level-files.ts';
import { checkLevels } from '../levels.ts';
import { type ReadLevel, servedLevels } from './served-levels.ts';

function read(files: LevelFiles): ReadLevel {
  const parsed = parseLevel(files.level);
  if (parsed.ok) return { files, level: parsed.level };
  throw new Error(parsed.faults.map((fault) => `levels/${files.id}: ${fault.place}: ${fault.message} ${fault.mend}`).join('\n'));
}

/** Goes out: one line for each fault the level checker finds. */
function faultsIn(folder: string): readonly string[] {
  return checkLevels(folder).flatMap(({ id, faults }) => faults.map((fault) => `levels/${id}: ${fault.place}: ${fault.message} ${fault.mend}`));
}

/** Serves the evenings in development, with a reload when one is edited, and copies them into a build, which stops on a fault in one of them. */
export function levelsPlugin(root: string): Plugin {
  const folder = join(root, 'levels');
  const serve = () => servedLevels(readLevelFiles(folder).map(read));
  return {
    name: 'levels',
    buildStart() {
      // In development somebody is in the middle of writing; there `npm run levels` tells.
      const faults = this.environment.mode === 'build' ? faultsIn(folder) : [];
      if (faults.length > 0) this.error(`${faults.length} faults in the evenings; npm run levels tells more\n${faults.join('\n')}`);
    },
    generateBundle() {
      for (const [fileName, source] of serve()) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(folder)) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
        if (!path.startsWith('levels/')) return next();
        const text = serve().get(path);
        response.statusCode = text === undefined ? 404 : 200;
        response.setHeader('Content-Type', 'application/json');
        response.end(text ?? '"there is no such file"');
      });
    },
  };
}
