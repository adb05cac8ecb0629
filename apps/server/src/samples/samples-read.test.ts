import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { extractionSchema, type Extraction } from '@cuentas/shared'
import { sha256Of } from '#files/read-file.ts'
import { startDocumentReading } from '#jobs/document-reading.ts'
import { readSampleSource, samplesFolder, type SampleDocument } from '#samples/sample-source.ts'

const expectedSchema = z.object({
  document: z.object({ tagged: z.boolean(), facts: z.record(z.string(), z.number()) }).loose(),
  rows: z.array(
    z.object({ table: z.string(), action: z.string(), description: z.string().optional(), amounts: z.record(z.string(), z.number().nullable()) }).loose(),
  ),
})

function expectedOf(document: SampleDocument): z.infer<typeof expectedSchema> {
  const name = document.file.replace(/^.*\//, '').replace(/\.pdf$/, '.json')
  return expectedSchema.parse(JSON.parse(readFileSync(new URL(`expected/${name}`, samplesFolder), 'utf8')))
}

/** Line breaks are the page's, not the author's. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const reading = startDocumentReading(1)
afterAll(() => reading.close())

/** What the one deliberate slip breaks: 2024-25 prints $241,300.00 for 3.2, whose funds add up to $214,300.00. */
const brokenBySlip = [
  ['fund-columns-add-up', 'planned 3.2', 2_700_000],
  ['goal-total-matches-planned', 'goal-actions 3.2', -2_700_000],
  ['personnel-adds-up', 'planned 3.2', 2_700_000],
  ['rows-add-up', 'planned totals: total', -2_700_000],
]

describe.each(readSampleSource().documents)('reading $file', { timeout: 60_000 }, (sample) => {
  const expected = expectedOf(sample)
  let read: Extraction
  beforeAll(async () => {
    const bytes = readFileSync(new URL(sample.file, samplesFolder))
    const answer = await reading.extract(bytes, sha256Of(bytes))
    if (answer.kind === 'refused') throw new Error(`refused: ${answer.refusal.refused}`)
    read = extractionSchema.parse(JSON.parse(answer.json))
  }, 60_000)

  it('finds out what the document is', () => {
    const { tagged, facts, ...document } = expected.document
    expect(read.document).toMatchObject(document)
    expect(read.document.facts).toMatchObject(facts)
  })

  it('finds every row, in its place, with its title and every amount, and no other', () => {
    const shown = read.rows
      .filter(({ table }) => table !== 'budget-overview')
      .map(({ box, description, title, amounts, confidence, ...row }) => ({ ...row, title: oneLine(title), amounts }))
    const wanted = expected.rows.map(({ description, amounts, ...row }) => {
      const found = read.rows.find((other) => other.table === row.table && other.action === row.action && other.fiscalYear === row['fiscalYear'])
      // A column that a short form does not print may be named as empty or left out.
      const unprinted = Object.fromEntries(Object.keys(found?.amounts ?? {}).map((name) => [name, null]))
      return { ...row, amounts: { ...unprinted, ...amounts } }
    })
    const inOrder = (rows: readonly { table: string; action: string }[]) =>
      rows.toSorted((one, other) => `${one.table} ${one.action}`.localeCompare(`${other.table} ${other.action}`))
    expect(inOrder(shown)).toEqual(inOrder(wanted))
  })

  it('says of every amount how far it is confirmed', () => {
    for (const { table, action, amounts, confidence } of read.rows.filter((row) => row.table !== 'budget-overview')) {
      const printed = Object.entries(amounts).flatMap(([name, amount]) => (amount === null ? [] : [name]))
      expect(Object.keys(confidence ?? {}), `${table} ${action}`).toEqual(expect.arrayContaining(printed))
    }
  })

  it('reads every figure of the Budget Overview for Parents in front, in either language', () => {
    const figures = read.rows.filter(({ table }) => table === 'budget-overview').flatMap(({ amounts }) => Object.values(amounts))
    expect(figures.length).toBeGreaterThanOrEqual(13)
    expect(figures.every((cents) => cents !== null)).toBe(true)
  })

  it('keeps the whole description of every action', () => {
    const described = read.rows.filter((row) => row.table === 'goal-actions').map((row) => [row.action, oneLine(row.description ?? '')])
    const wanted = expected.rows.filter((row) => row.table === 'goal-actions').map((row) => [row.action, row.description])
    expect(described.toSorted()).toEqual(wanted.toSorted())
  })

  it(sample.planYear === 2024 ? 'finds the one slip, and only that' : 'finds that everything adds up', () => {
    const failing = read.checks.filter((check) => check.result === 'fails').map((check) => [check.code, check.subject, check.difference])
    expect(failing.toSorted()).toEqual(sample.planYear === 2024 ? brokenBySlip : [])
    expect(read.checks.filter((check) => check.result === 'holds').length).toBeGreaterThan(70)
  })

  it(sample.tagged ? 'has two readings that agree' : 'says that there is only one reading', () => {
    expect(read.problems.map((problem) => problem.code)).toEqual(sample.tagged ? [] : ['one-reading-only'])
  })
})
