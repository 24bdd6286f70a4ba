import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = join(root, '.dependency-cruiser.cjs');

interface Cruised {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

function cruise(folder: string): Cruised {
  const script = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const done = spawnSync(process.execPath, [script, '--config', config, '--output-type', 'json', 'src'], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(done.stdout) as Cruised;
}

/** Every violation planted in `tests/fixtures/walls`: the file and the rules that must catch it. */
const planted: Readonly<Record<string, readonly string[]>> = {
  'src/story/reaches-practice.ts': ['story-imports-only-itself'],
  'src/practice/reaches-measure.ts': ['practice-imports-only-itself'],
  'src/measure/reaches-campaign.ts': ['measure-imports-only-itself'],
  'src/campaign/reaches-room.ts': ['campaign-imports-only-itself'],
  'src/room/reaches-story.ts': ['room-imports-only-itself'],
  'src/words/reaches-ui.ts': ['words-imports-only-what-it-may'],
  'src/keep/reaches-net.ts': ['keep-imports-only-what-it-may'],
  'src/sound/reaches-stage.ts': ['sound-imports-only-what-it-may'],
  'src/stage/reaches-ui.ts': ['stage-imports-only-what-it-may'],
  'src/net/reaches-keep.ts': ['net-imports-only-what-it-may'],
  'src/offline/reaches-ui.ts': ['offline-imports-only-what-it-may'],
  'src/ui/reaches-stage.ts': ['ui-imports-only-what-it-may'],
  'src/play/reaches-class.ts': ['play-imports-only-what-it-may'],
  'src/class/reaches-stage.ts': ['class-imports-only-what-it-may'],
  'src/results/reaches-play.ts': ['results-imports-only-what-it-may'],
  'src/kit/reaches-sound.ts': ['kit-imports-only-what-it-may'],
  'src/server/reaches-net.ts': ['server-imports-only-what-it-may'],
  'src/cli/reaches-words.ts': ['cli-imports-only-what-it-may'],
  'src/room/reaches-library.ts': ['ground-floor-is-pure'],
  'src/story/reaches-node.ts': ['ground-floor-is-pure', 'node-only-in-server-and-cli'],
  'src/play/reaches-node.ts': ['node-only-in-server-and-cli'],
  'src/cli/reaches-sqlite.ts': ['sqlite-only-in-server'],
  'src/ui/reaches-phaser.ts': ['phaser-only-in-stage'],
  'src/play/reaches-howler.ts': ['howler-only-in-sound'],
  'src/ui/reaches-plot.ts': ['plot-only-in-results'],
  'src/ui/reaches-i18next.ts': ['i18next-only-in-words'],
  'src/play/reaches-localforage.ts': ['localforage-only-in-keep'],
  'src/cli/reaches-fastify.ts': ['fastify-only-in-server'],
  'src/cli/reaches-pg.ts': ['pg-only-in-server'],
  // A cycle is told once, at the file that comes first.
  'src/keep/one.ts': ['no-cycle'],
  'src/ui/reaches-barrel.ts': ['no-barrel'],
  'src/ui/reaches-nothing.ts': ['no-lost-file'],
  'src/play/reaches-dev.ts': ['dev-only-from-main', 'play-imports-only-what-it-may'],
  'src/play/reaches-main.ts': ['main-is-the-front-door', 'play-imports-only-what-it-may'],
};

describe('the import rules', () => {
  it('hold in the whole of src, and really looked at it', () => {
    const { summary } = cruise(root);
    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  it('catch every planted violation by its own rule, and nothing that is allowed', () => {
    const found: Record<string, string[]> = {};
    for (const { from, rule } of cruise(join(root, 'tests/fixtures/walls')).summary.violations) (found[from] ??= []).push(rule.name);
    for (const names of Object.values(found)) names.sort();
    expect(found).toEqual(planted);
  });

  it('each have a planted violation', () => {
    const { forbidden } = createRequire(import.meta.url)(config) as { readonly forbidden: readonly { readonly name: string }[] };
    expect(new Set(Object.values(planted).flat())).toEqual(new Set(forbidden.map((rule) => rule.name)));
  });
});
