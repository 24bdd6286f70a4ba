import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { budgetPlugin } from './src/cli/build/budget-plugin.ts';
import { finishPlugin } from './src/cli/build/finish-plugin.ts';
import { foragePlugin } from './src/cli/build/forage-plugin.ts';
import { iconsPlugin } from './src/cli/build/icons-plugin.ts';
import { levelsPlugin } from './src/cli/build/levels-plugin.ts';
import { screenChunks } from './src/cli/build/screen-chunks.ts';
import { startPlugin } from './src/cli/build/start-plugin.ts';
import { offlinePlugins } from './src/cli/build/offline-plugin.ts';
import { phaserSwitches } from './src/cli/build/phaser-switches.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig(({ command }) => ({
  root,
  // The same build runs from a host, a folder of a school's server and the frame of a learning platform.
  base: './',
  // In development the whole package is served: the lean entry is CommonJS, which only a build can take.
  resolve: { alias: command === 'build' ? { phaser: fileURLToPath(new URL('src/stage/phaser-lean.cjs', import.meta.url)) } : {} },
  define: command === 'build' ? phaserSwitches : {},
  // In development the endpoint is a server of its own: `npm start` in another window.
  server: { proxy: { '/v1': `http://localhost:${process.env['PORT'] ?? '8080'}` } },
  plugins: [iconsPlugin(root), foragePlugin(root), levelsPlugin(root), startPlugin(root), budgetPlugin(), offlinePlugins(), finishPlugin(root)],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The page's security policy allows no data: address.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Compression takes most of a build, which is meant.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: { groups: [...screenChunks(root), { name: 'phaser', test: /node_modules[\\/]phaser[\\/]|phaser-lean\.cjs/ }] },
      },
    },
  },
}));
