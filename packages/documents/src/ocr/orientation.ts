import type { OcrEngine } from '#ocr/engine.ts'
import { band, cut, inkBelow, inkOfRows, turned, turns, type GreyPicture, type Turn } from '#ocr/grey-picture.ts'
import { meanConfidence } from '#ocr/scanned-words.ts'

/** Share of the picture's height that is read to find out which way is up. */
const trialShare = 0.1
/** Share of the width left out at each side of it. */
const trialMargin = 0.25
/** A trial read so surely is the right way up. */
const sure = 80
/** One read less surely than that may still be, unless its reverse is read better. */
const likely = 60
/** Fewer words than this say nothing about which way is up. */
const fewestWords = 4

/** How far a picture must be turned clockwise so that its text stands upright. Letters and digits are taller than wide: that tells along from across. */
export function uprightTurn(picture: GreyPicture, engine: OcrEngine): Turn {
  const sideways = strokeLength(picture) > strokeLength(turned(picture, 90))
  const order: readonly Turn[] = sideways ? [90, 270, 0, 180] : [0, 180, 90, 270]
  let best: { readonly turn: Turn; readonly confidence: number } = { turn: order[0] ?? turns[0], confidence: 0 }
  for (const [index, turn] of order.entries()) {
    if (index === 2 && best.confidence >= likely) return best.turn
    const words = engine.recognise(trial(turned(picture, turn)), 'one-block')
    const confidence = words.length < fewestWords ? 0 : meanConfidence(words)
    if (confidence > best.confidence) best = { turn, confidence }
    if (confidence >= sure) return turn
  }
  return best.turn
}

/** Runs of ink longer than this share of the picture's shorter side are rules and shading, not strokes. */
const longestStroke = 0.03

/** Mean length of the runs of ink along x: thickness of stems in upright print, their height in print on its side. */
function strokeLength({ width, height, grey }: GreyPicture): number {
  const most = Math.min(width, height) * longestStroke
  let [runs, sum] = [0, 1]
  for (let y = 0; y < height; y += 2) {
    let run = 0
    for (let at = y * width; at < (y + 1) * width; at++) {
      if ((grey[at] ?? 255) < inkBelow) run++
      else {
        if (run > 1 && run <= most) {
          runs++
          sum += run
        }
        run = 0
      }
    }
  }
  return sum / Math.max(1, runs)
}

/** The band of the picture that holds the most print. */
function fullestBand(picture: GreyPicture): GreyPicture {
  const rows = inkOfRows(picture).map((ink) => (ink > picture.width * 0.3 ? 0 : ink))
  const tall = Math.max(1, Math.round(picture.height * trialShare))
  let sum = rows.subarray(0, tall).reduce((all, ink) => all + ink, 0)
  let best = { sum, from: 0 }
  for (let from = 1; from + tall <= rows.length; from++) {
    sum += (rows[from + tall - 1] ?? 0) - (rows[from - 1] ?? 0)
    if (sum > best.sum) best = { sum, from }
  }
  return band(picture, best.from, best.from + tall)
}

/** What is read to find out which way is up: the middle of the fullest band. */
function trial(picture: GreyPicture): GreyPicture {
  const full = fullestBand(picture)
  const from = Math.round(full.width * trialMargin)
  return cut(full, { x0: from, x1: full.width - from, y0: 0, y1: full.height }, 0)
}
