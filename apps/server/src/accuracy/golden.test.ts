import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goldenDocuments, goldenOf } from '#accuracy/golden.ts'
import { projectFolder } from '#files/project-folder.ts'

const folder = projectFolder('../shared/corpus/lcap-pdf')
const golden = (name: string) => readFileSync(projectFolder(`data/reference/golden/${name}.txt`), 'utf8')

describe.skipIf(!existsSync(folder))('plans to 2019-20 of the reference collection (skipped where it is not there)', () => {
  it.each(goldenDocuments)(
    '%s is read as its golden file says; data/reference/golden/compared.md says how it was compared with the pictures of its pages',
    async (name) => {
      expect(await goldenOf(join(folder, `${name}.pdf`))).toBe(golden(name))
    },
  )
})

describe('the golden files of plans to 2019-20', () => {
  it('say that Mill Valley prints one payroll in four actions, and Acton’s actions add up to its Budget Summary to the dollar', () => {
    const mill = golden('duncantl__Mill_Valley_2017-18_Final_Board_Approved_LCAP')
    expect(mill.match(/^budgeted 2017-18 goal 1 action \d "[^"]+" p\d+.*: total 29009810\.00$/gmu)).toHaveLength(4)
    // 100,000 + 29,009,810 once + 37,614,451 once + ...: three of the four, and goal 3's copy of the whole payroll, are counted in another action.
    expect(mill).toContain('budget-summary-total budgeted totals: plannedInPlan: fails -30908932.00')
    expect(golden('duncantl__Acton-Agua_Dulce_Unified')).toContain('budget-summary-total budgeted totals: plannedInPlan: holds 0.00')
  })
  it('keep what a plan calls Supplemental apart from its base', () => {
    expect(golden('dsidavis__HoriconElementary_LCAP_2015-16_rerendered')).toContain('  planned 116652.00 supplementalConcentration <Supplemental> p13')
  })
})
