import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { extractionSchema } from '@cuentas/shared'
import { projectFolder } from '#files/project-folder.ts'
import { sha256Of } from '#files/read-file.ts'
import { standardLimits, startDocumentReading, type DocumentReading } from '#jobs/document-reading.ts'

const sample = projectFolder('data/samples/example-valley/example-valley-2025-26.pdf')
const bytes = () => new Uint8Array(readFileSync(sample))
const sha256 = sha256Of(bytes())

describe('reading documents in threads', () => {
  const started: DocumentReading[] = []
  const start = (...args: Parameters<typeof startDocumentReading>) => {
    const reading = startDocumentReading(...args)
    started.push(reading)
    return reading
  }
  afterEach(async () => {
    await Promise.all(started.splice(0).map((reading) => reading.close()))
  })

  it('gives figures, tags for every line item and the size of every page', async () => {
    const answer = await start(1).read(bytes(), sha256)
    if (answer.kind === 'refused') throw new Error(answer.refusal.refused)
    const { lcap, tags, pageSizes } = answer.read
    expect(tags.map(([id]) => id)).toEqual(lcap.lineItems.map(({ id }) => id))
    expect(pageSizes.map(({ page }) => page)).toEqual(Array.from({ length: lcap.document.pages }, (_, index) => index + 1))
  })

  it('reads several documents at once and gives each its own answer', async () => {
    const reading = start(2)
    const first = await reading.extract(bytes(), sha256)
    const all = await Promise.all([1, 2, 3, 4].map(() => reading.extract(bytes(), sha256)))
    for (const answer of all) expect(answer).toEqual(first)
    expect(first.kind === 'extraction' && extractionSchema.parse(JSON.parse(first.json)).document.sha256).toBe(sha256)
  })

  it('leaves the thread that asks free to do other things while it reads', async () => {
    let turns = 0
    const clock = setInterval(() => (turns += 1), 1)
    await start(1).extract(bytes(), sha256)
    clearInterval(clock)
    expect(turns).toBeGreaterThan(20)
  })

  it('ends a thread that takes too long, refuses the document, and reads the next one', async () => {
    const reading = start(1, { ...standardLimits, seconds: 0.02 })
    for (let time = 0; time < 2; time += 1) {
      expect(await reading.extract(bytes(), sha256)).toEqual({ kind: 'refused', refusal: { refused: 'too-demanding', facts: { limit: '0.02 s' } } })
    }
  })

  it('ends a thread that takes too much memory, and refuses the document', async () => {
    const reading = start(1, { ...standardLimits, mebibytes: 8 })
    expect(await reading.read(bytes(), sha256)).toEqual({ kind: 'refused', refusal: { refused: 'too-demanding', facts: { limit: '8 MiB' } } })
  })

  it('draws a page as a WebP picture no wider than wanted, and knows when there is no such page', async () => {
    const reading = start(1)
    const picture = await reading.picture(sample, 1, 0, 150, 400)
    expect(Buffer.from(picture ?? []).toString('latin1', 8, 12)).toBe('WEBP')
    expect(await reading.picture(sample, 999, 0, 150, 400)).toBeUndefined()
  })
})
