import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { isRefusal, readLcap, toExtraction } from '@cuentas/budget'
import { identify, openPdfEngine } from '@cuentas/documents'
import { sha256Schema, type Lcap } from '@cuentas/shared'
import { goldenOf } from '#accuracy/paper-golden.ts'
import { projectFolder } from '#files/project-folder.ts'
import { sha256Of } from '#files/read-file.ts'
import { openOcr } from '#jobs/open-ocr.ts'

const folder = projectFolder('../shared/corpus/other')

/** Reads a file with OCR, of its pages only those that are named: each takes seconds. */
async function scanned(name: string, pages: readonly number[]): Promise<Lcap> {
  const bytes = new Uint8Array(readFileSync(`${folder}/${name}`))
  const pdf = await openPdfEngine(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')))
  const reader = identify(bytes)
  if ('refused' in reader) throw new Error(reader.refused)
  const without = new Set(Array.from({ length: 40 }, (_, at) => at + 1).filter((page) => !pages.includes(page)))
  const document = reader.read(bytes, { pdf, ocr: { engine: await openOcr(512 * 1024 * 1024), begin: () => undefined, without } })
  if ('refused' in document) throw new Error(document.refused)
  const read = readLcap(document, sha256Schema.parse(sha256Of(bytes)))
  if (isRefusal(read)) throw new Error(read.refused)
  return read.value
}

describe.skipIf(!existsSync(folder))('scans that come alone (skipped when ../shared/corpus is not there)', { timeout: 240_000 }, () => {
  test('pages 7 and 8 of a scanned appendix are a budget by account, every figure marked, compared with the pages line by line', async () => {
    const lcap = await scanned('RisingSun__Appendix-1-Finance-Budget-Plan.pdf', [7, 8])
    await expect(goldenOf(lcap)).toMatchFileSnapshot('golden/RisingSun__Appendix-1_p7-8.txt')
    const { rows, confidence } = toExtraction(lcap)
    expect(rows.filter(({ amounts }) => typeof amounts['total'] === 'number').every(({ ocr }) => ocr?.['total'] !== undefined)).toBe(true)
    expect(confidence).toMatchObject({ confirmed: 0 })
    // The page prints 83,182 where OCR read "-83,182", 5890 where it read "5830", 582 of postage that it missed, and three cells that it could not read: no sum with them holds.
    const open = lcap.checks.filter(({ result }) => result !== 'holds').map(({ subject }) => subject.replace('budget-projection totals: TTL ', ''))
    expect(lcap.checks.filter(({ result }) => result === 'holds')).toHaveLength(50)
    expect(open).toEqual([
      'Non Certificated Salaries 2025-26',
      'Federal Revenue 2026-27',
      'Federal Revenue 2027-28',
      'Federal Revenue 2029-30',
      'Services Operations 2029-30',
    ])
  })

  test('a lone page of a plan gives its grant and its percentage, marked, and says that it is a part', async () => {
    const lcap = await scanned('berkeley163_scan.png', [1])
    await expect(goldenOf(lcap)).toMatchFileSnapshot('golden/berkeley163_scan.txt')
    const { kind, factsOcr } = toExtraction(lcap).document
    expect(kind).toBe('plan-page')
    expect(factsOcr?.['projectedSupplementalConcentration']).toBeGreaterThan(50)
    expect(lcap.problems).toContainEqual({ code: 'part-of-a-plan', at: {}, facts: { printed: '149/172' } })
  })
})
