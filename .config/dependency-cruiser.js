/** Files that may reach further: tests, their fixtures, the journeys, and what is run by hand and not shipped (benches, samples, docs, training). */
const aside = '\\.test\\.tsx?$|\\.fixture\\.ts$|^apps/web/e2e/|/bench/'
const byHand = '^apps/server/src/(samples|docs|tags|lineage)/'
const server = '^apps/server/src/'
const folder = (...names) => `${server}(${names.join('|')})/`

/** One forbidden rule a sentence, for each arrow of docs/architecture.md. `.config/fences.test.ts` plants a wrong import for each. */
const forbidden = [
  {
    name: 'packages-import-no-app',
    comment: 'Packages know nothing of the server and the web.',
    from: { path: '^packages/' },
    to: { path: '^apps/' },
  },
  {
    name: 'shared-imports-no-other-package',
    comment: 'The shared words stand on nothing but zod.',
    from: { path: '^packages/shared/' },
    to: { path: '^packages/(documents|budget)/' },
  },
  {
    name: 'documents-reach-only-shared',
    comment: 'Documents turn bytes into pages and tables; they know no budget.',
    from: { path: '^packages/documents/' },
    to: { path: '^packages/budget/' },
  },
  {
    name: 'budget-reaches-only-shared',
    comment: 'Budget turns tables into figures; it knows no file format.',
    from: { path: '^packages/budget/' },
    to: { path: '^packages/documents/' },
  },
  {
    name: 'packages-are-pure',
    comment: 'No disk, no network, no process in packages: the same input gives the same output on any machine.',
    from: { path: '^packages/[^/]+/src/', pathNot: aside },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'formats-only-in-documents',
    comment: 'Only packages/documents knows file formats.',
    from: { pathNot: ['^packages/documents/', aside] },
    to: { path: 'node_modules/(@embedpdf/|pdfjs-dist|mupdf|mammoth|exceljs|xlsx|@e965/xlsx|hucre|read-excel-file|fflate|saxes|tesseract\\.js)' },
  },
  {
    name: 'orm-only-in-db',
    comment: 'Only server/db (and auth, where its library needs it) talks to the database.',
    from: { pathNot: [folder('db', 'auth'), aside] },
    to: { path: 'node_modules/@mikro-orm/' },
  },
  {
    name: 'http-only-in-api-and-app',
    comment: 'Only server/api and the start-up files know HTTP: app.ts (what answers), pages.ts (the built site), serve.ts (listening).',
    from: { path: server, pathNot: [folder('api'), `${server}(app|pages|serve)\\.ts$`, aside] },
    to: { path: 'node_modules/(express|@trpc/server|@react-router/express|helmet|compression)/|^(node:)?https?2?$' },
  },
  {
    name: 'chart-js-only-in-charts',
    comment: 'Chart.js is drawn in web/charts and nowhere else.',
    from: { pathNot: '^apps/web/src/charts/' },
    to: { path: 'node_modules/(chart\\.js|react-chartjs-2)/' },
  },
  {
    name: 'web-takes-only-types-from-server',
    comment: 'The web takes types, never code, from the server.',
    from: { path: '^apps/web/', pathNot: aside },
    to: { path: '^apps/server/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'web-reaches-only-shared',
    comment: 'The web shows what the server worked out; it reads no document and adds no budget up.',
    from: { path: '^apps/web/src/' },
    to: { path: '^packages/(documents|budget)/' },
  },
  {
    name: 'server-knows-no-web-code',
    comment: 'The server mounts the built site; it imports none of its source.',
    from: { path: '^apps/server/', pathNot: aside },
    to: { path: '^apps/web/' },
  },
  {
    name: 'pages-are-the-last-of-the-web',
    comment: 'Format, components and charts serve pages and know none.',
    from: { path: '^apps/web/src/(format|components|charts|locales)/' },
    to: { path: '^apps/web/src/pages/' },
  },
  {
    name: 'db-and-files-are-the-first-of-the-server',
    comment: 'Database and files keep what they are given: rows to shared types, no sums, no use case.',
    from: { path: folder('db', 'files'), pathNot: aside },
    to: { path: ['^packages/(documents|budget)/', folder('services', 'api', 'jobs', 'cli')] },
  },
  {
    name: 'services-know-no-caller',
    comment: 'A use case does not know who asked: the API or the command line.',
    from: { path: folder('services', 'jobs'), pathNot: aside },
    to: { path: [folder('api', 'cli'), `${server}(app|main)\\.ts$`] },
  },
  {
    name: 'services-know-jobs-by-type',
    comment: 'Services are handed what runs in the background; only open-services.ts, which puts the pieces together, starts it.',
    from: { path: folder('services'), pathNot: [`${server}services/open-services\\.ts$`, aside] },
    to: { path: folder('jobs'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'api-asks-services',
    comment: 'A procedure is parse, service, return: no database, no files, no reading of its own.',
    from: { path: folder('api'), pathNot: aside },
    to: { path: [folder('db', 'files', 'jobs', 'cli'), '^packages/(documents|budget)/'] },
  },
  {
    name: 'no-cycles',
    comment: 'Arrows never turn.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-undeclared',
    comment: 'A package that is imported stands in the manifest of the workspace that imports it.',
    from: { path: '^(apps|packages)/', pathNot: aside },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'nothing-unresolved',
    comment: 'What is imported exists. (Styles and fonts are resolved by Vite.)',
    from: { pathNot: aside },
    to: { couldNotResolve: true, pathNot: ['[.]css$', '[.]woff2', '^virtual:'] },
  },
  {
    name: 'no-test-tools-at-run-time',
    comment: 'What the server runs on is a dependency, not a development dependency.',
    from: { path: [server, '^packages/[^/]+/src/'], pathNot: [aside, byHand] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
  },
  {
    name: 'tests-are-imported-by-none',
    comment: 'Nothing imports a test; what tests share is an x.fixture.ts.',
    from: {},
    to: { path: '\\.test\\.tsx?$' },
  },
]

export default {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.react-router|\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
}
