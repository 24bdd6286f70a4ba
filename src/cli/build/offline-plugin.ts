/** Makes the service worker at the end of a build, with the list of everything there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { digestOf } from '../../offline/genuine.ts';
import { isEditedInPlace } from '../../offline/manifest.ts';
import type { Entry } from '../../offline/manifest.ts';
import { chunksOf } from './budget-plugin.ts';
import { ringsOf, unasked } from './offline-rings.ts';

/** Above the largest file there is; what is larger would be left out without a word. */
const largestFile = 8_000_000;

export function offlinePlugins(): PluginOption[] {
  let ringOf: ReturnType<typeof ringsOf> | undefined;
  let dist = 'dist';
  return [
    {
      name: 'offline-rings',
      apply: 'build',
      writeBundle(options, bundle) {
        dist = options.dir ?? dist;
        ringOf = ringsOf(chunksOf(bundle), readFileSync(join(dist, 'index.html'), 'utf8'));
      },
    },
    VitePWA({
      strategies: 'injectManifest', srcDir: 'src/offline', filename: 'worker.ts', injectRegister: false, manifest: false,
      injectManifest: {
        rollupFormat: 'iife', target: 'es2022', maximumFileSizeToCacheInBytes: largestFile, globIgnores: unasked,
        globPatterns: ['**/*.{html,js,css,json,svg,webp,png,woff2,webm,mp3,webmanifest}'],
        // Names under assets/ carry a hash of what is in them.
        dontCacheBustURLsMatching: /^assets\//,
        manifestTransforms: [async (entries) => ({
          warnings: [],
          manifest: await Promise.all(entries.map(async ({ url, revision, size }): Promise<Entry & { size: number }> => {
            const digest = await digestOf(readFileSync(join(dist, url)));
            return { url, revision: revision === null ? null : digest, ring: ringOf?.(url) ?? 'rest', digest: isEditedInPlace({ url }) ? null : digest, bytes: size, size };
          })),
        })],
      },
    }),
  ];
}
