/** Text in an SVG picture; nothing where there is no text. `more` are further attributes. */
export function svgText(x: number, y: number, text: string, more = ''): string {
  return text.trim() === '' ? '' : `<text x="${x}" y="${y}"${more}>${escaped(text.slice(0, 400))}</text>`
}

/** An empty rectangle with a thin edge. */
export function svgCell({ x0, y0, x1, y1 }: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }): string {
  return `<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}" fill="none" stroke="#bbb" stroke-width="0.5"/>`
}

/** A whole picture of so many points, on white. It names nothing outside itself. */
export function svgPicture(width: number, height: number, size: number, parts: readonly string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, Helvetica, sans-serif" font-size="${size}">` +
    `<rect width="${width}" height="${height}" fill="#fff"/>${parts.join('')}</svg>`
  )
}

/** Text as XML may hold it: no markup, no control characters, no half of a letter. */
function escaped(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      const isText = code === 9 || (code >= 32 && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff)
      return isText ? letter : '\ufffd'
    })
    .join('')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
}
