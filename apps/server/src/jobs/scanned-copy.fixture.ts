import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openPdfEngine, pagePicture } from '@cuentas/documents'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'

/** Dots an inch of an office scanner. */
const dotsPerInch = 200

/** A PDF of pictures of these pages, as a scanner makes it; `turned` of them lie on their side. */
export async function scannedCopy(bytes: Uint8Array, pages: readonly number[], turned: readonly number[] = []): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await openPdfEngine(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')))
  const copy = new PDFDocument({ autoFirstPage: false })
  const parts: Uint8Array[] = []
  copy.on('data', (part: Uint8Array) => parts.push(part))
  const done = new Promise((end) => copy.on('end', end))
  for (const page of pages) {
    const drawn = pagePicture(pdf, bytes, page, dotsPerInch / 72)
    if (!drawn || 'refused' in drawn) throw new Error(`page ${page} cannot be drawn`)
    const { width, height, rgba } = drawn
    const picture = sharp(rgba, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' })
    const { data, info } = await picture
      .rotate(turned.includes(page) ? 90 : 0)
      .greyscale()
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    const size: [number, number] = [(info.width * 72) / dotsPerInch, (info.height * 72) / dotsPerInch]
    copy.addPage({ size, margin: 0 }).image(data, 0, 0, { width: size[0], height: size[1] })
  }
  copy.end()
  await done
  return new Uint8Array(Buffer.concat(parts))
}
