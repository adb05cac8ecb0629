import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractionSchema, type Extraction } from '@cuentas/shared'
import { projectFolder } from '#files/project-folder.ts'
import { sha256Of } from '#files/read-file.ts'
import { startDocumentReading, standardLimits, type DocumentReading } from '#jobs/document-reading.ts'
import { scannedCopy } from '#jobs/scanned-copy.fixture.ts'

const plan = new Uint8Array(readFileSync(projectFolder('data/samples/example-valley/example-valley-2025-26.pdf')))
/** The pages of the planned table. */
const scanned = [9, 10]

async function extraction(reading: DocumentReading, bytes: Uint8Array<ArrayBuffer>): Promise<Extraction> {
  const answer = await reading.extract(bytes, sha256Of(bytes))
  if (answer.kind === 'refused') throw new Error(answer.refusal.refused)
  return extractionSchema.parse(JSON.parse(answer.json))
}

describe('a plan that was printed and scanned', { timeout: 600_000 }, () => {
  let reading: DocumentReading
  let own: Extraction
  let copy: Extraction
  beforeAll(async () => {
    reading = startDocumentReading(1)
    own = await extraction(reading, plan)
    copy = await extraction(reading, await scannedCopy(plan, scanned, [9]))
  }, 600_000)
  afterAll(() => reading.close())

  const planned = ({ rows }: Extraction) => rows.filter(({ table }) => table === 'planned')
  const right = () => new Set(planned(own).map(({ amounts }) => amounts['total']))

  it('gives the planned table, a page of which lies on its side', () => {
    expect(planned(copy).filter(({ amounts }) => right().has(amounts['total'])).length).toBeGreaterThanOrEqual(13)
  })
  it('never counts an amount that OCR took for another as confirmed', () => {
    const wrong = planned(copy).filter(({ amounts }) => !right().has(amounts['total']))
    expect(wrong.filter(({ confidence }) => confidence?.['total']?.level === 'confirmed')).toEqual([])
  })
  it('marks every figure as read by OCR, with how sure it is, and names each page', () => {
    const rows = planned(copy)
    expect(rows.every(({ ocr }) => ocr !== undefined && Object.values(ocr).every((sure) => sure >= 0 && sure <= 100))).toBe(true)
    expect(rows.every(({ ocr, amounts }) => Object.keys(amounts).every((name) => amounts[name] === null || ocr?.[name] !== undefined))).toBe(true)
    expect(copy.problems.filter(({ code }) => code === 'read-by-ocr').map(({ at }) => at.page)).toEqual([1, 2])
  })
  it('marks nothing of the plan itself', () => {
    expect(own.rows.every(({ ocr }) => ocr === undefined)).toBe(true)
    expect(own.problems.some(({ code }) => code === 'read-by-ocr')).toBe(false)
  })
})

describe('OCR that takes too long', { timeout: 120_000 }, () => {
  it('leaves its page unread; a file of such pages alone is refused as one without text', async () => {
    const reading = startDocumentReading(1, { ...standardLimits, secondsAScan: 0.05 })
    const bytes = await scannedCopy(plan, [1])
    expect(await reading.extract(bytes, sha256Of(bytes))).toEqual({ kind: 'refused', refusal: { refused: 'no-text', facts: {} } })
    await reading.close()
  })
})
