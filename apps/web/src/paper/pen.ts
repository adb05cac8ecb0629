import PDFDocument from 'pdfkit'
import type { Run, Runs } from '#paper/paper-sheet.ts'

export type Element = PDFKit.PDFStructureElement

/** The two fonts of a sheet, as WOFF bytes: they are embedded, so that it reads the same everywhere. */
export interface Fonts {
  readonly regular: ArrayBuffer | Uint8Array
  readonly bold: ArrayBuffer | Uint8Array
}

/** US Letter with narrow margins, in points. */
export const paper = { width: 612, height: 792, margin: 34 } as const

/** Where drawing stands, the size of body text in points, and the element of the structure tree that everything hangs from. */
export interface Pen {
  readonly doc: PDFKit.PDFDocument
  readonly size: number
  readonly root: Element
  /** Pages so far; a sheet that has two did not fit. */
  pages: number
}

const uaMark = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`

/** A new document of one Letter page: tagged, with its language and title; the moment it was made is left out, so that the same sheet gives the same bytes. */
export function startPaper(language: string, title: string, fonts: Fonts, size: number): Pen {
  const doc = new PDFDocument({
    size: [paper.width, paper.height],
    margins: { top: paper.margin, bottom: paper.margin, left: paper.margin, right: paper.margin },
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'Cuentas Claras', Producer: 'Cuentas Claras', CreationDate: new Date(0) },
    autoFirstPage: false,
    // No font is opened by itself: those of PDF viewers are not embedded, and the browser's build has none.
    font: '',
  })
  doc.registerFont('regular', fontOf(fonts.regular))
  doc.registerFont('bold', fontOf(fonts.bold))
  const root = doc.struct('Document')
  doc.addStructure(root)
  const pen: Pen = { doc, size, root, pages: 0 }
  doc.on('pageAdded', () => {
    pen.pages += 1
  })
  doc.addPage()
  doc.font('regular').fontSize(size).fillColor('#000000')
  doc.appendXML(uaMark)
  return pen
}

function fontOf(bytes: Fonts['regular']): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)
}

/** Options of an element that has a language, words in place of a picture, or the direction of the cells it heads. */
export interface Traits {
  readonly lang?: string
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  readonly title?: string
}

/** A new element under another; its content is drawn when it is made. */
export function element({ doc }: Pen, under: Element, type: string, children: readonly (Element | (() => void))[] = [], traits: Traits = {}): Element {
  const open = doc.struct(type, { ...traits })
  under.add(open)
  for (const child of children) open.add(child)
  return open
}

/** White between lines, as a part of the size of type. */
const leading = 0.12

/** Words that the fonts can draw: the sheet's fonts have Latin letters; a sign that they lack becomes its plain relative, or a question mark. */
export function drawable(text: string): string {
  const plain = text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u2010\u2011\u2012\u2212]/g, '-')
    .replace(/\s+/g, ' ')
  return [...plain].map((sign) => (isDrawn(sign) ? sign : [...sign.normalize('NFKD')].filter(isDrawn).join('') || '?')).join('')
}

function isDrawn(sign: string): boolean {
  const point = sign.codePointAt(0) ?? 0
  return (point >= 0x20 && point <= 0x7e) || (point >= 0xa1 && point <= 0xff) || '–—‘’“”‚„•…‹›€™'.includes(sign)
}

/** Where words are written: the left edge and the width, in points. */
export interface Column {
  readonly x: number
  readonly width: number
}

/** Writes runs one behind the other from where the pen stands; words in another language are an element of their own. */
export function writeRuns(pen: Pen, under: Element, runs: Runs, { x, width }: Column, lead = ''): void {
  const { doc, size } = pen
  const pieces = piecesOf(lead === '' ? runs : [{ text: lead }, ...runs])
  doc.x = x
  pieces.forEach(({ text, strong, foreign, small }, at) => {
    const last = at === pieces.length - 1
    const draw = () => {
      // Every piece keeps the line of body text: a line is as high as what was written last on it.
      const high = doc.font('regular').fontSize(size).currentLineHeight(true) + size * leading
      doc.font(strong ? 'bold' : 'regular').fontSize(small ? size * 0.7 : size)
      const lineGap = high - doc.currentLineHeight(true)
      if (at === 0) doc.text(text, x, doc.y, { width, continued: !last, lineGap })
      else doc.text(text, { continued: !last, lineGap })
    }
    if (foreign === undefined) under.add(draw)
    else element(pen, under, 'Span', [draw], { lang: foreign === 'en' ? 'en-US' : 'es-US' })
  })
  doc.font('regular').fontSize(size)
}

interface Piece {
  readonly text: string
  readonly strong: boolean
  readonly small: boolean
  readonly foreign: Run['foreign']
}

function piecesOf(runs: Runs): readonly Piece[] {
  return runs.flatMap(({ text, strong = false, foreign, notes = [] }) => [
    ...(text === '' ? [] : [{ text: drawable(text), strong, small: false, foreign }]),
    ...(notes.length === 0 ? [] : [{ text: ` [${notes.join(', ')}]`, strong: false, small: true, foreign: undefined }]),
  ])
}
