import { attributeNames, type PdfEngine } from '#pdf/engine.ts'

/** A cell as authored: its marked-content ids and how many columns and rows it covers. */
export interface TaggedCell {
  readonly marks: readonly number[]
  readonly columns: number
  readonly rows: number
  /** False for a cell without content on this page: an empty one, or one that stands wholly on the page before. PDFium shows no element for it. */
  readonly shown: boolean
}

/** A table as authored, the part of it on one page: rows of cells. */
export type TaggedTable = readonly (readonly TaggedCell[])[]

/** Deeper than this a structure tree is malformed or hostile. */
const deepest = 60
/** A span wider than this is malformed: no LCAP table has so many columns. */
const widest = 60

/** The tables of an open page's structure tree, in the document's order; a table inside a cell is a table of its own. */
export function readStructure(engine: PdfEngine, page: number): TaggedTable[] {
  const { calls } = engine
  const tree = calls.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return []
  try {
    const tables: TaggedTable[] = []
    const count = calls.FPDF_StructTree_CountChildren(tree)
    for (let index = 0; index < count; index++) findTables(engine, calls.FPDF_StructTree_GetChildAtIndex(tree, index), tables, 0)
    return tables
  } finally {
    calls.FPDF_StructTree_Close(tree)
  }
}

function typeOf({ calls, memory, scratch }: PdfEngine, element: number): string {
  const length = calls.FPDF_StructElement_GetType(element, scratch, 64)
  if (length > 64) return ''
  const { words } = memory()
  let type = ''
  for (let index = 0; index < length / 2 - 1; index++) type += String.fromCharCode(words[(scratch >> 1) + index] ?? 0)
  return type
}

function children(engine: PdfEngine, element: number): number[] {
  const { calls } = engine
  const count = calls.FPDF_StructElement_CountChildren(element)
  return Array.from({ length: Math.max(0, count) }, (_, index) => calls.FPDF_StructElement_GetChildAtIndex(element, index))
}

function findTables(engine: PdfEngine, element: number, tables: TaggedTable[], depth: number): void {
  if (element === 0 || depth > deepest) return
  if (typeOf(engine, element) === 'Table') {
    const rows: TaggedCell[][] = []
    // The table takes its place before those inside its cells.
    tables.push(rows)
    findRows(engine, element, rows, tables, depth + 1)
  } else for (const child of children(engine, element)) findTables(engine, child, tables, depth + 1)
}

function findRows(engine: PdfEngine, element: number, rows: TaggedCell[][], tables: TaggedTable[], depth: number): void {
  if (depth > deepest) return
  for (const child of children(engine, element)) {
    if (child === 0) continue
    const type = typeOf(engine, child)
    if (type === 'TR') rows.push(readRow(engine, child, tables, depth + 1))
    else if (type === 'Table') findTables(engine, child, tables, depth + 1)
    else findRows(engine, child, rows, tables, depth + 1)
  }
}

function readRow(engine: PdfEngine, row: number, tables: TaggedTable[], depth: number): TaggedCell[] {
  const cells: TaggedCell[] = []
  for (const child of children(engine, row)) {
    if (child === 0) cells.push({ marks: [], columns: 1, rows: 1, shown: false })
    if (child === 0) continue
    const type = typeOf(engine, child)
    if (type !== 'TD' && type !== 'TH') continue
    const marks: number[] = []
    collectMarks(engine, child, marks, tables, depth + 1)
    cells.push({ marks, columns: span(engine, child, attributeNames(engine).colSpan), rows: span(engine, child, attributeNames(engine).rowSpan), shown: true })
  }
  return cells
}

function collectMarks(engine: PdfEngine, element: number, marks: number[], tables: TaggedTable[], depth: number): void {
  if (depth > deepest) return
  const { calls } = engine
  const count = calls.FPDF_StructElement_CountChildren(element)
  for (let index = 0; index < count; index++) {
    const child = calls.FPDF_StructElement_GetChildAtIndex(element, index)
    if (child === 0) {
      const mark = calls.FPDF_StructElement_GetChildMarkedContentID(element, index)
      if (mark >= 0) marks.push(mark)
    } else if (typeOf(engine, child) === 'Table') findTables(engine, child, tables, depth)
    else collectMarks(engine, child, marks, tables, depth + 1)
  }
}

function span({ calls, memory, scratch }: PdfEngine, element: number, name: number): number {
  const count = calls.FPDF_StructElement_GetAttributeCount(element)
  for (let index = 0; index < count; index++) {
    const attribute = calls.FPDF_StructElement_GetAttributeAtIndex(element, index)
    const value = attribute === 0 ? 0 : calls.FPDF_StructElement_Attr_GetValue(attribute, name)
    if (value !== 0 && calls.FPDF_StructElement_Attr_GetNumberValue(value, scratch) !== 0) {
      const cells = Math.round(memory().floats[scratch >> 2] ?? 1)
      return cells >= 1 && cells <= widest ? cells : 1
    }
  }
  return 1
}
