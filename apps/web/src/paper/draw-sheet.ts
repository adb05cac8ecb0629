import qrcode from 'qrcode-generator'
import type { PaperPart, PaperSheet } from '#paper/paper-sheet.ts'
import { drawTable } from '#paper/draw-table.ts'
import { drawable, element, paper, startPaper, writeRuns, type Column, type Element, type Fonts, type Pen } from '#paper/pen.ts'

/** Sizes of body text in points that are tried, the largest that fits on one sheet wins. Under the last, nobody reads. */
const sizes = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5] as const
/** Side of the QR code in points. */
const codeSide = 62

/** A sheet as a tagged PDF of exactly one Letter page: headings, lists, a table with its heads, a picture with its words, links, language and title. */
export async function drawSheet(sheet: PaperSheet, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> {
  let drawn: Drawn | undefined
  for (const size of sizes) {
    drawn = await drawAt(sheet, fonts, size)
    if (drawn.pages === 1) break
  }
  return drawn?.bytes ?? new Uint8Array()
}

interface Drawn {
  readonly pages: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

function drawAt(sheet: PaperSheet, fonts: Fonts, size: number): Promise<Drawn> {
  const pen = startPaper(sheet.language, sheet.title, fonts, size)
  const chunks: Uint8Array[] = []
  const finished = new Promise<Drawn>((resolve) => {
    pen.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pen.doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      chunks.reduce((at, chunk) => (bytes.set(chunk, at), at + chunk.length), 0)
      resolve({ pages: pen.pages, bytes })
    })
  })
  drawHead(pen, sheet)
  for (const { heading, parts } of sheet.sections) {
    const section = element(pen, pen.root, 'Sect')
    drawHeading(pen, section, 'H2', heading, size * 1.15, { x: paper.margin, width: paper.width - 2 * paper.margin })
    for (const part of parts) drawPart(pen, section, part)
  }
  pen.root.end()
  pen.doc.end()
  return finished
}

const whole: Column = { x: paper.margin, width: paper.width - 2 * paper.margin }

function drawHead(pen: Pen, { title, under, address, addressWords }: PaperSheet): void {
  const { doc, size } = pen
  const beside = { x: paper.margin, width: whole.width - codeSide - 12 }
  doc.y = paper.margin
  drawHeading(pen, pen.root, 'H1', title, size * 1.6, beside)
  const words = element(pen, pen.root, 'P')
  writeRuns(pen, words, [{ text: under }], beside)
  const left = paper.width - paper.margin - codeSide
  element(pen, pen.root, 'Figure', [() => drawCode(doc, address, left, paper.margin)], { alt: addressWords })
  doc.y = Math.max(doc.y, paper.margin + codeSide * 0.8)
}

function drawHeading(pen: Pen, under: Element, type: 'H1' | 'H2', text: string, size: number, { x, width }: Column): void {
  const { doc } = pen
  if (type === 'H2') doc.y += pen.size * 0.45
  element(pen, under, type, [
    () => {
      doc.font('bold').fontSize(size).text(drawable(text), x, doc.y, { width })
    },
  ])
  doc.font('regular').fontSize(pen.size)
}

function drawCode(doc: PDFKit.PDFDocument, address: string, left: number, top: number): void {
  const code = qrcode(0, 'M')
  code.addData(address)
  code.make()
  const count = code.getModuleCount()
  const step = codeSide / count
  const all = Array.from({ length: count }, (_, at) => at)
  for (const row of all) for (const column of all) if (code.isDark(row, column)) doc.rect(left + column * step, top + row * step, step, step)
  doc.fill('#000000')
}

function drawPart(pen: Pen, section: Element, part: PaperPart): void {
  const { doc, size } = pen
  switch (part.kind) {
    case 'text':
      return writeRuns(pen, element(pen, section, 'P'), part.runs, whole)
    case 'table':
      return drawTable(pen, section, part, whole)
    case 'list': {
      const list = element(pen, section, 'L')
      part.items.forEach((runs, at) => {
        const top = doc.y
        const item = element(pen, list, 'LI')
        element(pen, item, 'Lbl', [() => void doc.text(part.ordered ? `${at + 1}.` : '•', whole.x, top, { lineBreak: false })])
        doc.y = top
        writeRuns(pen, element(pen, item, 'LBody'), runs, { x: whole.x + 14, width: whole.width - 14 })
      })
      doc.x = whole.x
      return
    }
    case 'sources':
      return drawSources(pen, section, part.items, size * 0.82)
  }
}

/** Sources in three columns, each with a link to its page. */
function drawSources(pen: Pen, section: Element, items: Extract<PaperPart, { kind: 'sources' }>['items'], size: number): void {
  const { doc } = pen
  const list = element(pen, section, 'L')
  const gap = 10
  const width = (whole.width - 2 * gap) / 3
  const top = doc.y
  const perColumn = Math.ceil(items.length / 3)
  let bottom = top
  doc.fontSize(size)
  items.forEach(({ number, links, more }, at) => {
    if (at % perColumn === 0) doc.y = top
    const x = whole.x + Math.floor(at / perColumn) * (width + gap)
    const here = doc.y
    const item = element(pen, list, 'LI')
    element(pen, item, 'Lbl', [() => void doc.text(String(number), x, here, { lineBreak: false })])
    const body = element(pen, item, 'LBody')
    doc.y = here
    links.forEach(({ text, address }, index) => {
      element(pen, body, 'Link', [
        () =>
          void doc.text(drawable(index === links.length - 1 ? `${text}${more === '' ? '' : ` ${more}`}` : `${text};`), x + 16, doc.y, {
            width: width - 16,
            link: address,
          }),
      ])
    })
    bottom = Math.max(bottom, doc.y)
  })
  doc.fontSize(pen.size)
  doc.x = whole.x
  doc.y = bottom + 2
}
