// Who may import whom: the table of the architecture, as rules.

const STORE = ['server/store', 'engine'];
// What the server knows about. None of these steers a case.
const GROUND = ['server/(packs|accounts|access|units|records|files|audit)', ...STORE];
const CASES = ['server/cases', ...GROUND];

/**
 * Each folder: which others it may import, and from which packages where these are limited. A file
 * belongs to the first row that matches it.
 */
const MAY_IMPORT = [
  {
    folder: 'engine/(compile|validate)',
    folders: ['engine'],
    packages: ['re2js', 'jsonc-parser', 'fastest-levenshtein', '@noble/hashes'],
  },
  {
    folder: 'engine/expression',
    folders: ['engine'],
    packages: ['@marcbachmann/cel-js', 'fastest-levenshtein'],
  },
  { folder: 'engine/authoring', folders: ['engine'], packages: ['jsonc-parser'] },
  { folder: 'engine', folders: [], packages: [] },

  // Nest is told of the store in modules only; the rest would work without it.
  { folder: 'server/store/.*[.]module', folders: STORE },
  {
    folder: 'server/store',
    folders: STORE,
    packages: ['typeorm', 'better-sqlite3', 'pg', 'reflect-metadata'],
  },
  { folder: 'server/audit/forgetting', folders: ['server/timers/agenda', ...GROUND] },
  { folder: 'server/(packs|accounts|access|units|records|files|audit)', folders: GROUND },
  { folder: 'server/ledgers', folders: GROUND },
  { folder: 'server/drafts', folders: GROUND },
  { folder: 'server/indicators', folders: ['server/(ledgers|timers/agenda)', ...GROUND] },
  { folder: 'server/history', folders: ['server/timers/agenda', ...GROUND] },
  { folder: 'server/cases', folders: CASES },
  { folder: 'server/duties', folders: ['server/timers/agenda', ...CASES] },
  { folder: 'server/moves', folders: ['server/timers/agenda', ...CASES] },
  {
    folder: 'server/releases',
    folders: ['server/(moves|drafts)', 'server/timers/agenda', ...CASES],
  },
  {
    folder: 'server/comparison',
    folders: ['server/import/(table|columns|cell-value|day-in-cell)', ...GROUND],
  },
  { folder: 'server/(timers|outbox|import|export)', folders: CASES },
  { folder: 'server/simulation', folders: ['server/(agendas|timers)', ...CASES] },
  { folder: 'server', folders: ['engine'] },

  // The studio works on packs, with the same compiler as the server.
  { folder: 'client/studio', folders: ['engine', 'client'] },
  { folder: 'client', folders: ['engine/(expression|calendar|replay|form|locale|types|json)'] },
];

const OURS = '^(engine|server|client|test|bench)/';

const rows = MAY_IMPORT.flatMap(({ folder, folders, packages }, index) => {
  const earlier = MAY_IMPORT.slice(0, index).map((row) => `^${row.folder}`);
  const from = { path: `^${folder}`, pathNot: earlier };
  const allowed = [folder, ...folders].map((path) => `^${path}(/|[.])`);
  const wanted = `${folder} may import ${folders.join(', ') || 'itself only'}`;
  return [
    forbid(`imports of ${folder}`, wanted, from, { path: OURS, pathNot: allowed }),
    packages &&
      forbid(`packages of ${folder}`, `${folder} may use ${packages.join(', ') || 'none'}`, from, {
        path: 'node_modules/',
        pathNot: packages.map((name) => `node_modules/${name}/`),
      }),
  ].filter(Boolean);
});

module.exports = {
  forbidden: [
    ...rows,
    forbid(
      'pure',
      'The engine and the browser have no Node.',
      { path: '^(engine|client)/', pathNot: '^client/vite[.]config[.]ts$' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'screens',
      'A screen does not know another; what two of them share is in client/ui.',
      { path: '^client/screens/([^/]+)/' },
      { path: '^client/screens/', pathNot: '^client/screens/$1/' },
    ),
    forbid(
      'installed',
      'The server runs where only `dependencies` are installed; types are made, engine and server are bundled before that.',
      { path: '^(engine|server)/', pathNot: '^server/(cli/types/|start/bundle-)' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'cycles',
      'What two files share belongs in a third.',
      {},
      {
        circular: true,
        // Types alone leave nothing at run time.
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid('found', 'The import leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count too: they tie folders together as much as any.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}
