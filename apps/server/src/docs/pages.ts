import { checksPage } from '#docs/checks-page.ts'
import { commandPage } from '#docs/command-page.ts'
import { downloadsPage } from '#docs/downloads-page.ts'
import { environmentPage } from '#docs/environment-page.ts'
import { jsonPage } from '#docs/json-page.ts'
import { problemsPage } from '#docs/problems-page.ts'
import { tablesPage } from '#docs/tables-page.ts'

/** The project's docs folder, from here. */
export const docsFolder = new URL('../../../../docs/', import.meta.url)

/** The pages that are generated, and what makes each. */
export const generatedPages = {
  'problems.md': problemsPage,
  'checks.md': checksPage,
  'cli.md': commandPage,
  'environment.md': environmentPage,
  'tables.md': tablesPage,
  'json.md': jsonPage,
  'downloads.md': downloadsPage,
} as const satisfies Readonly<Record<string, () => string | Promise<string>>>
