import { describe, expect, it } from 'vitest'
import { isRefusal, isPlan, toExtraction } from '@cuentas/budget'
import { grantNotesOf } from '@cuentas/shared'
import { goldenOf, readWhole } from '#accuracy/paper-golden.ts'
import { projectFolder } from '#files/project-folder.ts'

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

  it('the report at mid-year is no plan: what was spent so far is no estimated actual', async () => {
    const lcap = await read('reports/example-valley-mid-year-2025-26.pdf')
    await expect(goldenOf(lcap)).toMatchFileSnapshot('../accuracy/golden/example-valley-mid-year-2025-26.txt')
    expect(isPlan(lcap)).toBe(false)
    expect(lcap.lineItems.flatMap(({ figures }) => figures).every(({ phase }) => phase === 'planned')).toBe(true)
  })
})
