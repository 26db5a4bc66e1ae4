/**
 * Who may import whom. The comment of a rule is its reason and what to do instead; it is printed with a violation.
 * Types count here; what really reaches the browser is judged without them in .dependency-cruiser.browser.mjs.
 */
const tests = '\\.test\\.tsx?$'

/** A room of core/ and what else in core/ it may look into. */
const rooms = {
  compiler: ['domain\\.ts', 'answer\\.ts', 'lines\\.ts', 'note-path\\.ts'],
  scheduler: ['domain\\.ts'],
  search: ['domain\\.ts'],
  rendering: ['domain\\.ts', 'compiler/(document|parse|outline)\\.ts'],
  sync: ['domain\\.ts', 'answer\\.ts', 'note-path\\.ts', 'compiler/(document|fact|question)\\.ts'],
  review: ['domain\\.ts', 'scheduler/'],
  interview: ['domain\\.ts', 'answer\\.ts', 'scheduler/', 'compiler/(fact|question)\\.ts'],
  stats: ['domain\\.ts', 'scheduler/'],
  exchange: ['domain\\.ts', 'scheduler/'],
}

const roomRules = Object.entries(rooms).map(([room, others]) => ({
  name: `room-${room}`,
  severity: 'error',
  comment: `core/${room} looks only into ${others.join(', ').replaceAll('\\', '')}: a room that knows its neighbours cannot be changed alone. Move what both need into core/domain.ts, or pass it in.`,
  from: { path: `^core/${room}/`, pathNot: tests },
  to: { path: '^core/', pathNot: `^core/(${room}/|${others.join('|')})` },
}))

export const options = {
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(?!.*node_modules/).*\\.d\\.ts$|^(node_modules|\\.next|dist|data|content|test-results)/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
  },
}

export default {
  forbidden: [
    {
      name: 'core-is-pure',
      severity: 'error',
      comment:
        'core/ takes values and gives values, also in the browser: no database, page or React. Put the effect into collection/ and hand core/ what it read.',
      from: { path: '^core/', pathNot: tests },
      to: {
        path: [
          '^(collection|app|prisma|door|commands|bench|e2e)/',
          '^(server|cli)\\.ts$',
          'node_modules/(react|react-dom|next|better-sqlite3|@prisma|@mantine)/',
        ],
      },
    },
    {
      name: 'core-no-node',
      severity: 'error',
      comment:
        'core/ runs in the browser too, so it uses no module of Node. Read files and clocks at the door and pass them in.',
      from: { path: '^core/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    ...roomRules,
    {
      name: 'only-collection-knows-prisma',
      severity: 'error',
      comment:
        'Only collection/ speaks to the database, so that userId and the gate cannot be forgotten elsewhere. Call or write a verb there.',
      from: { pathNot: '^(collection|prisma|bench)/|^prisma\\.config\\.ts$' },
      to: { path: ['^collection/prisma/', 'node_modules/(@prisma|prisma|better-sqlite3)/'] },
    },
    {
      name: 'collection-below-doors',
      severity: 'error',
      comment:
        'collection/ is called by pages, route handlers and commands and knows none of them. Return a value and let the caller show it.',
      from: { path: '^collection/', pathNot: tests },
      to: { path: ['^(app|door|commands|bench|e2e)/', '^(server|cli)\\.ts$'] },
    },
    {
      name: 'app-knows-no-other-door',
      severity: 'error',
      comment:
        'Pages call verbs of collection/ and functions of core/; the front door and the command line stand beside them, not below.',
      from: { path: '^app/' },
      to: { path: ['^(door|commands|prisma|bench|e2e)/', '^(server|cli)\\.ts$'] },
    },
    {
      name: 'doors-know-no-page',
      severity: 'error',
      comment:
        'The front door and the command line run without Next. What they share with a page belongs into collection/ or core/.',
      from: { path: ['^(door|commands)/', '^(server|cli)\\.ts$'] },
      to: { path: '^(app|prisma|bench|e2e)/' },
    },
    {
      name: 'e2e-seeds-only',
      severity: 'error',
      comment: 'A story acts through the browser; only seeding goes through collection/.',
      from: { path: '^e2e/' },
      to: { path: '^(app|door|commands|prisma|bench)/' },
    },
    {
      name: 'measured-not-used',
      severity: 'error',
      comment: 'bench/ and e2e/ look at the product; the product never needs them.',
      from: { pathNot: '^(bench|e2e)/|^[^/]+$' },
      to: { path: '^(bench|e2e)/' },
    },
    {
      name: 'no-dev-packages',
      severity: 'error',
      comment: 'The product runs on `dependencies` alone. Move the package there, or the code into a test.',
      from: {
        path: ['^(core|collection|app|door|commands)/', '^(server|cli)\\.ts$'],
        pathNot: `${tests}|^collection/test-`,
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one idea in two places, or hold a third. Find it.',
      from: { pathNot: '^collection/prisma/' },
      to: { circular: true },
    },
    {
      name: 'resolves',
      severity: 'error',
      comment: 'The import leads nowhere: a wrong path, or a package that package.json does not name.',
      from: {},
      // hast is types alone: @types/hast, without a package of that name.
      to: { couldNotResolve: true, pathNot: '^hast$' },
    },
  ],
  options,
}
