import sharp from 'sharp'

/** A page as pixels: four bytes each, red, green, blue, opacity. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** A WebP picture, narrowed to `widest` pixels when it is wider. Quality is chosen for small print: digits of 6-point type stay readable. */
export async function webpOf({ width, height, rgba }: Pixels, widest: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp(rgba, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' })
  const narrowed = width > widest ? picture.resize({ width: widest }) : picture
  return new Uint8Array(await narrowed.webp({ quality: 82, effort: 2 }).toBuffer())
}
