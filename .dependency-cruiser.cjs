/** Who may import whom (docs/architecture.md §4). Tests may reach further; the product may not. */
const test = '\\.(test|fixtures|bench)\\.tsx?$';
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'schema-is-pure',
      comment: 'The core knows no IO, no framework and no other package.',
      severity: 'error',
      from: { path: '^packages/schema/src', pathNot: test },
      to: { path: '^(packages/(fields|server)|apps)/|node_modules/(react|react-dom|hono|drizzle-orm|@rjsf)/' },
    },
    {
      name: 'schema-uses-no-node',
      severity: 'error',
      from: { path: '^packages/schema/src', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'fields-pure-files-know-no-react',
      severity: 'error',
      from: { path: '^packages/fields/src/.+\\.ts$', pathNot: test },
      to: { path: 'node_modules/(react|react-dom|@rjsf)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'fields-know-no-app',
      severity: 'error',
      from: { path: '^packages/fields/src' },
      to: { path: '^(packages/server|apps)/' },
    },
    {
      name: 'field-types-do-not-know-each-other',
      severity: 'error',
      from: { path: '^packages/fields/src/([^/]+)/', pathNot: ['^packages/fields/src/(ui|section)/', test] },
      to: {
        path: '^packages/fields/src/([^/]+)/',
        pathNot: ['^packages/fields/src/(ui|section)/', '^packages/fields/src/$1/'],
      },
    },
    {
      name: 'apps-take-only-types-from-server',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^packages/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'modules-meet-at-services',
      severity: 'error',
      from: {
        path: '^packages/server/src/([^/]+)/',
        pathNot: ['^packages/server/src/(platform|adapters|ports)/', test],
      },
      to: { path: '^packages/server/src/[^/]+/.+\\.(store|table)\\.ts$', pathNot: '^packages/server/src/$1/' },
    },
    {
      name: 'only-main-chooses-adapters',
      severity: 'error',
      from: {
        path: '^packages/server/src',
        pathNot: ['^packages/server/src/(main|cli)\\.ts$', '^packages/server/src/adapters/', test],
      },
      to: { path: '^packages/server/src/adapters/' },
    },
    {
      name: 'services-know-no-transport-or-tables',
      severity: 'error',
      from: { path: '\\.service\\.ts$' },
      to: { path: 'node_modules/(hono|drizzle-orm)/' },
    },
    {
      name: 'stores-know-no-transport',
      severity: 'error',
      from: { path: '\\.(store|table)\\.ts$' },
      to: { path: 'node_modules/hono/|^packages/server/src/ports/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|drizzle)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
