import type { Refusal } from '@cuentas/shared'
import type { GridSheet } from '#grid/grid.ts'
import { gridDocument } from '#grid/grid-document.ts'
import { wordSheets } from '#docx/word-tables.ts'
import { isZip, openPackage, partNames } from '#xml/open-package.ts'
import { refusedXml } from '#xml/refused-xml.ts'
import type { Reader } from '#reader.ts'

/** Word documents (Office Open XML, .docx): paragraphs and tables in their order. Text marked as deleted or hidden is left out. */
export const docxReader: Reader = {
  format: 'docx',
  claims: (bytes) => isZip(bytes) && (partNames(bytes)?.includes('word/document.xml') ?? false),
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
    const sheets = wordSheets(office.part('word/document.xml') ?? new Uint8Array())
    if (sheets === 'too-large') return { refused: 'grid-too-large', facts: { sheet: 'Word' } }
    return sheets.length > 0 ? sheets : { refused: 'no-text', facts: {} }
  })
}
