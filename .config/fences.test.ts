import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cruise, type CruiseReport } from './cruise.ts'
import cruiser from './dependency-cruiser.js'

/** A wrong import for each rule: the file it is planted in, what the file says, and the rule that must refuse it. */
const planted: readonly { readonly rule: string; readonly file: string; readonly code: string }[] = [
  { rule: 'packages-import-no-app', file: 'packages/shared/src/reach-app.ts', code: "import '@cuentas/server/api'" },
  { rule: 'shared-imports-no-other-package', file: 'packages/shared/src/reach-budget.ts', code: "import '@cuentas/budget'" },
  { rule: 'documents-reach-only-shared', file: 'packages/documents/src/reach-budget.ts', code: "import '@cuentas/budget'" },
  { rule: 'budget-reaches-only-shared', file: 'packages/budget/src/reach-documents.ts', code: "import '@cuentas/documents'" },
  { rule: 'packages-are-pure', file: 'packages/budget/src/reach-disk.ts', code: "import 'node:fs'" },
  { rule: 'formats-only-in-documents', file: 'apps/server/src/services/reach-pdf.ts', code: "import '@embedpdf/pdfium'" },
  { rule: 'orm-only-in-db', file: 'apps/server/src/services/reach-orm.ts', code: "import '@mikro-orm/core'" },
  { rule: 'http-only-in-api-and-app', file: 'apps/server/src/services/reach-http.ts', code: "import 'express'" },
  { rule: 'chart-js-only-in-charts', file: 'apps/web/src/pages/reach-chart.ts', code: "import 'chart.js'" },
  {
    rule: 'web-takes-only-types-from-server',
    file: 'apps/web/src/pages/reach-server.ts',
    code: "import { routers } from '@cuentas/server/api'\nconsole.log(routers)",
  },
  { rule: 'web-reaches-only-shared', file: 'apps/web/src/pages/reach-budget.ts', code: "import '@cuentas/budget'" },
  { rule: 'server-knows-no-web-code', file: 'apps/server/src/app.ts', code: "import '@cuentas/web/format'" },
  { rule: 'pages-are-the-last-of-the-web', file: 'apps/web/src/format/reach-page.ts', code: "import '#pages/fine.ts'" },
  { rule: 'db-and-files-are-the-first-of-the-server', file: 'apps/server/src/db/reach-service.ts', code: "import '#services/fine.ts'" },
  { rule: 'services-know-no-caller', file: 'apps/server/src/services/reach-api.ts', code: "import '#api/public.ts'" },
  { rule: 'services-know-jobs-by-type', file: 'apps/server/src/services/reach-jobs.ts', code: "import { work } from '#jobs/fine.ts'\nconsole.log(work)" },
  { rule: 'api-asks-services', file: 'apps/server/src/api/reach-db.ts', code: "import '#db/fine.ts'" },
  { rule: 'no-cycles', file: 'packages/budget/src/turn-back.ts', code: "import '#turn.ts'" },
  { rule: 'nothing-undeclared', file: 'packages/budget/src/reach-undeclared.ts', code: "import 'papaparse'" },
  { rule: 'nothing-unresolved', file: 'packages/budget/src/reach-nothing.ts', code: "import '#nowhere.ts'" },
  { rule: 'no-test-tools-at-run-time', file: 'apps/server/src/services/reach-tool.ts', code: "import 'pdfkit'" },
  { rule: 'tests-are-imported-by-none', file: 'packages/shared/src/reach-test.ts', code: "import '#fine.test.ts'" },
]

/** Right imports of the same kinds: none may be refused. */
const sound: Readonly<Record<string, string>> = {
  'packages/shared/src/index.ts': "import 'zod'",
  'packages/shared/src/fine.test.ts': "import 'node:fs'",
  'packages/documents/src/index.ts': "import '@cuentas/shared'\nimport '@embedpdf/pdfium'",
  'packages/budget/src/index.ts': "import '@cuentas/shared'",
  'packages/budget/src/turn.ts': "import '#turn-back.ts'",
  'apps/server/src/db/fine.ts': "import '@mikro-orm/core'\nimport '@cuentas/shared'",
  'apps/server/src/jobs/fine.ts': "import '@cuentas/documents'\nexport const work = 1",
  'apps/server/src/services/fine.ts':
    "import '#db/fine.ts'\nimport '@cuentas/budget'\nimport type { work } from '#jobs/fine.ts'\nexport type Work = typeof work",
  'apps/server/src/api/public.ts': "import '#services/fine.ts'\nimport 'express'\nexport const routers = 1",
  'apps/server/src/samples/fine.ts': "import 'pdfkit'",
  'apps/web/src/format/fine.ts': "import '@cuentas/shared'",
  'apps/web/src/charts/fine.ts': "import 'chart.js'\nimport '#format/fine.ts'",
  'apps/web/src/pages/fine.ts': "import '#charts/fine.ts'\nimport type { routers } from '@cuentas/server/api'\nexport type Routers = typeof routers",
}

const workspaces: Readonly<Record<string, object>> = {
  'packages/shared': { exports: { '.': './src/index.ts' }, dependencies: { zod: '1.0.0' } },
  'packages/documents': {
    exports: { '.': './src/index.ts' },
    dependencies: { '@cuentas/shared': '1.0.0', '@cuentas/budget': '1.0.0', '@embedpdf/pdfium': '1.0.0' },
  },
  'packages/budget': { exports: { '.': './src/index.ts' }, dependencies: { '@cuentas/shared': '1.0.0', '@cuentas/documents': '1.0.0' } },
  'apps/server': {
    exports: { './api': './src/api/public.ts' },
    dependencies: {
      '@cuentas/shared': '1.0.0',
      '@cuentas/budget': '1.0.0',
      '@cuentas/documents': '1.0.0',
      '@embedpdf/pdfium': '1.0.0',
      '@mikro-orm/core': '1.0.0',
      express: '1.0.0',
    },
    devDependencies: { pdfkit: '1.0.0' },
  },
  'apps/web': {
    exports: { './format': './src/format/fine.ts' },
    dependencies: { '@cuentas/shared': '1.0.0', 'chart.js': '1.0.0' },
    devDependencies: { '@cuentas/server': '1.0.0' },
  },
}
const libraries = ['zod', 'express', 'chart.js', 'pdfkit', 'papaparse', '@embedpdf/pdfium', '@mikro-orm/core']

const house = mkdtempSync(join(tmpdir(), 'cuentas-fences-'))

function put(path: string, text: string): void {
  const file = join(house, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** A house with the project's folders, stand-ins for the libraries, and every import of both lists. */
function build(): void {
  put('package.json', JSON.stringify({ name: 'house', private: true, type: 'module', workspaces: ['packages/*', 'apps/*'] }))
  for (const library of libraries) {
    put(`node_modules/${library}/package.json`, JSON.stringify({ name: library, version: '1.0.0', main: 'index.js' }))
    put(`node_modules/${library}/index.js`, '')
  }
  mkdirSync(join(house, 'node_modules/@cuentas'), { recursive: true })
  for (const [folder, manifest] of Object.entries(workspaces)) {
    const name = `@cuentas/${folder.split('/')[1]}`
    put(`${folder}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', imports: { '#*': './src/*' }, ...manifest }))
    symlinkSync(join('..', '..', folder), join(house, 'node_modules', name))
  }
  for (const [file, code] of Object.entries(sound)) put(file, `${code}\n`)
  for (const { file, code } of planted) put(file, `${code}\n`)
}

describe('who may import whom', () => {
  let violations: CruiseReport['summary']['violations'] = []
  beforeAll(() => {
    build()
    violations = cruise(house).summary.violations
  }, 60_000)
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  it.each(planted)('$rule refuses a wrong import', ({ rule, file }) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(rule)
  })

  it('lets right imports through', () => {
    const wrong = violations.filter((violation) => violation.from in sound && violation.rule.name !== 'no-cycles')
    expect(wrong).toEqual([])
  })

  it('has a planted import for every rule', () => {
    expect(planted.map(({ rule }) => rule).sort()).toEqual(cruiser.forbidden.map((rule) => rule.name).sort())
  })
})
