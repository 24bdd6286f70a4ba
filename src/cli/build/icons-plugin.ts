import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Comes in: the source of `lucide`'s own list of icons. Goes out: the file of each icon, by the name it is imported by. */
export function iconFiles(list: string): ReadonlyMap<string, string> {
  const lines = [...list.matchAll(/export \{([^}]+)\} from '\.\/(icons\/[\w-]+\.mjs)'/g)];
  return new Map(lines.flatMap(([, names = '', file = '']) => [...names.matchAll(/default as (\w+)/g)].map(([, name = '']) => [name, file] as const)));
}

/** Takes each icon from its own file. Throws with the icon's name where there is no such icon. */
export function importOneByOne(code: string, files: ReadonlyMap<string, string>): string {
  return code.replaceAll(/import \{([^}]+)\} from 'lucide';/g, (_, names: string) => names.split(',').map((one) => one.trim()).filter((one) => one !== '').map((one) => {
    const [name = '', own = name] = one.split(/\s+as\s+/);
    const file = files.get(name);
    if (file === undefined) throw new Error(`lucide has no icon "${name}"; see lucide.dev/icons`);
    return `import ${own} from 'lucide/dist/esm/${file}';`;
  }).join(' '));
}

/** Lets every icon travel with those who show it: imported from the list, all that the site shows anywhere would hang on the first screen. */
export function iconsPlugin(root: string): Plugin {
  let files: ReadonlyMap<string, string> = new Map();
  return {
    name: 'icons',
    apply: 'build',
    enforce: 'pre',
    buildStart() { files = iconFiles(readFileSync(join(root, 'node_modules/lucide/dist/esm/lucide.mjs'), 'utf8')); },
    transform(code, id) {
      return /\.tsx?$/.test(id) && code.includes('from \'lucide\'') ? { code: importOneByOne(code, files), map: null } : null;
    },
  };
}
