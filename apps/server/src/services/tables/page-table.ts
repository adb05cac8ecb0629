import type { DataTable, TableName } from '@cuentas/shared'
import type { Services } from '#services/services.ts'
import type { PageAddress } from '#services/tables/page-address.ts'
import type { ProgramNames } from '#services/tables/program-names.ts'

/** What a table is made from: the same services that the page asks. */
export interface TableTools {
  readonly services: Services
  readonly programs: ProgramNames
}

/** A table of a kind of page. `rows` asks what the page asks, with the same words of its address, so that both show the same. */
export interface PageTable<Page extends PageAddress['page'] = PageAddress['page']> {
  readonly name: TableName
  readonly page: Page
  readonly rows: (tools: TableTools, address: Extract<PageAddress, { page: Page }>) => Promise<Pick<DataTable, 'columns' | 'rows'>>
}

/** A table with its rows, whatever its page. */
export interface AnyPageTable {
  readonly name: TableName
  readonly page: PageAddress['page']
  readonly rows: (tools: TableTools, address: PageAddress) => Promise<Pick<DataTable, 'columns' | 'rows'>>
}

/** Makes a table of a page; asked for another page, it is our mistake. */
export function pageTable<Page extends PageAddress['page']>({ name, page, rows }: PageTable<Page>): AnyPageTable {
  const isOwn = (address: PageAddress): address is Extract<PageAddress, { page: Page }> => address.page === page
  return {
    name,
    page,
    rows: async (tools, address) => {
      if (!isOwn(address)) throw new Error(`the table ${name} is not on the page ${address.page}`)
      return rows(tools, address)
    },
  }
}
