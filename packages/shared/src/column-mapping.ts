import { z } from 'zod'

/** Parts of a SACS account string, in the state's order, and two that districts add: the site, and codes of their own (management, local). */
export const accountParts = ['fund', 'resource', 'projectYear', 'goal', 'function', 'object', 'site', 'local'] as const
export type AccountPart = (typeof accountParts)[number]

/** What a column of a ledger can hold. `amount` is money spent; `debit` and `credit` stand for it where a ledger keeps them apart. */
export const ledgerColumns = [
  'account',
  ...accountParts,
  'resourceName',
  'goalName',
  'functionName',
  'objectName',
  'siteName',
  'description',
  'amount',
  'debit',
  'credit',
  'budget',
  'fiscalYear',
  'date',
  'cds',
] as const

/** What a column of a spreadsheet of actions can hold. */
export const actionsSheetColumns = [
  'cds',
  'district',
  'fiscalYear',
  'goal',
  'action',
  'title',
  'description',
  'studentGroups',
  'contributing',
  'scope',
  'location',
  'timeSpan',
  'personnel',
  'nonPersonnel',
  'lcff',
  'otherState',
  'local',
  'federal',
  'total',
  'estimatedActualTotal',
  'estimatedActualLcff',
] as const

export type LedgerColumn = (typeof ledgerColumns)[number]
export type ActionsSheetColumn = (typeof actionsSheetColumns)[number]
export type SheetColumn = LedgerColumn | ActionsSheetColumn

/** What the columns of a table mean: of which kind it is, and which column (0-based) holds what. */
export const columnMappingSchema = z
  .object({
    kind: z.enum(['ledger', 'actions-sheet']),
    columns: z.partialRecord(z.enum([...ledgerColumns, ...actionsSheetColumns]), z.number().int().nonnegative()),
    /** Order of the parts inside an account string; empty when each part has a column of its own. */
    account: z.array(z.enum(accountParts)).readonly(),
  })
  .readonly()
export type ColumnMapping = z.infer<typeof columnMappingSchema>

/** A mapping that a person confirmed: whose tables it is for, and the header by which it is known again. */
export const rememberedMappingSchema = z.object({ agency: z.string(), fingerprint: z.string(), mapping: columnMappingSchema }).readonly()
export type RememberedMapping = z.infer<typeof rememberedMappingSchema>

/** Columns by which a header is known again: its names in order, lower case, single spaces. */
export function headerFingerprint(header: readonly string[]): string {
  return header.map((name) => name.trim().replace(/\s+/gu, ' ').toLowerCase()).join(' | ')
}

/** A mapping as a person reads it, and writes it for `--mapping`: "account=ACCOUNT;amount=AMT;parts=fund-resource-goal". */
export function mappingSpec({ columns, account }: ColumnMapping, header: readonly string[]): string {
  const pairs = Object.entries(columns).map(([name, at]) => `${name}=${header[at ?? 0] ?? ''}`)
  return [...pairs, ...(account.length > 0 ? [`parts=${account.join('-')}`] : [])].join(';')
}

/** Reads what a person wrote for `--mapping`; the word that is not understood when it cannot be read. */
export function readMappingSpec(spec: string, kind: ColumnMapping['kind'], header: readonly string[]): ColumnMapping | { readonly unknown: string } {
  let columns: ColumnMapping['columns'] = {}
  let account: readonly AccountPart[] = []
  const names = header.map((name) => name.trim().toLowerCase())
  for (const pair of spec.split(';').filter((one) => one.trim() !== '')) {
    const [key = '', value = ''] = [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]
    if (key === 'parts') {
      const parts = value.split('-').map((word) => accountParts.find((part) => part === word.trim()))
      const known = parts.filter((part) => part !== undefined)
      if (known.length < parts.length) return { unknown: pair }
      account = known
    } else {
      const column = (kind === 'ledger' ? ledgerColumns : actionsSheetColumns).find((one) => one === key)
      const at = names.indexOf(value.toLowerCase())
      if (!column || at < 0) return { unknown: pair }
      columns = { ...columns, [column]: at }
    }
  }
  return { kind, columns, account }
}
