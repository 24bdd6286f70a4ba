import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** The modules behind which the first screen and the stage stand, relative to the project. */
const doors = { first: 'src/play/open-play.tsx', stage: 'src/stage/open-stage.ts' } as const;
/** Fetched by address before anything can be shown. */
const fetched = ['levels/index.json', 'campaign/campaign.json'];

/**
 * Lets the page itself ask for what the first screen is made of: told only by the first script, each of these would come a round trip later. The stage's scripts are named in a
 * template, from which the game takes them when the line is free; see `play/stage-opening.ts`.
 */
export function startPlugin(root: string): Plugin {
  return {
    name: 'start',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const behind = (door: string): readonly Rolldown.OutputChunk[] => withImports(chunks, chunks.find(({ moduleIds }) => moduleIds.includes(join(root, door)))?.fileName);
        const [first, stage] = [behind(doors.first), behind(doors.stage)];
        if (first.length === 0 || stage.length === 0) throw new Error(`the build has no script with ${doors.first} or none with ${doors.stage} in it`);
        const isAsked = ({ fileName }: Rolldown.OutputChunk): boolean => html.includes(fileName);
        const styles = first.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]).map((href) => link({ rel: 'stylesheet', crossorigin: true, href: `./${href}` }));
        const scripts = first.filter((chunk) => !isAsked(chunk)).map(modulePreload);
        const files = fetched.map((href) => link({ rel: 'preload', as: 'fetch', crossorigin: true, href: `./${href}` }));
        const later = stage.filter((chunk) => !isAsked(chunk) && !first.includes(chunk)).map(modulePreload);
        return [...styles, ...scripts, ...files, { tag: 'template', attrs: { id: 'stage-scripts' }, children: later, injectTo: 'head' }];
      },
    },
  };
}

/** A script and all that it cannot run without. */
function withImports(chunks: readonly Rolldown.OutputChunk[], fileName: string | undefined, found: readonly Rolldown.OutputChunk[] = []): readonly Rolldown.OutputChunk[] {
  const chunk = chunks.find((one) => one.fileName === fileName);
  if (chunk === undefined || found.includes(chunk)) return found;
  return chunk.imports.reduce<readonly Rolldown.OutputChunk[]>((all, next) => withImports(chunks, next, all), [...found, chunk]);
}

function modulePreload({ fileName }: Rolldown.OutputChunk): HtmlTagDescriptor {
  return link({ rel: 'modulepreload', crossorigin: true, href: `./${fileName}` });
}

function link(attrs: NonNullable<HtmlTagDescriptor['attrs']>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' };
}
