import type { Section } from '#samples/blocks.ts'

/** White around every page, in points. */
export const margin = 18

type Document = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

/** Where drawing stands, and how it is tagged. An untagged plan has no elements, and `mark` only draws. */
export interface Pen {
  readonly doc: Document
  y: number
  bottom: number
  page: number
  readonly pageOfRow: Map<string, number>
  /** A new element of the structure tree under `parent`, or under the document. */
  readonly element: (type: string, parent?: Element) => Element | undefined
  /** Draws content that belongs to an element. */
  readonly mark: (element: Element | undefined, type: string, draw: () => void) => void
  /** Draws what is no content: rules, shading, repeated heads, feet. */
  readonly artifact: (draw: () => void) => void
  readonly close: () => void
}

/** A pen at the start of an empty document. */
export function makePen(doc: Document, tagged: boolean): Pen {
  const root = tagged ? doc.struct('Document') : undefined
  if (root) doc.addStructure(root)
  return {
    doc,
    y: 0,
    bottom: 0,
    page: 0,
    pageOfRow: new Map(),
    element: (type, parent) => {
      if (!root) return undefined
      const element = doc.struct(type)
      const above = parent ?? root
      above.add(element)
      return element
    },
    mark: (element, type, draw) => {
      if (!element) return draw()
      const content = doc.markStructureContent(type)
      draw()
      doc.endMarkedContent()
      element.add(content)
    },
    artifact: (draw) => {
      if (root) doc.markContent('Artifact', { type: 'Layout' })
      draw()
      if (root) doc.endMarkedContent()
    },
    close: () => root?.end(),
  }
}

/** A new page of the section's format, with the pen at its top. */
export function startPage(pen: Pen, section: Section): void {
  pen.doc.addPage({ size: [section.width, section.height], margin: 0 })
  pen.page += 1
  pen.y = margin
  pen.bottom = section.height - 36
}
