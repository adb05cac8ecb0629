import type { Refusal } from '@cuentas/shared'
import { mostCells, type GridSheet } from '#grid/grid.ts'
import { gridDocument } from '#grid/grid-document.ts'
import { refusedXml } from '#xml/refused-xml.ts'
import { isZip, openPackage, partNames } from '#xml/open-package.ts'
import type { Reader } from '#reader.ts'
import { sheetRows } from '#xlsx/sheet-rows.ts'
import { numberKinds, readWorkbook, sharedStrings } from '#xlsx/workbook.ts'

/** Excel workbooks (Office Open XML, .xlsx and .xlsm; macros are never looked at). */
export const xlsxReader: Reader = {
  format: 'xlsx',
  claims: (bytes) => isZip(bytes) && (partNames(bytes)?.includes('xl/workbook.xml') ?? false),
  read: (bytes) => {
    const sheets = readSheets(bytes)
    return 'refused' in sheets ? sheets : gridDocument(sheets)
  },
  sheets: (bytes) => readSheets(bytes),
}

function readSheets(bytes: Uint8Array): readonly GridSheet[] | Refusal {
  return refusedXml(() => {
    const office = openPackage(bytes)
    if ('refused' in office) return office
    const workbook = readWorkbook(office)
    const words = { strings: sharedStrings(office), kinds: numberKinds(office), from1904: workbook.from1904 }
    const sheets: GridSheet[] = []
    let room = mostCells
    for (const { name, part } of workbook.sheets) {
      const read = sheetRows(office.part(part) ?? new Uint8Array(), words, room)
      if (read.tooLarge) return { refused: 'grid-too-large', facts: { sheet: name } }
      room -= read.rows.reduce((sum, { cells }) => sum + cells.length, 0)
      if (read.rows.length > 0) sheets.push({ name, heading: [name], rows: read.rows })
    }
    return sheets.length > 0 ? sheets : { refused: 'no-text', facts: {} }
  })
}
