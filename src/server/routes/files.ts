/** The game itself: the built folder, compressed siblings where they are. */
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Names under `assets/` carry a hash of what is in them; everything else may change under its name. */
function cachingOf(path: string, dist: string): string {
  return path.startsWith(join(dist, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Serves `dist`, an absolute path. */
export async function addFiles(app: FastifyInstance, dist: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: dist,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path, dist)),
  });
}
