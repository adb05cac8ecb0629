import type { OfficePackage } from '#xml/open-package.ts'
import { readXml } from '#xml/read-xml.ts'

/** A sheet of a workbook: its name and the part that holds it. */
export interface SheetPart {
  readonly name: string
  readonly part: string
}

/** What a workbook says of itself: its sheets in order (hidden ones too: what is hidden is still said), and whether it counts days from 1904. */
export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly from1904: boolean
}

/** Reads xl/workbook.xml with its relationships. A sheet in another file (an external link) is never looked for. */
export function readWorkbook(office: OfficePackage): Workbook {
  const targets = new Map<string, string>()
  const sheets: SheetPart[] = []
  let from1904 = false
  each(office.part('xl/_rels/workbook.xml.rels'), (name, attributes) => {
    if (name === 'Relationship' && attributes['TargetMode'] !== 'External') targets.set(attributes['Id'] ?? '', partOf(attributes['Target'] ?? ''))
  })
  each(office.part('xl/workbook.xml'), (name, attributes) => {
    if (name === 'workbookPr') from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
    const part = name === 'sheet' ? targets.get(attributes['r:id'] ?? '') : undefined
    if (part !== undefined && office.names.includes(part) && part.includes('worksheets/')) sheets.push({ name: attributes['name'] ?? '', part })
  })
  return { sheets, from1904 }
}

function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function each(bytes: Uint8Array | undefined, open: (name: string, attributes: Readonly<Record<string, string>>) => void): void {
  if (bytes) readXml(bytes, { open, close: () => undefined, text: () => undefined })
}

/** The texts of xl/sharedStrings.xml, in their order. Phonetic hints are left out. */
export function sharedStrings(office: OfficePackage): readonly string[] {
  const texts: string[] = []
  let text = ''
  let inText = false
  let hint = 0
  const bytes = office.part('xl/sharedStrings.xml')
  if (!bytes) return texts
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') hint++
      inText = name === 't' && hint === 0
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') hint--
      if (name === 'si') texts.push(text)
    },
    text: (part) => {
      if (inText) text += part
    },
  })
  return texts
}

/** How a style shows a number: as a percentage, as a date, or as it is. */
export type NumberKind = 'number' | 'percent' | 'date'

/** What each cell style (its place in cellXfs) makes of a number. */
export function numberKinds(office: OfficePackage): readonly NumberKind[] {
  const formats = new Map<number, string>()
  const kinds: NumberKind[] = []
  let inCells = false
  const bytes = office.part('xl/styles.xml')
  if (!bytes) return kinds
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) kinds.push(kindOf(Number(attributes['numFmtId'] ?? 0), formats))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
    text: () => undefined,
  })
  return kinds
}

function kindOf(id: number, formats: ReadonlyMap<number, string>): NumberKind {
  if (id === 9 || id === 10) return 'percent'
  if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) return 'date'
  const code = (formats.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '')
  if (code.includes('%')) return 'percent'
  return /[dmyhs]/iu.test(code) && !/[0#]/u.test(code) ? 'date' : 'number'
}
