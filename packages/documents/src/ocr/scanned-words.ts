/** A word as OCR read it, in pixels of the picture, origin top left. */
export interface ScannedWord {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  /** How sure OCR is of it, 0 to 100. */
  readonly confidence: number
  /** Words of one printed line have the same number. */
  readonly line: number
}

/** Columns of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const wordLevel = '5'

/** A word read with less confidence than this is a stain, the edge of a box, or a picture. */
const leastConfidence = 12

/** Words of Tesseract's tab-separated answer. */
export function wordsOfTsv(tsv: string): readonly ScannedWord[] {
  const words: ScannedWord[] = []
  let line = -1
  let key = ''
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, number, , left, top, width, height, confidence, text = ''] = row.split('\t')
    if (level !== wordLevel || !/[\p{L}\p{N}$%#+]/u.test(text) || Number(confidence) < leastConfidence) continue
    const own = `${page} ${block} ${paragraph} ${number}`
    if (own !== key) line++
    key = own
    const [x0, y0] = [Number(left), Number(top)]
    words.push({ text: text.trim(), x0, y0, x1: x0 + Number(width), y1: y0 + Number(height), confidence: Number(confidence), line })
  }
  return words
}

/** Mean confidence, each word by its letters and digits; 0 for none. */
export function meanConfidence(words: readonly ScannedWord[]): number {
  let [letters, sum] = [0, 0]
  for (const { text, confidence } of words) {
    letters += text.length
    sum += text.length * confidence
  }
  return letters === 0 ? 0 : sum / letters
}
