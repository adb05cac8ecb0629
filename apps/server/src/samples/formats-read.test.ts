import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { TableAnswers } from '@cuentas/budget'
import { extractionSchema, fiscalYear, packetExtractionSchema, type Extraction } from '@cuentas/shared'
import { goldenOfExtraction } from '#accuracy/paper-golden.ts'
import { sha256Of } from '#files/read-file.ts'
import { startDocumentReading } from '#jobs/document-reading.ts'
import { samplesFolder } from '#samples/sample-source.ts'

const reading = startDocumentReading(1)
afterAll(() => reading.close())

/** Every document of a sample file, as `cuentas extract --json` gives it: a packet has several. */
async function extracted(file: string, answers: TableAnswers = {}): Promise<readonly Extraction[]> {
  const bytes = new Uint8Array(readFileSync(new URL(file, samplesFolder)))
  const answer = await reading.extract(bytes, sha256Of(bytes), answers)
  if (answer.kind === 'refused') throw new Error(`refused: ${answer.refusal.refused}`)
  const json: unknown = JSON.parse(answer.json)
  const packet = packetExtractionSchema.safeParse(json)
  return packet.success ? packet.data.documents : [extractionSchema.parse(json)]
}

const agency = { key: 'x-example-valley', name: 'Example Valley Unified School District', cds: null }
/** Formats of which no published file was at hand: drawn, labelled so, and their golden files compared with what was drawn. */
const formats: readonly { readonly golden: string; readonly file: string; readonly answers?: TableAnswers }[] = [
  { golden: 'example-valley-workbook-2025-26', file: 'workbook/example-valley-2025-26.xlsx' },
  { golden: 'example-valley-word-2025-26', file: 'word/example-valley-2025-26.docx' },
  { golden: 'example-valley-tracking-2023-24', file: 'data-files/example-valley-tracking-2023-24.xlsx' },
  { golden: 'example-valley-actions-2024-25', file: 'data-files/example-valley-actions-2024-25.csv', answers: { spec: 'yes', year: fiscalYear(2024), agency } },
  { golden: 'example-valley-ledger-2024-25', file: 'data-files/example-valley-ledger-2024-25.csv', answers: { spec: 'yes', agency } },
  { golden: 'valle-de-ejemplo-2025-26', file: 'spanish/valle-de-ejemplo-2025-26.pdf' },
  { golden: 'example-valley-board-packet-2023-24', file: 'packets/example-valley-board-packet-2023-24.pdf' },
]

describe('formats without a published example', { timeout: 60_000 }, () => {
  it.each(formats)('$golden is read as its golden file says', async ({ golden, file, answers }) => {
    const documents = await extracted(file, answers)
    await expect(documents.map(goldenOfExtraction).join('\n')).toMatchFileSnapshot(`../accuracy/golden/${golden}.txt`)
  })
})
