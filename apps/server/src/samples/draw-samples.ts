import { boardPacket } from '#samples/board-packet.ts'
import { actionsList, ledgerRows, trackingExport } from '#samples/data-files.ts'
import { expectedExtraction } from '#samples/expected.ts'
import { firstFormPlan } from '#samples/first-form.ts'
import { midYearReport } from '#samples/mid-year.ts'
import { planContent } from '#samples/plan-sections.ts'
import type { SampleSource } from '#samples/sample-source.ts'
import { threeYearPlan } from '#samples/three-year-form.ts'
import { writeWord } from '#samples/write-word.ts'
import { writeWorkbook } from '#samples/write-workbook.ts'
import { writePlan } from '#samples/write-plan.ts'

/** A file of data/samples: its path from there, and its bytes. */
export interface SampleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Draws every sample document and writes down what a right reading of it gives. The same source gives the same bytes. */
export async function drawSamples(source: SampleSource): Promise<readonly SampleFile[]> {
  const files: SampleFile[] = []
  const newest = Math.max(...source.documents.map(({ planYear }) => planYear))
  for (const document of source.documents) {
    const content = planContent(source, document)
    const written = await writePlan(content)
    const name = document.file.replace(/^.*\//, '').replace(/\.pdf$/, '')
    const expected = `${JSON.stringify(expectedExtraction(source, document, written), null, 1)}\n`
    files.push({ path: document.file, bytes: written.bytes }, { path: `expected/${name}.json`, bytes: Buffer.from(expected) })
    // The same plan as the office files a district fills in: the newest one, in English.
    if (document.tagged && document.language === 'en' && document.planYear === newest) {
      files.push({ path: `workbook/${name}.xlsx`, bytes: writeWorkbook(content) }, { path: `word/${name}.docx`, bytes: writeWord(content) })
    }
  }
  // Papers of which no published one was at hand: their golden files are the readings that were compared with the drawn pages.
  for (const [path, content] of [
    ['older/example-valley-2014-15.pdf', firstFormPlan(source)],
    ['older/example-valley-2018-19.pdf', threeYearPlan(source)],
    ['packets/example-valley-board-packet-2023-24.pdf', boardPacket(source)],
    ['reports/example-valley-mid-year-2025-26.pdf', midYearReport(source)],
  ] as const)
    files.push({ path, bytes: (await writePlan(content)).bytes })
  files.push(
    { path: 'data-files/example-valley-tracking-2023-24.xlsx', bytes: trackingExport(source) },
    { path: 'data-files/example-valley-actions-2024-25.csv', bytes: actionsList(source) },
    { path: 'data-files/example-valley-ledger-2024-25.csv', bytes: ledgerRows() },
  )
  return files
}
