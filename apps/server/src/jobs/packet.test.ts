import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planContent } from '#samples/plan-sections.ts'
import { readSampleSource } from '#samples/sample-source.ts'
import { writePlan } from '#samples/write-plan.ts'
import { sha256Of } from '#files/read-file.ts'
import { startDocumentReading } from '#jobs/document-reading.ts'
import type { ReadLcap } from '#jobs/reading-messages.ts'

/** A board packet made up for this test: an agenda, the made-up district's plan, and the same plan of a made-up charter school. */
async function packetOfTwo() {
  const source = readSampleSource()
  const [document] = source.documents
  if (!document) throw new Error('no sample')
  const district = planContent(source, document)
  const charter = planContent(
    { ...source, lea: { ...source.lea, name: { en: 'Example Hills Charter', es: 'Escuela Chárter de Ejemplo' }, cds: '99 99999 0000001' } },
    document,
  )
  const [first] = district.sections
  if (!first) throw new Error('a plan without sections')
  const agenda = { ...first, blocks: [{ kind: 'text' as const, role: 'H1' as const, text: 'Agenda of the regular meeting' }] }
  return writePlan({ ...district, sections: [agenda, ...district.sections, ...charter.sections] })
}

describe('a board packet that holds the plans of two agencies', { timeout: 60_000 }, () => {
  const reading = startDocumentReading(1)
  afterAll(() => reading.close())
  let plans: readonly ReadLcap[] = []
  let pages = 0
  beforeAll(async () => {
    const written = await packetOfTwo()
    pages = written.pages
    const bytes = new Uint8Array(written.bytes)
    const answer = await reading.read(bytes, sha256Of(bytes))
    if (answer.kind === 'refused') throw new Error(`refused: ${answer.refusal.refused}`)
    plans = [answer.read, ...answer.others]
  }, 60_000)

  it('is two documents, each of its own agency', () => {
    expect(plans.map(({ lcap }) => lcap.document.lea.name)).toEqual(['Example Valley Unified School District', 'Example Hills Charter'])
    expect(new Set(plans.map(({ lcap }) => lcap.document.sha256)).size).toBe(2)
  })

  it('keeps the packet’s page numbers, so that a figure opens the packet’s page; the agenda is nobody’s', () => {
    const [first, second] = plans.map(({ lcap }) => lcap.document.packet)
    expect(first?.file).toBe(second?.file)
    expect(first?.firstPage).toBe(2)
    expect(second?.firstPage).toBe((first?.lastPage ?? 0) + 1)
    expect(second?.lastPage).toBe(pages)
    for (const { lcap, pageSizes } of plans) {
      const { firstPage = 0, lastPage = 0 } = lcap.document.packet ?? {}
      expect(lcap.document.pages).toBe(lastPage - firstPage + 1)
      expect(pageSizes.map(({ page }) => page)).toEqual(Array.from({ length: lcap.document.pages }, (_, at) => firstPage + at))
      expect(lcap.lineItems.every(({ titleAt }) => titleAt.page >= firstPage && titleAt.page <= lastPage)).toBe(true)
    }
  })

  it('reads each plan as it reads it alone', () => {
    const figures = (plan: ReadLcap | undefined) =>
      plan?.lcap.lineItems.map(({ goal, action, figures: own }) => [goal, action, own.map(({ phase, fund, amount }) => [phase, fund, amount])])
    expect(plans[0]?.lcap.lineItems.length).toBeGreaterThan(20)
    expect(figures(plans[1])).toEqual(figures(plans[0]))
  })
})
