/** Builds the game as one script and one style sheet that need nothing beside them: pictures, fonts and sounds become part of the text. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { phaserSwitches } from '../build/phaser-switches.ts';

export interface CarriedBuild {
  readonly script: string;
  readonly style: string;
}

const door = 'virtual:carried';

/** The page's style sheet and its script, as `index.html` asks for them. */
const doorPlugin: Plugin = {
  name: 'carried-door',
  resolveId: (id) => (id === door ? `\0${door}` : null),
  load: (id) => (id === `\0${door}` ? "import '/src/ui/base.css';\nimport '/src/main.ts';\n" : null),
};

/** Every browser plays MP3, and one kind is enough: the other would cost megabytes. */
const oneKindOfSound: Plugin = {
  name: 'one-kind-of-sound',
  enforce: 'pre',
  load: (id) => (id.endsWith('.webm?url') ? 'export default undefined;' : null),
};

/** Comes in: the project's folder. Goes out: the texts of the only script and the only style sheet. Throws when the build made more than these. */
export async function buildCarried(root: string): Promise<CarriedBuild> {
  const built = await build({
    root, configFile: false, logLevel: 'warn', publicDir: false,
    resolve: { alias: { phaser: fileURLToPath(new URL('../../stage/phaser-lean.cjs', import.meta.url)) } },
    define: phaserSwitches,
    plugins: [doorPlugin, oneKindOfSound],
    build: {
      write: false, target: 'es2022', modulePreload: false, cssCodeSplit: false, assetsInlineLimit: Number.MAX_SAFE_INTEGER, chunkSizeWarningLimit: 50_000,
      rolldownOptions: { input: door, checks: { bundlerTimings: false, emptyImportMeta: false }, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const scripts = output.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const styles = output.flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : []));
  const others = output.filter((one) => one.type === 'asset' && !one.fileName.endsWith('.css')).map(({ fileName }) => fileName);
  const [script] = scripts;
  const [style] = styles;
  if (script === undefined || style === undefined || scripts.length + styles.length > 2 || others.length > 0) {
    throw new Error(`one page can carry one script and one style sheet; the build made ${scripts.length} and ${styles.length}, and ${others.join(', ') || 'nothing else'}`);
  }
  return { script, style };
}
