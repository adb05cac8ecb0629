import { describe, expect, test } from 'vitest'
import type { Check, PageText } from '@cuentas/shared'
import { checkOverviews } from '#checks/overview.ts'
import { headers, lcapTables } from '#lcap-tables.fixture.ts'
import { readOverviews } from '#overview/read-overviews.ts'
import { page } from '#templates/document.fixture.ts'

const cover = ['LCFF Budget Overview for Parents', 'Local Educational Agency (LEA) Name: Example School', 'CDS Code: 33 12345 0000000', 'School Year: 2024-25']
const revenue = [
  'The total revenue projected for Example School is $1,000, of which $700 is Local Control Funding Formula (LCFF), $150',
  'is other state funds, $100 is local funds, and $50 is federal funds. Of the $700 in LCFF Funds, $120 is',
  '2024-25 Local Control and Accountability Plan for Example School Page 1 of 60',
]
const rest = [
  'LCFF Budget Overview for Parents',
  'generated based on the enrollment of high needs students (foster youth, English learner, and low-income students).',
  'Example School plans to spend $900 for the 2024-25 school year. Of that amount, $$300.00 is tied to actions/services in',
  'the LCAP and $600 is not included in the LCAP.',
  'In 2024-25, Example School is projecting it will receive $120 based on the enrollment of foster youth. Example School plans',
  'to spend $ towards meeting this requirement, as described in the LCAP.',
  "In 2023-24, Example School's LCAP budgeted $80 for planned actions to increase or improve services for high needs students.",
  'Example School actually spent $95 for actions to increase. The difference between the budgeted and actual expenditures of $15 had the',
]
const pages: readonly PageText[] = [page(1, ...cover, ...revenue), page(2, ...rest)]
const [overview] = readOverviews(pages)
const came = (checks: readonly Check[]) => checks.map(({ code, result }) => [code, result])

describe('a Budget Overview for Parents', () => {
  test('is known by its title over the agency’s name, and read over page breaks, heads and feet', () => {
    expect(overview).toMatchObject({ lea: { name: 'Example School', cds: '33123450000000' }, fiscalYear: 2024, wording: 'district' })
    expect(Object.fromEntries(Object.entries(overview?.figures ?? {}).map(([name, cell]) => [name, cell.amount]))).toEqual({
      totalRevenue: 100000,
      lcffRevenue: 70000,
      otherStateRevenue: 15000,
      localRevenue: 10000,
      federalRevenue: 5000,
      highNeedsRevenue: 12000,
      totalSpending: 90000,
      spendingInLcap: 30000,
      spendingNotInLcap: 60000,
      highNeedsProjected: 12000,
      highNeedsPlanned: { text: '$', because: 'currency-sign-alone' },
      lastHighNeedsPlanned: 8000,
      lastHighNeedsEstimated: 9500,
      lastHighNeedsDifference: 1500,
    })
  })

  test('each figure stands in its own place on its line', () => {
    const { provenance } = overview?.figures.totalRevenue ?? {}
    expect(provenance).toMatchObject({ table: 'budget-overview', page: 1, text: '$1,000' })
    expect(provenance && provenance.box.x1 - provenance.box.x0).toBeLessThan(40)
    expect(overview?.figures.spendingInLcap?.provenance).toMatchObject({ page: 2, text: '$$300.00' })
  })

  test('a page that only names the overview, and the same overview again, are none', () => {
    expect(readOverviews([page(1, 'LCFF Budget Overview for Parents', 'is the cover of the plan')])).toEqual([])
    expect(readOverviews([...pages, page(3, ...cover, ...revenue), page(4, ...rest)])).toHaveLength(1)
    expect(readOverviews([...pages, page(3, ...cover.map((text) => text.replace('Example', 'Other')), ...revenue), page(4, ...rest)])).toHaveLength(2)
  })

  test('its sentences are held against one another; a lone "$" stands in the way of what needs it', () => {
    const tables = { ...lcapTables([], { ...headers(), overviews: overview ? [overview] : [] }) }
    expect(came(checkOverviews(tables)).slice(0, 4)).toEqual([
      ['overview-revenue', 'holds'],
      ['overview-spending', 'holds'],
      ['overview-high-needs', 'holds'],
      ['overview-difference', 'holds'],
    ])
    expect(checkOverviews(tables).find(({ code }) => code === 'overview-planned')).toMatchObject({ result: 'cannot be made', because: 'figure-not-printed' })
    expect(checkOverviews(lcapTables([]))).toEqual([])
  })

  test('it is held against the plan’s tables, whose cents it rounds or cuts off; two agencies’ overviews are not', () => {
    const printed = { ...headers({ projectedSupplementalConcentration: '$120.75', estimatedContributing: '$97' }), overviews: overview ? [overview] : [] }
    const against = checkOverviews(lcapTables([], printed)).filter(({ code }) => code === 'overview-grants' || code === 'overview-last-estimated')
    expect(against.map(({ code, result, difference }) => [code, result, difference])).toEqual([
      ['overview-grants', 'holds', -75],
      ['overview-last-estimated', 'fails', -200],
    ])
    const two = overview ? [overview, overview] : []
    expect(checkOverviews(lcapTables([], { ...printed, overviews: two })).some(({ code }) => code === 'overview-grants')).toBe(false)
  })

  test('a Spanish overview’s figures are read as printed (its labels are not confirmed)', () => {
    const [spanish] = readOverviews([
      page(
        1,
        'Resumen Presupuestario LCFF para los Padres',
        'Nombre de la agencia local de educación (LEA): Distrito de Ejemplo',
        'Año escolar: 2025-26',
        'Los ingresos totales proyectados para el Distrito de Ejemplo son $1,000, de los cuales $700 son de la Fórmula de',
        'Financiamiento y Control Local (LCFF), $150 son otros fondos estatales, $100 son fondos locales y $50 son fondos federales.',
      ),
    ])
    expect(spanish?.fiscalYear).toBe(2025)
    expect([spanish?.figures.totalRevenue?.amount, spanish?.figures.federalRevenue?.amount]).toEqual([100000, 5000])
  })
})
