import type { Block, CellContent, PlanContent, Section } from '#samples/blocks.ts'
import { storedZip, xmlText } from '#samples/office-zip.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** A sheet before it is written: its name and its rows of texts; money ("$1,234.50") becomes a number, as a person types it in. */
export interface SheetContent {
  readonly name: string
  readonly rows: readonly (readonly CellContent[])[]
}

/** The action tables of a plan as a workbook, a sheet each, money as numbers: as a district fills in the state's own. Made up, and every sheet says so. */
export function writeWorkbook({ sections, foot }: PlanContent): Uint8Array {
  const sheets = sections.filter(({ blocks }) => blocks.some((block) => block.kind === 'table' && block.look === 'banded'))
  return workbookOf(sheets.map((section) => ({ name: titleOf(section), rows: [...section.blocks.flatMap(rowsOf), [], [{ text: foot }]] })))
}

/** Sheets as the bytes of a workbook. */
export function workbookOf(sheets: readonly SheetContent[]): Uint8Array {
  const ids = sheets.map((_, at) => at + 1)
  return storedZip({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${ids.map((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${spreadsheet} xmlns:r="${relations}"><sheets>${ids.map((id) => `<sheet name="${xmlText((sheets[id - 1]?.name ?? '').slice(0, 31))}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${ids.map((id) => `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)])),
  })
}

function titleOf({ blocks }: Section): string {
  return blocks.flatMap((block) => (block.kind === 'text' && block.role === 'H1' ? [block.text] : []))[0] ?? ''
}

function worksheet({ rows }: SheetContent): string {
  const drawn = rows.map((cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('')}</row>`)
  return `${head}<worksheet ${spreadsheet}><sheetData>${drawn.join('')}</sheetData></worksheet>`
}

function rowsOf(block: Block): readonly (readonly CellContent[])[] {
  return block.kind === 'text' ? [[{ text: block.text }]] : [block.head, ...block.rows.map(({ cells }) => cells), []]
}

function cellXml({ text, absent }: CellContent, address: string): string {
  if (text === '' || absent === true) return ''
  const money = /^\(?\$([\d,]+\.\d{2})\)?$/.exec(text)
  if (money?.[1] !== undefined) return `<c r="${address}"><v>${text.startsWith('(') ? '-' : ''}${money[1].replaceAll(',', '')}</v></c>`
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`
}
