import sharp from 'sharp'

/** A page as pixels: four bytes each, red, green, blue, opacity. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** A WebP picture, turned clockwise by so many degrees, narrowed to `widest` pixels when it is wider then. Quality is chosen for small print: digits of 6-point type stay readable. */
export async function webpOf({ width, height, rgba }: Pixels, widest: number, turned: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp(rgba, { raw: { width, height, channels: 4 } })
    .flatten({ background: 'white' })
    .rotate(turned)
  const narrowed = (turned % 180 === 0 ? width : height) > widest ? picture.resize({ width: widest }) : picture
  return new Uint8Array(await narrowed.webp({ quality: 82, effort: 2 }).toBuffer())
}
