import PDFDocument from 'pdfkit'
import type { PlanContent, Section, TextBlock } from '#samples/blocks.ts'
import { drawTable } from '#samples/draw-table.ts'
import { makePen, margin, startPage, type Pen } from '#samples/pen.ts'
import { wrap } from '#samples/wrap.ts'

/** A drawn plan: its bytes, how many pages it has, and the page (from 1) on which each row with an id starts. */
export interface WrittenPlan {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly pageOfRow: ReadonlyMap<string, number>
}

/** The same instant in every sample, so that drawing one again gives the same bytes. */
const drawnAt = new Date(Date.UTC(2026, 0, 1))

const textLooks = {
  H1: { font: 'Helvetica-Bold', size: 15, after: 8 },
  H2: { font: 'Helvetica-Bold', size: 11, after: 5 },
  P: { font: 'Helvetica', size: 10, after: 8 },
} as const

function drawText(pen: Pen, section: Section, block: TextBlock): void {
  const { doc } = pen
  const look = textLooks[block.role]
  doc.font(look.font).fontSize(look.size)
  const lines = wrap(block.text, section.width - 2 * margin, (text) => doc.widthOfString(text))
  const height = look.size * 1.2
  if (pen.y + Math.min(lines.length, 3) * height > pen.bottom) startPage(pen, section)
  const element = pen.element(block.role)
  for (let at = 0; at < lines.length;) {
    const fitting = Math.max(1, Math.min(lines.length - at, Math.floor((pen.bottom - pen.y) / height)))
    const part = lines.slice(at, at + fitting)
    pen.mark(element, block.role, () => {
      doc.font(look.font).fontSize(look.size).fillColor('#000000')
      part.forEach((line, index) => doc.text(line, margin, pen.y + index * height, { lineBreak: false }))
    })
    pen.y += part.length * height
    at += fitting
    if (at < lines.length) startPage(pen, section)
  }
  pen.y += look.after
}

function drawFeet(pen: Pen, plan: PlanContent): void {
  const { doc } = pen
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    pen.artifact(() => {
      doc.font('Helvetica').fontSize(8).fillColor('#000000')
      const y = doc.page.height - 26
      const number = `${plan.pageWords.page} ${page + 1} ${plan.pageWords.of} ${count}`
      doc.text(plan.foot, margin, y, { lineBreak: false })
      doc.text(number, doc.page.width - margin - doc.widthOfString(number), y, { lineBreak: false })
    })
  }
}

/** Draws a plan as a PDF; tagged plans get a structure tree with their tables, rows and cells. */
export async function writePlan(plan: PlanContent): Promise<WrittenPlan> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    tagged: plan.tagged,
    lang: plan.language === 'es' ? 'es-US' : 'en-US',
    info: { Title: plan.title, Creator: 'Cuentas Claras samples', Producer: 'Cuentas Claras samples', CreationDate: drawnAt, ModDate: drawnAt },
  })
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) =>
    doc
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject),
  )
  const pen = makePen(doc, plan.tagged)
  for (const section of plan.sections) {
    startPage(pen, section)
    for (const block of section.blocks) {
      if (block.kind === 'table') drawTable(pen, section, block)
      else drawText(pen, section, block)
    }
  }
  drawFeet(pen, plan)
  const pages = doc.bufferedPageRange().count
  pen.close()
  doc.end()
  await done
  return { bytes: Buffer.concat(chunks), pages, pageOfRow: pen.pageOfRow }
}
