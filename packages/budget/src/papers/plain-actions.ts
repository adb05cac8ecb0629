import {
  amountNames,
  unionBox,
  type ActionRow,
  type AmountCell,
  type AmountName,
  type FiscalYear,
  type PageText,
  type Problem,
  type Provenance,
  type Reading,
  type Table,
} from '@cuentas/shared'
import { actionNumber, contributingFlag, goalNumber } from '#templates/action-cells.ts'
import type { ColumnName } from '#templates/column-words.ts'
import { oneLine, squashed } from '#templates/plain-text.ts'
import { runningText } from '#templates/running-text.ts'
import { cellAmount } from '#papers/amount-parts.ts'
import { goalBefore, sectionBefore } from '#papers/headings-before.ts'
import { mainOf, plainPairs, type PlainPair, type PlainRow } from '#papers/plain-rows.ts'
import { actionInText, titleOf } from '#papers/title-of.ts'

/** Actions of the 2020-21 plan and of the updates of 2019-20 and 2020-21, which have no numbers of their own, and what could not be read of them. */
export function plainActions(
  tables: readonly Table[],
  pages: readonly PageText[],
  year: FiscalYear | null,
): { readonly rows: readonly ActionRow[]; readonly problems: readonly Problem[] } {
  const made = plainPairs(tables, pages).flatMap((pair) => {
    const main = mainOf(pair)
    const fiscalYear = main?.form.fiscalYear ?? year
    return main && fiscalYear !== null ? [actionOf(pair, main, pages, fiscalYear)] : []
  })
  return { rows: made.map(({ row }) => row), problems: made.flatMap(({ problems }) => problems) }
}

function actionOf(
  pair: PlainPair,
  main: PlainRow,
  pages: readonly PageText[],
  fiscalYear: FiscalYear,
): { readonly row: ActionRow; readonly problems: readonly Problem[] } {
  const { table } = main.form
  const description = runningText(textOf(taken(pair, 'description'), 'description'))
  const { page, box } = main.start
  const inText = actionNumber(textOf(taken(pair, 'action'), 'action')) || (table === 'annual-update-2019' ? actionInText(description) : '')
  const names = amountNames[table].filter((name) => main.cells.has(name) || pair.geometry?.cells.has(name))
  const amounts = Object.fromEntries(names.map((name): [AmountName, AmountCell] => [name, amountCell(pair, main, name)]))
  const printedSection = oneLine(textOf(taken(pair, 'section'), 'section'))
  const row: ActionRow = {
    table,
    fiscalYear,
    goal:
      goalNumber(textOf(taken(pair, 'goal'), 'goal')) ||
      (table === 'annual-update-2019' ? inText.split('.')[0] || goalBefore(pages, page, box.y0) : (/^(\d+)\./u.exec(inText)?.[1] ?? '')),
    action: inText,
    title: titleOf(description),
    description,
    section: printedSection || sectionBefore(pages, page, main.table.top),
    contributing: contributingFlag(textOf(taken(pair, 'contributing'), 'contributing')),
    scope: '',
    studentGroups: '',
    location: '',
    timeSpan: '',
    amounts,
    percentages: {},
    provenance: { ...provenanceOf(pair, main, 'description'), page, box },
  }
  return { row, problems: names.flatMap((name) => abbreviated(pair, main, name)) }
}

/** The row of the reading that has words in this column: the tag tree may have nested the tick boxes into tables of their own (Rising Sun p4). */
function taken({ tags, geometry }: PlainPair, name: ColumnName): PlainRow | undefined {
  return tags && textOf(tags, name).trim() ? tags : (geometry ?? tags)
}

function textOf(row: PlainRow | undefined, name: ColumnName): string {
  return (row?.cells.get(name) ?? []).map(({ text }) => text).join('\n')
}

function amountCell(pair: PlainPair, main: PlainRow, name: AmountName): AmountCell {
  const provenance = provenanceOf(pair, main, name)
  return { amount: cellAmount(provenance.text).amount, provenance }
}

function provenanceOf(pair: PlainPair, main: PlainRow, name: ColumnName & (AmountName | 'description')): Provenance {
  const row = taken(pair, name) ?? main
  const pieces = row.cells.get(name) ?? []
  const page = pieces[0]?.page ?? row.start.page
  const boxOn = (number: number) => unionBox(pieces.filter((piece) => piece.page === number).map(({ box }) => box)) ?? row.start.box
  const further = [...new Set(pieces.map((piece) => piece.page))].filter((number) => number !== page).map((number) => ({ page: number, box: boxOn(number) }))
  return {
    table: row.form.table,
    page,
    box: boxOn(page),
    text: textOf(row, name),
    reading: row.reading,
    otherReading: otherReading(pair, row.reading, name),
    ...(further.length > 0 ? { continuedAt: further } : {}),
  }
}

function otherReading(pair: PlainPair, reading: Reading, name: ColumnName): Provenance['otherReading'] {
  const other = pair[reading === 'tags' ? 'geometry' : 'tags']
  if (!other) return 'absent'
  const text = textOf(other, name)
  return squashed(text) === squashed(textOf(pair[reading], name)) ? 'agrees' : { text }
}

function abbreviated(pair: PlainPair, main: PlainRow, name: AmountName): readonly Problem[] {
  const { text, page, box } = provenanceOf(pair, main, name)
  if (!cellAmount(text).abbreviated) return []
  return [{ code: 'amount-abbreviated', at: { page, box, table: main.form.table }, facts: { text: oneLine(text) } }]
}
