import type { Block, CellContent, PlanContent } from '#samples/blocks.ts'
import { storedZip, xmlText } from '#samples/office-zip.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** A whole plan as a Word document: headings, paragraphs and Word tables, as the state gives out its template. Made up, and its last line says so. */
export function writeWord({ sections, foot }: PlanContent): Uint8Array {
  const body = sections.flatMap(({ blocks }) => blocks.map(blockXml)).join('') + paragraph(foot)
  return storedZip({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })
}

function blockXml(block: Block): string {
  if (block.kind === 'text') return paragraph(block.text)
  const row = (cells: readonly CellContent[]) => `<w:tr>${cells.map(({ text }) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`
  return `<w:tbl>${row(block.head)}${block.rows.map(({ cells }) => row(cells)).join('')}</w:tbl>${paragraph('')}`
}

function paragraph(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
  return `<w:p><w:r>${lines.join('<w:br/>')}</w:r></w:p>`
}
