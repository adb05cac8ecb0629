import { columnsOf, dataTables, tableNames } from '@cuentas/shared'
import { generatedFrom, markdownTable, page } from '#docs/markdown.ts'
import { publicTableNames } from '#services/public-database/public-tables.ts'
import { pageTables } from '#services/tables/page-tables.ts'

/** docs/downloads.md: every table that can be taken away, on which page it is, and what its columns mean. */
export function downloadsPage(): string {
  const inOneFile: readonly string[] = publicTableNames
  const sections = tableNames.map((name) => {
    const pages = pageTables.filter((table) => table.name === name).map((table) => table.page)
    const rows = columnsOf(name).map(({ code, type, about }) => [`\`${code}\``, type, about.en])
    return [
      `## \`${name}\``,
      `${dataTables[name].title.en}. On the page: ${pages.join(', ')}.${inOneFile.includes(name) ? ' In the public database.' : ''}`,
      markdownTable(['column', 'kind', ''], rows),
    ].join('\n\n')
  })
  return page(
    '# Tables that can be taken away',
    generatedFrom('packages/shared/src/data-tables.ts'),
    'Beside every table of a page as CSV, JSON and spreadsheet (`?table=` names another than the first), at `/api/v1/table`, and in `/datapackage.json`. Dollars are dollars with two decimals in a file and whole cents in the public database (`/data/cuentas-claras.sqlite`, where the column ends in `_cents`). An empty cell is not 0.',
    ...sections,
  )
}
