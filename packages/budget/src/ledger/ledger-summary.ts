import { figurePhases, isCents, type Figure, type LedgerSummary, type LineItem } from '@cuentas/shared'

/** Parts of a line's description as `ledger-document.ts` writes them: "Resource 0723 Transportation; Function 3600 ...; Objects 2000-2999". */
const parts = {
  resource: /(?:^|; )Resource (\d{4})(?: ([^;]*))?/u,
  function: /(?:^|; )Function (\d{4})(?: ([^;]*))?/u,
  object: /(?:^|; )Objects (\d{4}-\d{4})/u,
} as const

type Sums = LedgerSummary['resources']

/** Sums up a ledger's lines: of its actuals, or where it has none (a budget) of what it plans. Undefined where it has no lines. */
export function ledgerSummary(lineItems: readonly LineItem[]): LedgerSummary | undefined {
  const phase = [...figurePhases].reverse().find((one) => lineItems.some(({ figures }) => figures.some((figure) => figure.phase === one)))
  if (phase === undefined) return undefined
  const counted = lineItems.flatMap((item) => {
    const figure = item.figures.find((one) => one.phase === phase && one.fund === 'total')
    return figure && isCents(figure.amount) ? [{ item, figure, cents: figure.amount }] : []
  })
  const by = (part: keyof typeof parts): Sums => {
    const sums = new Map<string, { code: string; title: string; cents: number }>()
    for (const { item, cents } of counted) {
      const [, code = '', title = ''] = parts[part].exec(item.description) ?? []
      const sum = sums.get(code) ?? { code, title: title.trim(), cents: 0 }
      sums.set(code, { ...sum, cents: sum.cents + cents })
    }
    return [...sums.values()].toSorted((a, b) => b.cents - a.cents || (a.code < b.code ? -1 : 1))
  }
  const resources = by('resource')
  const kinds = (['unrestricted', 'local-codes', 'restricted'] as const).map((kind) => ({
    kind,
    cents: resources.reduce((all, { code, cents }) => (kindOf(code) === kind ? all + cents : all), 0),
  }))
  return {
    phase,
    lines: counted.length,
    rows: counted.reduce((all, { figure }) => all + rowsOf(figure), 0),
    cents: counted.reduce((all, { cents }) => all + cents, 0),
    kinds,
    resources,
    functions: by('function'),
    objects: by('object'),
  }
}

/** Resource 0000 is unrestricted; 0001 to 1999 are the unrestricted codes that a district may add to follow money such as S&C; from 2000 on money is restricted. */
function kindOf(resource: string): LedgerSummary['kinds'][number]['kind'] {
  if (resource === '0000' || resource === '') return 'unrestricted'
  return Number(resource) < 2000 ? 'local-codes' : 'restricted'
}

function rowsOf({ provenances }: Figure): number {
  return provenances.reduce((all, { cell }) => all + (cell?.rows?.count ?? 1), 0)
}
