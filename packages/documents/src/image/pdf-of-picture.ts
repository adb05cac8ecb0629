import type { Refusal } from '@cuentas/shared'
import { jpegPixels, pngPixels, type PictureStream } from '#image/picture-stream.ts'

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpegStart = [0xff, 0xd8, 0xff]

/** True when the bytes begin as a PNG or a JPEG does. */
export function isPicture(bytes: Uint8Array): boolean {
  return startsWith(bytes, pngStart) || startsWith(bytes, jpegStart)
}

/** The longer side of the page a picture is laid on, in points: that of a sheet of letter paper. */
const longerSide = 792

/** A PDF of one page that the picture fills, so that a scanned page is read, shown and boxed like any other; or why the picture cannot be taken. */
export function pdfOfPicture(bytes: Uint8Array): Uint8Array | Refusal {
  const stream = startsWith(bytes, pngStart) ? pngPixels(bytes) : jpegPixels(bytes)
  return 'refused' in stream ? stream : onePage(stream)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function onePage({ width, height, colours, filter, data }: PictureStream): Uint8Array {
  const scale = longerSide / Math.max(width, height)
  const [wide, tall] = [(width * scale).toFixed(2), (height * scale).toFixed(2)]
  const draw = `q ${wide} 0 0 ${tall} 0 0 cm /P Do Q`
  const space = colours === 1 ? '/DeviceGray' : colours === 4 ? '/DeviceCMYK' : '/DeviceRGB'
  const objects: readonly (readonly (string | Uint8Array)[])[] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${tall}]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>`],
    [`<</Length ${draw.length}>>stream\n${draw}\nendstream`],
    [
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent 8${filter}/Length ${data.length}>>stream\n`,
      data,
      '\nendstream',
    ],
  ]
  const offsets: number[] = []
  const parts: Uint8Array[] = []
  let length = 0
  const write = (part: string | Uint8Array) => {
    const written = typeof part === 'string' ? latin(part) : part
    parts.push(written)
    length += written.length
  }
  write('%PDF-1.4\n')
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    write(`${index + 1} 0 obj`)
    object.forEach(write)
    write('\nendobj\n')
  }
  const at = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  write(`xref\n0 6\n0000000000 65535 f \n${entries}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`)
  const whole = new Uint8Array(length)
  let to = 0
  for (const part of parts) {
    whole.set(part, to)
    to += part.length
  }
  return whole
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
