import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compressFolder } from './compress.ts';
import { hashSources, stampOf } from './sources.ts';

/** The end of a build: compressed twins, and the note which sources it was made of. The sources are hashed before they are read, so that an edit in between makes the build stale. */
export function finishPlugin(root: string): Plugin {
  let sources = '';
  let dist = '';
  let isWhole = false;
  return {
    name: 'finish',
    apply: 'build',
    configResolved(config) { dist = resolve(config.root, config.build.outDir); },
    buildStart() { sources = hashSources(root); },
    // Comes after everything that can stop a build.
    writeBundle: { order: 'post', sequential: true, handler() { isWhole = true; } },
    // The service worker is written when the rest is closed, and a build is closed even when it was stopped.
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (!isWhole) return;
        compressFolder(dist);
        writeFileSync(stampOf(dist), sources);
      },
    },
  };
}
