import { isCents, readAmount, type HeaderBlocks, type PrintedTotal, type Problem, type Provenance, type Reading } from '@cuentas/shared'
import { figureWords, percentageWords, scopeWords, totalWords, type FigureWords } from '#templates/figure-words.ts'
import { labelledValues, type BlockRows, type LabelledValue } from '#templates/labelled-values.ts'
import { quoted, squashed } from '#templates/plain-text.ts'

type BlockTable = PrintedTotal['table']

/** A figure found under words that are known. */
interface Found {
  readonly table: BlockTable
  readonly name: string
  readonly value: LabelledValue
}

/** The header blocks of the action tables, each figure from the two readings where both have it. */
export function headerBlocks(blocks: readonly BlockRows[]): { readonly value: HeaderBlocks; readonly problems: readonly Problem[] } {
  const values = (['tags', 'geometry'] as const).flatMap((reading) => labelledValues(blocks.filter(({ table }) => table.reading === reading)))
  const problems: Problem[] = []
  const place = (found: readonly Found[]) => {
    const [first] = placed(found)
    if (first?.problem) problems.push(first.problem)
    return first
  }
  const figures = Object.fromEntries(
    figureWords.flatMap((words) => {
      const found = place(named(values, words).filter(({ value }) => isCents(readAmount(leadingAmount(value.text)))))
      const cents = found ? readAmount(leadingAmount(found.provenance.text)) : undefined
      return found && cents !== undefined && isCents(cents) ? [[words.name, { cents, provenance: found.provenance }]] : []
    }),
  )
  const percentages = Object.fromEntries(
    percentageWords.flatMap((words) => {
      const found = place(named(values, words))
      return found
        ? [[words.name, { text: squashed(/^[^%\p{L}]*%?/u.exec(found.provenance.text)?.[0] ?? found.provenance.text), provenance: found.provenance }]]
        : []
    }),
  )
  const totals = totalsIn(values).flatMap((group) => {
    const found = place(group)
    const cents = found ? readAmount(leadingAmount(found.provenance.text)) : undefined
    const [first] = group
    return found && first && cents !== undefined && isCents(cents) ? [{ table: first.table, column: first.name, cents, provenance: found.provenance }] : []
  })
  return { value: { figures, percentages, totals }, problems }
}

/** "$0.00 - No Carryover" -> "$0.00". */
export function leadingAmount(text: string): string {
  return text.replace(/\s*[-\u2013\u2014]?\s*\p{L}[\s\S]*$/u, '')
}

function named(values: readonly LabelledValue[], words: FigureWords<string>): readonly Found[] {
  const found = values.filter(({ over }) => words.words.test(over)).map((value) => ({ table: words.table, name: words.name, value }))
  // "LCFF Carryover - Percentage (from Prior Year)" stands in Tables 1 and 2 for the coming year and in Table 5 for the current one.
  if (words.name !== 'carryoverPercentageIn' && words.name !== 'carryoverPercentageInCurrent') return found
  const current = values.filter(({ over }) => /^estimatedactuallcffbasegrant/u.test(over)).map(({ page, box }) => ({ page, y: box.y0 }))
  return found.filter(
    ({ value }) => current.some(({ page, y }) => page === value.page && Math.abs(y - value.box.y0) < 30) === (words.name === 'carryoverPercentageInCurrent'),
  )
}

/** The first place that prints the figure, as the tag tree has it where it does, with what the other reading says there. */
function placed(found: readonly Found[]): readonly { readonly provenance: Provenance; readonly problem: Problem | undefined }[] {
  const in1 = (reading: Reading) => found.filter(({ value }) => value.reading === reading)
  const [tags] = in1('tags')
  const [geometry] = in1('geometry')
  const taken = tags && geometry && tags.value.page > geometry.value.page ? geometry : (tags ?? geometry)
  if (!taken) return []
  const otherOnes = in1(taken.value.reading === 'tags' ? 'geometry' : 'tags').filter(({ value }) => value.page === taken.value.page)
  const [same] = otherOnes
  const agrees = same && squashed(same.value.text) === squashed(taken.value.text)
  const otherReading = !same ? 'absent' : agrees ? 'agrees' : { text: same.value.text }
  const { page, box, text, reading } = taken.value
  const provenance: Provenance = { table: taken.table, page, box, text, reading, otherReading }
  const texts = reading === 'tags' ? { tags: text, geometry: same?.value.text ?? '' } : { tags: same?.value.text ?? '', geometry: text }
  const facts = { tags: quoted(texts.tags), geometry: quoted(texts.geometry), kept: reading }
  return [{ provenance, problem: same && !agrees ? { code: 'readings-differ', at: { page, box, table: taken.table, row: taken.name }, facts } : undefined }]
}

/** Printed totals in groups of the same table and column, both readings together. */
function totalsIn(values: readonly LabelledValue[]): readonly (readonly Found[])[] {
  const groups = new Map<string, Found[]>()
  const add = (one: Found) => {
    const key = `${one.table} ${one.name}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  for (const value of values) {
    for (const { table, column, words } of totalWords) {
      if (words.test(value.over) && (table !== 'planned' || isFundsRow(value, values))) add({ table, name: column, value })
    }
    for (const { column, words } of scopeWords) {
      // Beside the label and under "Totals by Type": the Totals row of Table 1 has the same first word.
      if (words.test(value.beside) && /lcfffunds|fondos(?:de)?lcff/u.test(value.over) && !isFundsRow(value, values))
        add({ table: 'contributing', name: column, value })
    }
    if (figureWords.some(({ name, words }) => name === 'estimatedContributing' && words.test(value.over)))
      add({ table: 'contributing-annual-update', name: 'estimatedActualLcff', value })
    if (isPlannedBesideEstimated(value, values)) add({ table: 'contributing-annual-update', name: 'plannedLcff', value })
  }
  return [...groups.values()]
}

/** True in a row that prints totals of several funds: the block of Table 1. */
function isFundsRow(value: LabelledValue, values: readonly LabelledValue[]): boolean {
  return values.some((one) => sameRow(one, value) && /^(?:otherstatefunds|otrosfondosestatales|federalfunds|fondosfederales)$/u.test(one.over))
}

/** (4) as Table 4 repeats it, beside (6) and (7): the printed total of last year's planned LCFF expenditures. */
function isPlannedBesideEstimated(value: LabelledValue, values: readonly LabelledValue[]): boolean {
  const planned = figureWords.find(({ name }) => name === 'plannedContributing')
  const estimated = figureWords.find(({ name }) => name === 'estimatedContributing')
  return planned !== undefined && planned.words.test(value.over) && values.some((one) => sameRow(one, value) && estimated?.words.test(one.over))
}

function sameRow(a: LabelledValue, b: LabelledValue): boolean {
  return a.reading === b.reading && a.page === b.page && Math.abs(a.box.y0 - b.box.y0) < 12
}
