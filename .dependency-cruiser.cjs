/**
 * Who may import whom. Everything inside the house is forbidden unless a pair below allows it; the reasons stand in
 * the README. A folder may always import its own files. Types count as imports.
 */

/** A room: its name, which files it is, and which rooms or contracts it may look into. */
const ROOMS = [
  { name: 'domain', is: '^src/domain/', may: [] },
  { name: 'ports', is: '^src/ports/', may: ['^src/domain/'] },
  // A step never imports another step; their list is the one file that knows them all.
  {
    name: 'step',
    is: '^src/steps/(?!index\\.ts$)',
    own: '^src/steps/[^/]+/',
    may: ['^src/domain/', '^src/ports/'],
  },
  { name: 'steps-index', is: '^src/steps/index\\.ts$', may: ['^src/steps/', '^src/domain/', '^src/ports/'] },
  { name: 'rules-adapter', is: '^src/adapters/rules/', may: ['^src/domain/', '^src/ports/'] },
  {
    name: 'adapter',
    is: '^src/adapters/(platforms/[^/]+|[^/]+)/',
    not: '^src/adapters/rules/',
    own: '^src/adapters/$1/',
    may: ['^src/domain/', '^src/ports/', '^src/adapters/rules/read-yaml\\.ts$'],
  },
  { name: 'server', is: '^src/server/', may: ['^src/steps/', '^src/ports/', '^src/domain/'] },
  { name: 'web', is: '^src/web/', may: ['^src/server/contract/'] },
  { name: 'settings', is: '^src/(config|logger)[./]', may: [] },
  { name: 'launch', is: '^src/launch/', may: ['^src/(config|logger)[./]'] },
  { name: 'main', is: '^src/main\\.ts$', may: ['^src/launch/', '^src/(config|logger)[./]'] },
  {
    name: 'workers',
    is: '^workers/',
    may: ['^src/(app|run|config|logger)[./]', '^src/(ports|domain)/', '^src/launch/end-with-parent\\.ts$'],
  },
  { name: 'training', is: '^fixtures/training/', may: ['^src/(adapters/classifiers|domain)/'] },
  { name: 'sandbox', is: '^fixtures/(?!training/)[^/]+/', may: ['^src/launch/end-with-parent\\.ts$'] },
];

/**
 * Where parts are put together, the commands that do nothing else, and the measuring programs beside the fixtures:
 * they may look everywhere in src.
 */
const ASSEMBLY = '^(src/(app|run|serve|migrate|classify)(\\.ts$|/)|fixtures/[^/]+\\.ts$)';

const outsideOfARoom = ROOMS.map(({ name, is, not, own, may }) => ({
  name: `${name}-imports-only-its-own`,
  severity: 'error',
  from: { path: is, ...(not ? { pathNot: not } : {}) },
  to: { path: '^(src|workers|fixtures|test|rules)/', pathNot: [own ?? is, ...may] },
}));

module.exports = {
  forbidden: [
    ...outsideOfARoom,
    {
      name: 'every-file-has-a-room',
      comment: 'A new folder in src gets its line in ROOMS first.',
      severity: 'error',
      from: { path: '^(src|workers|fixtures)/', pathNot: [...ROOMS.map(({ is }) => is), ASSEMBLY] },
      to: {},
    },
    {
      name: 'nothing-imports-the-outside-world',
      severity: 'error',
      from: { path: '^(src|workers)/' },
      to: { path: '^(fixtures|test)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '.', pathNot: ['^src/domain/', '^node_modules/(zod|luxon|@types/luxon)/'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: { path: '^(src|workers|fixtures)/' },
      to: { circular: true },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    // Its SWC parser does not read JSX: the page's .tsx files are held by Biome's noRestrictedImports instead.
    exclude: { path: '\\.tsx$' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
