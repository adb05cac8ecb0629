import { dataTables } from '@cuentas/shared'
import { DomainError } from '#services/domain-error.ts'
import type { Services } from '#services/services.ts'
import { citationOf } from '#services/tables/citation.ts'
import { readPageAddress } from '#services/tables/page-address.ts'
import { severalTimes } from '#services/tables/tables.ts'
import { pageTables } from '#services/tables/page-tables.ts'
import type { ProgramNames } from '#services/tables/program-names.ts'
import type { PageQuery, Tables } from '#services/tables/tables.ts'

/** Words of an address that choose the figures; others, such as `table`, are no part of the page's own address. */
const notOfThePage: ReadonlySet<string> = new Set(['table', 'asof'])

/** Tables over the services that the pages ask. */
export function tableService(services: () => Services, programs: ProgramNames): Tables {
  return {
    ofPage: async (path, query, name) => {
      const address = readPageAddress(path, query)
      const table = pageTables.find((one) => one.page === address.page && (name === undefined || one.name === name))
      if (!table) throw new DomainError('page-has-no-table')
      const { columns, rows } = await table.rows({ services: services(), programs }, address)
      const { moment } = await services().edition()
      const page = pageWithMoment(path, query, moment)
      const { title } = dataTables[table.name]
      const citation = citationOf(table.name, address.language, moment, page)
      return { name: table.name, title, columns, rows, page, language: address.language, asOf: moment, citation }
    },
  }
}

/** The page's address with the moment that makes it stand still. */
function pageWithMoment(path: string, query: PageQuery, moment: string): string {
  const own = Object.entries(query)
    .filter(([name]) => !notOfThePage.has(name))
    .flatMap(([name, value]) => (severalTimes.has(name) ? value.split(',') : [value]).map((one): [string, string] => [name, one]))
  return `${path}?${new URLSearchParams([...own, ['asof', moment]]).toString().replaceAll('%3A', ':')}`
}
