import type { Refusal } from '@cuentas/shared'
import { decode } from 'fast-png'

/** A picture as a PDF stream holds it. */
export interface PictureStream {
  readonly width: number
  readonly height: number
  /** Colours a pixel: 1 grey, 3 red-green-blue, 4 print colours. */
  readonly colours: number
  /** The stream's filter entries, empty for plain bytes. */
  readonly filter: string
  readonly data: Uint8Array
}

/** A picture with more pixels than this is not unpacked: a page at 600 dots an inch has 34 million. */
const mostPixels = 60_000_000

/** A PNG's pixels, grey or in colour, laid on white where it lets something through. */
export function pngPixels(bytes: Uint8Array): PictureStream | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) return truncated
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width * height > mostPixels) return tooLarge(width, height)
  try {
    const { data, channels, depth, palette } = decode(bytes)
    const most = 2 ** depth - 1
    const source = palette ? palette.flatMap(([red, green, blue]) => [red, green, blue]) : undefined
    return {
      width,
      height,
      colours: source || channels > 2 ? 3 : 1,
      filter: '',
      data: flat({ data, channels, most, palette: source, pixels: width * height, width, depth }),
    }
  } catch {
    return truncated
  }
}

interface Unpacked {
  readonly data: ArrayLike<number>
  readonly channels: number
  readonly most: number
  readonly palette: readonly (number | undefined)[] | undefined
  readonly pixels: number
  readonly width: number
  readonly depth: number
}

/** One byte a colour. Pixels of fewer than 8 bits come packed, each row from a byte of its own. */
function flat({ data, channels, most, palette, pixels, width, depth }: Unpacked): Uint8Array {
  const colours = palette || channels > 2 ? 3 : 1
  const hasOpacity = channels === 2 || channels === 4
  const out = new Uint8Array(pixels * colours)
  const rowBytes = Math.ceil((width * depth) / 8)
  for (let pixel = 0; pixel < pixels; pixel++) {
    const packed = () => {
      const [x, y] = [pixel % width, Math.floor(pixel / width)]
      const byte = data[y * rowBytes + ((x * depth) >> 3)] ?? 0
      return (byte >> (8 - depth - ((x * depth) & 7))) & most
    }
    const own = depth < 8 ? packed() : (data[pixel * channels] ?? 0)
    const opacity = hasOpacity ? (data[pixel * channels + channels - 1] ?? most) / most : 1
    for (let colour = 0; colour < colours; colour++) {
      const value = palette ? (palette[own * 3 + colour] ?? 255) : ((colour === 0 ? own : (data[pixel * channels + colour] ?? 0)) * 255) / most
      out[pixel * colours + colour] = Math.round(255 + (value - 255) * opacity)
    }
  }
  return out
}

/** A JPEG as it is: PDF holds JPEGs whole. Its size stands in the frame header. */
export function jpegPixels(bytes: Uint8Array): PictureStream | Refusal {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return truncated
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) {
      const [height, width] = [((bytes[at + 5] ?? 0) << 8) | (bytes[at + 6] ?? 0), ((bytes[at + 7] ?? 0) << 8) | (bytes[at + 8] ?? 0)]
      if (width === 0 || height === 0) return truncated
      if (width * height > mostPixels) return tooLarge(width, height)
      return { width, height, colours: bytes[at + 9] ?? 3, filter: '/Filter/DCTDecode', data: bytes }
    }
    at += 2 + Math.max(2, length)
  }
  return truncated
}

const truncated: Refusal = { refused: 'truncated', facts: {} }

function tooLarge(width: number, height: number): Refusal {
  return { refused: 'too-large', facts: { size: `${width} × ${height} px`, limit: `${mostPixels / 1_000_000} Mpx` } }
}
