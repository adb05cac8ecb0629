import { describe, expect, it } from 'vitest'
import { isRefusal, isPlan, toExtraction } from '@cuentas/budget'
import { grantNotesOf } from '@cuentas/shared'
import { goldenOf, readWhole } from '#accuracy/paper-golden.ts'
import { projectFolder } from '#files/project-folder.ts'
import { threeYearActions } from '#samples/three-year-actions.ts'

async function read(path: string) {
  const lcap = await readWhole(projectFolder(`data/samples/${path}`))
  if (isRefusal(lcap)) throw new Error(lcap.refused)
  return lcap
}

/** Synthetic papers: no published one was at hand. Their golden files were compared with the drawn pages, line by line. */
describe('drawn papers without a published example', () => {
  it('the plan of 2014-15 is read on its own form, three years of each action side by side', async () => {
    const lcap = await read('older/example-valley-2014-15.pdf')
    await expect(goldenOf(lcap)).toMatchFileSnapshot('../accuracy/golden/example-valley-2014-15.txt')
    expect(lcap.document).toMatchObject({ kind: 'lcap', template: '2014-15', planYear: 2014 })
    // Its grants were not full yet: the note stands beside them.
    expect(toExtraction(lcap).document.grantNotes).toEqual(grantNotesOf(lcap.document.planYear))
    expect(grantNotesOf(lcap.document.planYear)).not.toEqual([])
  })

  it('the plan of 2018-19 holds each sum of its appended summary against its actions, and takes none for an amount of its own', async () => {
    const lcap = await read('older/example-valley-2018-19.pdf')
    await expect(goldenOf(lcap)).toMatchFileSnapshot('../accuracy/golden/example-valley-2018-19.txt')
    const sums = lcap.checks.filter(({ code }) => code === 'expenditure-summary-total')
    expect(sums.map(({ result }) => result).filter((result) => result === 'holds')).toHaveLength(149)
    // The slip of the sample: $1,000 too much for Goal 2 of 2019-20.
    expect(sums.filter(({ result }) => result !== 'holds')).toMatchObject([{ subject: 'expenditure summary goal 2: 2019-20', difference: 100_000, page: 12 }])
    // The summary repeats the plan's dollars on pages 11 and 12: no row and no figure stands there.
    expect(toExtraction(lcap).rows.every(({ page }) => page < 10)).toBe(true)
    expect(lcap.checks.find(({ code }) => code === 'budget-summary-total')?.result).toBe('holds')
    const planned = lcap.rows.filter(({ table }) => table.startsWith('budgeted'))
    const references = planned.flatMap(({ lines = [] }) => lines.map(({ reference }) => reference))
    expect(new Set(references)).toEqual(new Set(threeYearActions.flatMap(({ lines }) => lines.map(({ object }) => object))))
  })

  it('the report at mid-year is no plan: what was spent so far is no estimated actual', async () => {
    const lcap = await read('reports/example-valley-mid-year-2025-26.pdf')
    await expect(goldenOf(lcap)).toMatchFileSnapshot('../accuracy/golden/example-valley-mid-year-2025-26.txt')
    expect(isPlan(lcap)).toBe(false)
    expect(lcap.lineItems.flatMap(({ figures }) => figures).every(({ phase }) => phase === 'planned')).toBe(true)
  })
})
