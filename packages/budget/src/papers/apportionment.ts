import { isCents, readAmount, type FigureTable, type HeaderBlocks, type LcapTables, type Provenance, type Reading, type Table } from '@cuentas/shared'
import { labelledValues, type LabelledValue } from '#templates/labelled-values.ts'
import { squashed } from '#templates/plain-text.ts'

const grants = /^increasedapportionmentbasedontheenrollment|^aumentodeasignacionbasado/u
const percentage = /^percentagetoincreaseorimproveservices$|^porcentajeparaaumentaromejorar(?:los)?servicios$/u

/**
 * The two cells of "Increased or Improved Services" in the forms of 2020-21 and 2021-22: the percentage, and the apportionment for high-needs pupils,
 * which the later forms print as (3) and (2). They join the header figures where the action tables print none.
 */
export function withApportionment(read: LcapTables, tables: readonly Table[]): LcapTables {
  const { planYear } = read.document
  if (planYear !== 2020 && planYear !== 2021) return read
  const of = planYear === 2020 ? 'lcp-actions' : 'planned'
  const values = (['tags', 'geometry'] as const).flatMap((reading) => valuesOf(tables, reading))
  const amount = placed(
    values.filter(({ over, text }) => grants.test(over) && isCents(readAmount(text))),
    of,
  )
  const share = placed(
    values.filter(({ over, text }) => percentage.test(over) && /%/u.test(text)),
    of,
  )
  const cents = amount ? readAmount(amount.text) : undefined
  const figures: HeaderBlocks['figures'] =
    amount && cents !== undefined && isCents(cents) ? { projectedSupplementalConcentration: { cents, provenance: amount } } : {}
  const percentages: HeaderBlocks['percentages'] = share ? { projectedPercentage: { text: squashed(share.text), provenance: share } } : {}
  return {
    ...read,
    headers: { ...read.headers, figures: { ...figures, ...read.headers.figures }, percentages: { ...percentages, ...read.headers.percentages } },
  }
}

function valuesOf(tables: readonly Table[], reading: Reading): readonly LabelledValue[] {
  const own = tables.filter((table) => table.reading === reading && table.columns <= 4)
  return labelledValues(own.map((table) => ({ table, from: 0, to: table.rows.length })))
}

function placed(found: readonly LabelledValue[], table: FigureTable): Provenance | undefined {
  const [first] = found
  if (!first) return undefined
  const other = found.find(({ reading }) => reading !== first.reading)
  const otherReading = !other ? 'absent' : squashed(other.text) === squashed(first.text) ? 'agrees' : { text: other.text }
  return { table, page: first.page, box: first.box, text: first.text, reading: first.reading, otherReading }
}
