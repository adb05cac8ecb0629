import { readFileSync, readdirSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '@cuentas/shared'
import { drawSamples } from '#samples/draw-samples.ts'
import { sampleActions } from '#samples/sample-actions.ts'
import { sampleFigures } from '#samples/sample-figures.ts'
import { readSampleSource, samplesFolder } from '#samples/sample-source.ts'

const source = readSampleSource()

/** A PDF with its streams inflated and the lengths and offsets that depend on the machine's zlib left out. */
function inflated(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  return text
    .replace(/\nstream\n([\s\S]*?)\nendstream/g, (_, stream: string) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))
    .replace(/\/Length \d+/g, '')
    .replace(/\nxref\n[\s\S]*$/, '')
}

describe('the samples', () => {
  it('are what their source draws today, page content for page content and figure for figure', async () => {
    const drawn = await drawSamples(source)
    for (const file of drawn) {
      const stored = readFileSync(new URL(file.path, samplesFolder))
      if (file.path.endsWith('.pdf')) expect(inflated(stored) === inflated(file.bytes), `${file.path} is stale: npm run samples`).toBe(true)
      else expect(stored.toString('utf8'), `${file.path} is stale: npm run samples`).toBe(Buffer.from(file.bytes).toString('utf8'))
    }
    const onDisk = ['example-valley', 'untagged', 'spanish', 'workbook', 'word', 'older', 'packets', 'reports', 'data-files', 'expected'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, samplesFolder)).map((name) => `${folder}/${name}`),
    )
    expect(onDisk.sort()).toEqual(drawn.map((file) => file.path).sort())
  })

  it('draw the same bytes twice', async () => {
    const [first, second] = [await drawSamples(source), await drawSamples(source)]
    expect(second.map((file) => Buffer.from(file.bytes).equals(first.find((other) => other.path === file.path)?.bytes ?? Buffer.alloc(0)))).not.toContain(false)
  })

  it('stay small enough to live in the project', async () => {
    for (const file of await drawSamples(source)) expect(file.bytes.length, file.path).toBeLessThan(300 * 1024)
  })

  it('belong to a district that does not exist: there is no county 99', () => {
    expect(source.lea.cds).toMatch(/^99 /)
  })

  it('are consistent: personnel is part of the total, and LCFF is part of what was estimated', () => {
    for (const year of [2022, 2023, 2024, 2025]) {
      for (const action of sampleActions(source, fiscalYear(year), 'en')) {
        expect(action.nonPersonnel, `${year} ${action.number}`).toBeGreaterThanOrEqual(0)
        if (action.estimatedTotal !== undefined) expect(action.estimatedTotal, `${year} ${action.number}`).toBeGreaterThanOrEqual(action.estimatedLcff ?? 0)
      }
    }
  })

  it('hold exactly one slip: 2024-25 prints $241,300.00 for Interpretation, whose funds add up to $214,300.00', () => {
    const slips = [2022, 2023, 2024, 2025].flatMap((year) =>
      sampleActions(source, fiscalYear(year), 'en').flatMap((action) =>
        action.printedTotal === action.total ? [] : [[year, action.number, action.printedTotal, action.total]],
      ),
    )
    expect(slips).toEqual([[2024, '3.2', 24_130_000, 21_430_000]])
  })

  it('carry over what was left: formula (12) with the percentage that the plan before it typed in', () => {
    const plan = sampleFigures(source, fiscalYear(2024))
    // (6) + carryover% x (9) - (7) - (8) x (9): 14,588,204 + 0.56 % of 46,001,877 - 13,933,006.78 - 0.15 % of 46,001,877
    expect(plan.carryoverDollars12).toBe(Math.round(1_458_820_400 + 0.0056 * 4_600_187_700 - 1_393_300_678 - 0.0015 * 4_600_187_700))
    expect(plan.lastCarryoverIn).toBe(560)
    expect(plan.carryoverOut13).toBe(1834)
  })

  it('renumber the restorative justice action: 2.4 until 2024-25, 2.2 from 2025-26, and the number goes to school police', () => {
    const titleOf = (year: number, number: string) => sampleActions(source, fiscalYear(year), 'en').find((action) => action.number === number)?.title
    expect([titleOf(2024, '2.4'), titleOf(2025, '2.2')]).toEqual(Array(2).fill('Restorative Justice Coordinators and Circles'))
    expect(titleOf(2025, '2.4')).toBe('School Resource Officers and Campus Security')
  })
})
