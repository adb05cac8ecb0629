/** A colour of the drawing helpers: red, green, blue, 0..1. */
export type Ink = readonly [number, number, number]

export const black: Ink = [0, 0, 0]
export const paper: Ink = [1, 1, 1]
export const blue: Ink = [0.74, 0.84, 0.93]

/** A page to draw: operations in PDF units, y from the top as a reader sees it (the helpers turn it over). */
export interface DrawnPage {
  readonly content: string
  readonly rotate?: number
  /** Left, bottom, right, top. */
  readonly cropBox?: readonly [number, number, number, number]
}

export const pageWidth = 600
export const pageHeight = 400

/** Text whose baseline is `y` below the top edge. */
export function words(x: number, y: number, text: string, { size = 10, ink = black, mode = 0 }: { size?: number; ink?: Ink; mode?: number } = {}): string {
  return `BT ${ink.join(' ')} rg ${mode} Tr /F1 ${size} Tf 1 0 0 1 ${x} ${pageHeight - y} Tm (${text.replace(/[()\\]/g, (sign) => `\\${sign}`)}) Tj ET\n`
}

/** A filled rectangle whose top left corner is x, y. */
export function fill(x: number, y: number, width: number, height: number, ink: Ink): string {
  return `${ink.join(' ')} rg ${x} ${pageHeight - y - height} ${width} ${height} re f\n`
}

/** A stroked line. */
export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `0 0 0 RG 0.5 w ${x0} ${pageHeight - y0} m ${x1} ${pageHeight - y1} l S\n`
}

/** Every rule of a table with these column and row edges. */
export function ruledTable(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return ys.map((y) => line(left, y, right, y)).join('') + xs.map((x) => line(x, top, x, bottom)).join('')
}

/** Marked content that a tag tree points to. */
export function marked(id: number, content: string): string {
  return `/P <</MCID ${id}>> BDC\n${content}EMC\n`
}

/** A whole PDF. `objects` are further objects, numbered from 20; `catalog` and `trailer` are further entries of theirs. */
export function drawnPdf(
  pages: readonly DrawnPage[],
  { catalog = '', trailer = '', objects = [] }: { catalog?: string; trailer?: string; objects?: readonly string[] } = {},
): Uint8Array {
  const pageIds = pages.map((_, index) => 4 + 2 * index)
  const numbered = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`],
    [2, `<</Type/Pages/Kids[${pageIds.map((id) => `${id} 0 R`).join(' ')}]/Count ${pages.length}>>`],
    [3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
  ])
  pages.forEach((page, index) => {
    const id = pageIds[index] ?? 0
    const crop = page.cropBox ? `/CropBox[${page.cropBox.join(' ')}]` : ''
    const size = `/MediaBox[0 0 ${pageWidth} ${pageHeight}]${crop}/Rotate ${page.rotate ?? 0}`
    numbered.set(id, `<</Type/Page/Parent 2 0 R${size}/StructParents ${index}/Resources<</Font<</F1 3 0 R>>>>/Contents ${id + 1} 0 R>>`)
    numbered.set(id + 1, `<</Length ${page.content.length}>>\nstream\n${page.content}\nendstream`)
  })
  objects.forEach((object, index) => numbered.set(20 + index, object))
  return write(numbered, trailer)
}

function write(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = new Map<number, number>()
  for (const [id, object] of objects) {
    offsets.set(id, file.length)
    file += `${id} 0 obj\n${object}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const entry = (id: number) => (offsets.has(id) ? `${String(offsets.get(id)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n')
  const table = `xref\n0 ${size}\n${Array.from({ length: size }, (_, id) => entry(id)).join('')}`
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(`${file}${table}${end}`, (character) => character.charCodeAt(0))
}
