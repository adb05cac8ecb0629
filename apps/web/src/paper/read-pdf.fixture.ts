import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

/** What another program (pdf.js) finds in a PDF. */
export interface ReadPdf {
  readonly pages: number
  /** Width and height of the first page in points. */
  readonly size: readonly number[]
  readonly language: string
  readonly title: string
  readonly tagged: boolean
  /** Roles of the structure tree in the order of reading, each with its words in place of a picture. */
  readonly roles: readonly { readonly role: string; readonly alt: string; readonly language: string }[]
  /** Marked content without a place in the tree, that is no artifact. */
  readonly untagged: number
  readonly links: number
  readonly text: string
}

const nodeSchema = z.looseObject({
  role: z.string().optional(),
  alt: z.string().optional(),
  lang: z.string().optional(),
  children: z.array(z.unknown()).optional(),
})

function rolesOf(node: unknown): ReadPdf['roles'] {
  const { role, alt = '', lang = '', children = [] } = nodeSchema.parse(node)
  return [...(role === undefined ? [] : [{ role, alt, language: lang }]), ...children.flatMap(rolesOf)]
}

const infoSchema = z.looseObject({ Title: z.string().optional(), Language: z.string().nullish() })

/** Reads a PDF's page count, size, language, title, structure tree and text. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await file.getPage(1)
  const { width, height } = page.getViewport({ scale: 1 })
  const info = infoSchema.parse((await file.getMetadata()).info)
  const mark: unknown = await file.getMarkInfo()
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  let depth = 0
  let loose = 0
  const open: boolean[] = []
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() !== '' && depth === 0) loose += 1
    } else if (item.type === 'endMarkedContent') depth -= open.pop() === true ? 1 : 0
    else {
      const counts = item.type === 'beginMarkedContentProps'
      open.push(counts)
      depth += counts ? 1 : 0
    }
  }
  const tree: unknown = await page.getStructTree()
  const annotations = await page.getAnnotations()
  return {
    pages: file.numPages,
    size: [width, height],
    language: info.Language ?? '',
    title: info.Title ?? '',
    tagged: z.looseObject({ Marked: z.literal(true) }).safeParse(mark).success,
    roles: tree === null ? [] : rolesOf(tree),
    untagged: loose,
    links: annotations.length,
    text: items
      .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
      .join('')
      .replace(/\s+/g, ' '),
  }
}
