import type { DataTable } from '@cuentas/shared'

/** What the address of a page asks for, beside its place. A word that an address may have several times stands once, its values with commas between. */
export type PageQuery = Readonly<Record<string, string>>

/** Words that an address may have several times: the districts that stand side by side. */
export const severalTimes: ReadonlySet<string> = new Set(['d'])

/** Tables as data, by the address of the page that shows them. */
export interface Tables {
  /** `name`: which table of the page; its first one when it is not given. Throws `page-has-no-table` and whatever the page itself would. */
  readonly ofPage: (path: string, query: PageQuery, name?: string) => Promise<DataTable>
}
