import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readTeachingFiles, servedTeaching } from '../teaching-files.ts';
import { servedLevels } from './served-levels.ts';
import { readSoundLevels } from './sound-levels.ts';

/** Serves the evenings in development, with a reload when one is edited, and copies them into a build. One with a fault is left out and told of. */
export function levelsPlugin(root: string): Plugin {
  const folder = join(root, 'levels');
  const serve = () => {
    const { sound, leftOut } = readSoundLevels(folder);
    return new Map([...servedLevels(sound, leftOut), ...servedTeaching(readTeachingFiles(folder), sound.map(({ level }) => level.id))]);
  };
  return {
    name: 'levels',
    buildStart() {
      for (const { id, faults } of readSoundLevels(folder).leftOut) this.warn(`the evening ${id} is left out until this is mended:\n${faults.join('\n')}`);
      for (const { faults } of readTeachingFiles(folder)) for (const fault of faults) this.warn(fault);
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
