import { fiscalYearLabel, type DataCell } from '@cuentas/shared'
import type { MoneyYear, PrintedSum } from '#services/views/district-money.ts'
import { denominatorCells } from '#services/tables/measured-cells.ts'
import { perOf } from '#services/tables/page-address.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf, type CodedRow } from '#services/tables/table-rows.ts'

/** One amount of a year: a number with its source, or the mark that stands for it. */
interface StageRow {
  readonly stage: string
  readonly by: 'state' | 'plan' | 'computed'
  readonly amount: number | null
  readonly mark: string | null
  readonly cells?: CodedRow
}

/** What a district received, planned, estimates and carried over: a row an amount, in the order of the page. */
export const moneyTable = pageTable({
  name: 'money',
  page: 'district',
  rows: async ({ services }, { key, query }) => {
    const per = perOf(query)
    const [{ district }, { years }] = await Promise.all([services.districts.history(key, per, undefined, 'in-ranges'), services.money.district(key, per)])
    return rowsOf(
      'money',
      years.flatMap((year) =>
        stagesOf(year).map(({ stage, by, amount, mark, cells }) => ({
          district_key: district.key,
          district: district.name,
          fiscal_year: fiscalYearLabel(year.fiscalYear),
          stage,
          said_by_kind: by,
          amount,
          mark,
          breaks_before: year.breaks.join(' ') || null,
          ...cells,
          ...measured(per, year, amount),
        })),
      ),
    )
  },
})

function measured(per: Parameters<typeof denominatorCells>[0], { measuring }: MoneyYear, amount: number | null): CodedRow {
  const { cells, measure } = denominatorCells(per, measuring)
  return { ...cells, measured: measure(amount) }
}

function stagesOf({ received, upp, printed, notAccountedFor, marks }: MoneyYear): readonly StageRow[] {
  const grant = (stage: string, amount: number, figure: DataCell): StageRow => ({
    stage,
    by: 'state',
    amount,
    mark: null,
    cells: { grant_basis: received?.basis ?? null, certification: received?.certification ?? null, source_figure: figure },
  })
  const [supplemental, concentration] = received?.figures ?? []
  const state: readonly StageRow[] = received
    ? [
        {
          ...grant('received', received.cents, received.figures.join(' ')),
          cells: { grant_basis: received.basis, certification: received.certification, upp: upp?.share ?? null, source_figure: received.figures.join(' ') },
        },
        grant('supplemental-grant', received.supplemental, supplemental ?? null),
        grant('concentration-grant', received.concentration, concentration ?? null),
      ]
    : [{ stage: 'received', by: 'state', amount: null, mark: 'missing' }]
  return [
    ...state,
    ...(printed.projectedSc ? [ofPlan('projected-grants', printed.projectedSc, null)] : []),
    ...(printed.estimatedSc ? [ofPlan('estimated-grants', printed.estimatedSc, null)] : []),
    ofPlan('planned', printed.plannedContributing, marks.planned),
    ofPlan('estimated-actual', printed.estimatedContributing, marks.estimated),
    ofPlan('carried-over', printed.carryover, marks.carryover),
    { stage: 'not-accounted-for', by: 'computed', amount: notAccountedFor, mark: marks.notAccountedFor },
  ]
}

function ofPlan(stage: string, sum: PrintedSum | null, mark: string | null): StageRow {
  return { stage, by: 'plan', amount: sum?.cents ?? null, mark, cells: { document: sum?.document ?? null, page: sum?.page ?? null } }
}
