import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What stands in place of two files of localforage, by the end of their names. */
const instead: Readonly<Record<string, string>> = {
  // Never supported, so never chosen; a driver without one of the methods would be an error.
  '/drivers/websql': 'import storage from "./drivers/localstorage"; export default { ...storage, _driver: "webSQLStorage", _support: false };',
  '/utils/promise': 'export default Promise;',
};

/**
 * Takes localforage from its own source, without its driver for WebSQL, which no browser of today has and this game never asks for, and without the promises it brings for
 * browsers that have none: together a third of its weight on the first screen.
 */
export function foragePlugin(root: string): Plugin {
  const source = join(root, 'node_modules/localforage/src');
  return {
    name: 'forage',
    apply: 'build',
    enforce: 'pre',
    resolveId(asked, importer) {
      if (asked === 'localforage') return join(source, 'localforage.js');
      if (importer?.startsWith(source) !== true) return null;
      const end = Object.keys(instead).find((one) => asked.endsWith(one));
      // In the folder of the library's own entry, so that what stands there finds its neighbours.
      return end === undefined ? null : join(source, `instead-of${end.replaceAll('/', '-')}.js`);
    },
    load(id) {
      const end = Object.keys(instead).find((one) => id === join(source, `instead-of${one.replaceAll('/', '-')}.js`));
      return end === undefined ? null : instead[end];
    },
  };
}
