import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parseLevel } from '../../story/parse.ts';
import { type LevelFiles, readLevelFiles } from '../level-files.ts';
import { type ReadLevel, servedLevels } from './served-levels.ts';

function read(files: LevelFiles): ReadLevel {
  const parsed = parseLevel(files.level);
  if (parsed.ok) return { files, level: parsed.level };
  throw new Error(parsed.faults.map((fault) => `levels/${files.id}: ${fault.place}: ${fault.message} ${fault.mend}`).join('\n'));
}

/** Serves the evenings in development, with a reload when one is edited, and copies them into a build, which stops when one of them is not a level. */
export function levelsPlugin(root: string): Plugin {
  const folder = join(root, 'levels');
  const serve = () => servedLevels(readLevelFiles(folder).map(read));
  return {
    name: 'levels',
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
