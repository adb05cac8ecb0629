import { fiscalYear } from '@cuentas/shared'
import { expect, it } from 'vitest'
import { yearsWords } from '#format/years.ts'

it('draws a run of years together and keeps a missing year visible', () => {
  expect(yearsWords([2023, 2021, 2022, 2025].map(fiscalYear))).toBe('2021-22 – 2023-24, 2025-26')
  expect(yearsWords([fiscalYear(2025)])).toBe('2025-26')
  expect(yearsWords([])).toBe('')
})
