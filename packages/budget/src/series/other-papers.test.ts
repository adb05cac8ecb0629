import { describe, expect, test } from 'vitest'
import type { DocumentKind, TaggedPlan } from '@cuentas/shared'
import { plansToSeries } from '#series/plans-to-series.ts'
import { figure, plan, sha } from '#tagged-plans.fixture.ts'

const of = (kind: DocumentKind, made: TaggedPlan): TaggedPlan => ({ ...made, document: { ...made.document, kind } })
const lcap2021 = plan(2021, [
  { action: '1.1', figures: [figure('planned', 'total', '$500', 'planned')] },
  {
    action: '1.1',
    year: 2019,
    figures: [figure('planned', 'total', '$300', 'annual-update-2019'), figure('estimated-actual', 'total', '$200', 'annual-update-2019')],
  },
])
const continuity = of('continuity-plan', plan(2020, [{ action: '', figures: [figure('planned', 'total', '$9,000', 'lcp-actions')] }], { sha256: sha('a') }))
const pointsOf = (plans: readonly TaggedPlan[], year: number) =>
  plansToSeries(plans)
    .filter(({ fiscalYear, basis }) => fiscalYear === year && basis === 'all-funds')
    .map(({ phase, document, value }) => [phase, document, 'gap' in value ? value.gap : value.plan.cents])

describe('papers that are no LCAP', () => {
  test('a Learning Continuity Plan is a labelled gap that opens it, never a sum beside other years and never 0', () => {
    expect(pointsOf([continuity, lcap2021], 2020)).toEqual([
      ['planned', continuity.document.sha256, 'continuity-plan'],
      ['estimated-actual', lcap2021.document.sha256, 'not-reported'],
    ])
  })

  test('of 2019-20 the plan of 2021-22 speaks, whose annual update reports it', () => {
    expect(pointsOf([continuity, lcap2021], 2019)).toEqual([
      ['planned', lcap2021.document.sha256, 30000],
      ['estimated-actual', lcap2021.document.sha256, 20000],
    ])
  })

  test.each(['budget-overview', 'supplement', 'mid-year-report'] as const)('a %s of the same year takes no plan’s place', (kind) => {
    const paper = of(kind, plan(2021, [], { sha256: sha('b') }))
    expect(plansToSeries([lcap2021, paper])).toEqual(plansToSeries([lcap2021]))
    expect(plansToSeries([paper])).toEqual([])
  })

  test('an amended version speaks over the adopted one', () => {
    const adopted = plan(2021, [{ action: '1.1', figures: [figure('planned', 'total', '$500', 'planned')] }])
    const amended = plan(2021, [{ action: '1.1', figures: [figure('planned', 'total', '$700', 'planned')] }], { sha256: sha('c') })
    const later = { ...amended, document: { ...amended.document, adoption: 'amended' as const } }
    expect(pointsOf([later, adopted], 2021)[0]).toEqual(['planned', later.document.sha256, 70000])
  })
})
