import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The module behind which the first screen stands, relative to the project. */
const door = 'src/play/open-play.tsx';
/** Fetched by address before anything can be shown. */
const fetched = ['levels/index.json', 'campaign/campaign.json'];

/** Lets the page itself ask for what the first screen is made of: told only by the first script, each of these would come a round trip later. */
export function startPlugin(root: string): Plugin {
  return {
    name: 'start',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const first = chunks.find(({ moduleIds }) => moduleIds.includes(join(root, door)));
        if (first === undefined) throw new Error(`the build has no script with ${door} in it`);
        const styles = [...(first.viteMetadata?.importedCss ?? [])].map((href) => link({ rel: 'stylesheet', crossorigin: true, href: `./${href}` }));
        const files = fetched.map((href) => link({ rel: 'preload', as: 'fetch', crossorigin: true, href: `./${href}` }));
        return [...styles, link({ rel: 'modulepreload', crossorigin: true, href: `./${first.fileName}` }), ...files];
      },
    },
  };
}

function link(attrs: NonNullable<HtmlTagDescriptor['attrs']>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' };
}
