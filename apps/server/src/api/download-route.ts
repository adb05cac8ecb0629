import type { RequestHandler, Response } from 'express'
import type { DataTable } from '@cuentas/shared'
import { momentAsked } from '#api/moment-asked.ts'
import { DomainError } from '#services/domain-error.ts'
import { fileForms, toCsv, toJson, type FileForm } from '#services/tables/table-files.ts'
import { severalTimes } from '#services/tables/tables.ts'
import { toSpreadsheet } from '#services/tables/spreadsheet.ts'
import type { Services } from '#services/services.ts'

const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<FileForm, string>

/** What an address with a file's ending asks for; undefined when it is none. */
export function downloadOf(path: string): { readonly page: string; readonly form: FileForm } | undefined {
  const [, page = '', ending] = /^(\/(?:en|es)(?:\/.*)?)\.([a-z]+)$/.exec(path) ?? []
  const form = fileForms.find((one) => one === ending)
  return form === undefined ? undefined : { page, form }
}

/** GET {address of a page}.csv, .json, .xlsx: a table of the page, with the words of the page's own address. `?table=` names another than its first. */
export function downloadRoute(services: Services): RequestHandler {
  return async (request, response, next) => {
    const asked = downloadOf(request.path)
    if (!asked || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next()
      return
    }
    const { query, several } = plainQuery(request.query)
    if (several) throw new DomainError('page-has-no-table')
    const at = momentAsked(query['asof'])
    const table = await services.at(at).tables.ofPage(asked.page, query, query['table'])
    response.attachment(fileName(asked.page, table, asked.form))
    response.set({ 'content-type': mediaTypes[asked.form], 'x-content-type-options': 'nosniff', 'cache-control': cacheFor(at) })
    await sendAs(asked.form, table, response)
  }
}

/** What is asked for as of a moment that is over never changes again; what is live is looked at again each time, by its ETag. */
export function cacheFor(asOf: number | undefined): string {
  return asOf !== undefined && asOf < Date.now() ? 'public, max-age=86400, s-maxage=31536000' : 'public, max-age=0, s-maxage=60, must-revalidate'
}

async function sendAs(form: FileForm, table: DataTable, response: Response): Promise<void> {
  switch (form) {
    case 'csv':
      response.send(toCsv(table))
      return
    case 'json':
      response.send(toJson(table))
      return
    case 'xlsx':
      response.send(Buffer.from(await toSpreadsheet(table)))
  }
}

/** "cuentas-claras_history_33736760000000.csv": what it is, and where it was taken from. */
function fileName(page: string, { name }: DataTable, form: FileForm): string {
  const place = page
    .split('/')
    .slice(2)
    .filter((part) => part !== 'd')
    .join('_')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
  return `cuentas-claras_${name}${place === '' ? '' : `_${place}`}.${form}`
}

/** The query as plain text; an address that says one word twice is not one of ours, but for the words that may come several times. */
export function plainQuery(query: unknown): { readonly query: Readonly<Record<string, string>>; readonly several: boolean } {
  const entries = Object.entries(typeof query === 'object' && query !== null ? query : {})
  const plain = entries.flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (typeof value === 'string') return [[name, value]]
    return severalTimes.has(name) && isTexts(value) ? [[name, value.join(',')]] : []
  })
  return { query: Object.fromEntries(plain), several: plain.length < entries.length }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
