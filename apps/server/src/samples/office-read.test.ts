import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { extractionSchema } from '@cuentas/shared'
import { sha256Of } from '#files/read-file.ts'
import { startDocumentReading } from '#jobs/document-reading.ts'
import { samplesFolder } from '#samples/sample-source.ts'

const reading = startDocumentReading(1)
afterAll(() => reading.close())

async function extracted(file: string) {
  const bytes = new Uint8Array(readFileSync(new URL(file, samplesFolder)))
  const answer = await reading.extract(bytes, sha256Of(bytes))
  if (answer.kind === 'refused') throw new Error(`refused: ${answer.refusal.refused}`)
  return extractionSchema.parse(JSON.parse(answer.json))
}

/** Figures of a plan without their places. */
const figures = ({ rows }: Awaited<ReturnType<typeof extracted>>, tables: readonly string[]) =>
  rows
    .filter(({ table }) => tables.includes(table))
    .map(({ table, fiscalYear, goal, action, title, amounts }) => JSON.stringify([table, fiscalYear, goal, action, title.replace(/\s+/g, ' '), amounts]))
    .toSorted()

const actionTables = ['planned', 'contributing', 'annual-update', 'contributing-annual-update']

describe('the plan of 2025-26', { timeout: 120_000 }, () => {
  it('says the same in the state’s workbook, in Word and in the PDF', async () => {
    const pdf = await extracted('example-valley/example-valley-2025-26.pdf')
    const workbook = await extracted('workbook/example-valley-2025-26.xlsx')
    const word = await extracted('word/example-valley-2025-26.docx')
    expect(figures(workbook, actionTables)).toEqual(figures(pdf, actionTables))
    expect(figures(word, [...actionTables, 'goal-actions'])).toEqual(figures(pdf, [...actionTables, 'goal-actions']))
    expect(word.document).toMatchObject({ planYear: '2025-26', lea: pdf.document.lea, facts: pdf.document.facts })
    expect(workbook.document).toMatchObject({ planYear: '2025-26', facts: pdf.document.facts })
  })
})
