import { mainFigure, readSplit, resolveSplit, type Corrected, type CorrectionRequest, type RequestedChange } from '@cuentas/budget'
import { categorySchema, isCents, otherTagSchema, figurePhases, readAmount, rjLevelSchema, splitSourceSchema } from '@cuentas/shared'
import Papa from 'papaparse'
import { correctionColumns, wishesSchema, type CorrectionWishes } from '#services/corrections/correction-columns.ts'

/** Why a line of the CSV cannot be a decision. */
export const csvProblems = [
  'no-line-item',
  'no-change',
  'no-reason',
  'category-unknown',
  'level-unknown',
  'tag-unknown',
  'amount-unknown',
  'phase-unknown',
  'fund-unknown',
  'source-missing',
  'split-unreadable',
  'figure-not-printed',
  'parts-do-not-sum',
  'line-item-not-found',
] as const
export type CsvProblem = (typeof csvProblems)[number]

/** The lines of a CSV: line numbers count the heading as line 1. */
export interface CsvLines {
  readonly lines: readonly { readonly line: number; readonly wishes: CorrectionWishes }[]
  /** Columns that nobody knows: a mistyped name must not be passed over in silence. */
  readonly unknownColumns: readonly string[]
  readonly broken: { readonly line: number; readonly because: string } | null
}

/** Columns that an exported sheet has for the reader's sake; they are not read back. */
const shownColumns = ['fiscal_year', 'number', 'title', 'amount']

/** Reads a CSV of corrections. */
export function readCorrectionsCsv(text: string): CsvLines {
  const { data, errors, meta } = Papa.parse<unknown>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    delimiter: ',',
    transformHeader: (name) => name.trim().toLowerCase().replace(/\s+/g, '_'),
  })
  const known: readonly string[] = [...correctionColumns, ...shownColumns]
  const [error] = errors
  return {
    lines: data.map((row, at) => ({ line: at + 2, wishes: wishesSchema.parse(row) })),
    unknownColumns: (meta.fields ?? []).filter((name) => !known.includes(name)),
    broken: error ? { line: (error.row ?? 0) + 2, because: error.message } : null,
  }
}

/** One line's wishes as requests about line items as they are now. A line without a wish is `no-change`: a sheet that was filled in here and there has many. */
export function wishesToRequests(wishes: CorrectionWishes, { items }: Pick<Corrected, 'items'>, reason: string): readonly CorrectionRequest[] | CsvProblem {
  if (wishes.line_item === '') return 'no-line-item'
  const changes = wishesToChanges(wishes, items)
  if (typeof changes === 'string') return changes
  if (changes.length === 0) return 'no-change'
  const why = wishes.reason || reason
  if (why === '') return 'no-reason'
  const seen = seenOf(wishes)
  if (seen === 'amount-unknown') return seen
  return changes.map((change) => ({ lineItem: wishes.line_item, change, reason: why, ...(seen ? { seen } : {}) }))
}

function wishesToChanges(wishes: CorrectionWishes, items: Corrected['items']): readonly RequestedChange[] | CsvProblem {
  const changes: RequestedChange[] = []
  if (wishes.category !== '') {
    const category = isNotStated(wishes.category) ? null : categorySchema.safeParse(wishes.category.toUpperCase()).data
    if (category === undefined) return 'category-unknown'
    changes.push({ action: 'category', category })
  }
  if (wishes.level !== '') {
    const level = rjLevelSchema.safeParse(wishes.level.toLowerCase())
    if (!level.success) return 'level-unknown'
    changes.push({ action: 'level', rjLevel: level.data })
  }
  for (const present of [true, false]) {
    for (const name of (present ? wishes.add : wishes.remove).split(/[\s,;]+/).filter((one) => one !== '')) {
      const tag = otherTagSchema.safeParse(name)
      if (!tag.success) return 'tag-unknown'
      changes.push({ action: 'tag', tag: tag.data, present })
    }
  }
  if (wishes.split !== '') {
    const split = splitOf(wishes, items)
    if (typeof split === 'string') return split
    changes.push(...split)
  }
  if (wishes.link !== '') changes.push({ action: 'link', to: wishes.link })
  if (wishes.unlink !== '') changes.push({ action: 'unlink', to: wishes.unlink })
  return changes
}

/** A split, or "whole" to make the figure a bundle again. */
function splitOf(wishes: CorrectionWishes, items: Corrected['items']): readonly RequestedChange[] | CsvProblem {
  const phase = figurePhases.find((one) => one === (wishes.phase || 'planned'))
  if (!phase) return 'phase-unknown'
  const funds = (['both', 'total', 'lcff'] as const).find((one) => one === (wishes.fund || 'both').toLowerCase())
  if (!funds) return 'fund-unknown'
  const item = items.get(wishes.line_item)
  if (!item) return 'line-item-not-found'
  if (wishes.split.toLowerCase() === 'whole') {
    const split = item.splits.filter((one) => one.phase === phase && (funds === 'both' || one.fund === funds))
    return split.map(({ fund }) => ({ action: 'unsplit', phase, fund }))
  }
  const parts = readSplit(wishes.split)
  if (!parts) return 'split-unreadable'
  const source = splitSourceSchema.safeParse({ kind: wishes.source_kind || 'district-answer', words: wishes.source, date: wishes.source_date })
  return source.success ? resolveSplit(item, parts, { phase, funds, source: source.data }) : 'source-missing'
}

function seenOf({ seen_category, seen_level, seen_amount }: CorrectionWishes): CorrectionRequest['seen'] | 'amount-unknown' {
  const amount = seen_amount === '' ? undefined : readAmount(seen_amount)
  if (amount !== undefined && !isCents(amount)) return 'amount-unknown'
  if (seen_category === '' && seen_level === '' && amount === undefined) return undefined
  return {
    ...(seen_category === '' ? {} : { category: isNotStated(seen_category) ? 'not-stated' : seen_category.toUpperCase() }),
    ...(seen_level === '' ? {} : { rjLevel: seen_level.toLowerCase() }),
    ...(amount === undefined ? {} : { amount }),
  }
}

function isNotStated(text: string): boolean {
  return text === '-' || text.toLowerCase() === 'not-stated'
}

/** A cell that a spreadsheet would take for a formula is marked as text. */
function safeCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** A district's line items as a CSV to be filled in: what is shown today, and empty columns for what it should be. */
export function correctionSheet({ items }: Pick<Corrected, 'items'>): string {
  const rows = [...items.values()].map(({ lineItem, tag }) => {
    const amount = mainFigure(lineItem)?.amount
    return {
      line_item: lineItem.id,
      fiscal_year: lineItem.fiscalYear,
      number: safeCell(lineItem.action),
      title: safeCell(lineItem.title.replace(/\s+/g, ' ')),
      seen_category: tag?.category ?? 'not-stated',
      seen_level: tag?.rjLevel ?? 'none',
      seen_amount: amount !== undefined && isCents(amount) ? (amount / 100).toFixed(2) : '',
      category: '',
      level: '',
      add: '',
      remove: '',
      split: '',
      source: '',
      source_date: '',
      reason: '',
    }
  })
  return Papa.unparse(rows, { newline: '\n' })
}
