/** The walls between the folders of src, as in docs/architecture.md. `tests/walls` proves that each rule catches what it is for. */
const ground = ['story', 'practice', 'measure', 'campaign', 'room'];
const upstairs = {
  words: [], keep: [], sound: [], stage: [], net: [], offline: [],
  ui: ['words'],
  play: ['words', 'keep', 'sound', 'stage', 'net', 'offline', 'ui'],
  class: ['words', 'keep', 'sound', 'net', 'offline', 'ui', 'play'],
  results: ['words', 'net', 'ui'],
  kit: ['words', 'net', 'ui'],
  server: [],
  cli: ['server', 'offline'],
};
const libraries = {
  phaser: ['phaser', 'stage'],
  howler: ['(@types/)?howler', 'sound'],
  i18next: ['i18next', 'words'],
  localforage: ['localforage', 'keep'],
  fastify: ['(fastify|@fastify/[^/]+)', 'server'],
  pg: ['(@types/)?pg', 'server'],
  plot: ['@observablehq/plot', 'results'],
};
const folders = (names) => `^src/(${names.join('|')})/`;

const groundRules = ground.map((from) => ({
  name: `${from}-imports-only-itself`, severity: 'error',
  comment: 'The ground floor is rules and data; what one room needs of another comes in as a parameter.',
  from: { path: `^src/${from}/` }, to: { path: '^src/', pathNot: `^src/${from}/` },
}));
const floorRules = Object.entries(upstairs).map(([from, to]) => ({
  name: `${from}-imports-only-what-it-may`, severity: 'error',
  from: { path: `^src/${from}/` }, to: { path: '^src/', pathNot: folders([from, ...ground, ...to]) },
}));
const libraryRules = Object.entries(libraries).map(([name, [path, home]]) => ({
  name: `${name}-only-in-${home}`, severity: 'error',
  from: { path: '^src/', pathNot: `^src/${home}/` }, to: { path: `(^|node_modules/)${path}(/|$)`, pathNot: '^src/' },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', comment: 'Types included: what cannot be read alone is not two files.', from: {}, to: { circular: true } },
    { name: 'no-barrel', severity: 'error', comment: 'A barrel ties everything behind it into one knot.', from: {}, to: { path: '(^|/)index\\.(ts|tsx|js|mjs)$', pathNot: 'node_modules/' } },
    { name: 'no-lost-file', severity: 'error', comment: 'An import that leads nowhere.', from: {}, to: { couldNotResolve: true } },
    { name: 'ground-floor-is-pure', severity: 'error', comment: 'No library and nothing of Node, so that page, server and checker run the same rules.', from: { path: folders(ground) }, to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] } },
    { name: 'node-only-in-server-and-cli', severity: 'error', from: { path: '^src/', pathNot: folders(['server', 'cli']) }, to: { dependencyTypes: ['core'] } },
    { name: 'sqlite-only-in-server', severity: 'error', from: { path: '^src/', pathNot: '^src/server/' }, to: { path: '^(node:)?sqlite$' } },
    { name: 'dev-only-from-main', severity: 'error', comment: 'What developers need may look at everything, so nothing may lean on it.', from: { path: '^src/', pathNot: '^src/(dev/|main\\.tsx?$)' }, to: { path: '^src/dev/' } },
    { name: 'main-is-the-front-door', severity: 'error', from: {}, to: { path: '^src/main\\.tsx?$' } },
    ...groundRules,
    ...floorRules,
    ...libraryRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/cli/runtime/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
