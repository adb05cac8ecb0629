import { expectedExtraction } from '#samples/expected.ts'
import { planContent } from '#samples/plan-sections.ts'
import type { SampleSource } from '#samples/sample-source.ts'
import { writePlan } from '#samples/write-plan.ts'

/** A file of data/samples: its path from there, and its bytes. */
export interface SampleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Draws every sample document and writes down what a right reading of it gives. The same source gives the same bytes. */
export async function drawSamples(source: SampleSource): Promise<readonly SampleFile[]> {
  const files: SampleFile[] = []
  for (const document of source.documents) {
    const written = await writePlan(planContent(source, document))
    const name = document.file.replace(/^.*\//, '').replace(/\.pdf$/, '')
    const expected = `${JSON.stringify(expectedExtraction(source, document, written), null, 1)}\n`
    files.push({ path: document.file, bytes: written.bytes }, { path: `expected/${name}.json`, bytes: Buffer.from(expected) })
  }
  return files
}
