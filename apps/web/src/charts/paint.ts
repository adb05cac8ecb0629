/** Colours of the page's own tokens, so that charts follow light, dark and whatever the tokens become. */
export interface Paint {
  readonly restorative: string
  readonly restorativeMiddle: string
  readonly restorativePale: string
  readonly grey: string
  readonly greyPale: string
  readonly ink: string
  readonly inkQuiet: string
  readonly line: string
  readonly paper: string
  readonly font: string
}

/** Reads the tokens that hold at an element. */
export function paintAt(element: Element): Paint {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    restorative: token('--rj'),
    restorativeMiddle: token('--rj-middle'),
    restorativePale: token('--rj-pale'),
    grey: token('--bar'),
    greyPale: token('--bar-pale'),
    ink: token('--ink'),
    inkQuiet: token('--ink-quiet'),
    line: token('--line'),
    paper: token('--paper'),
    font: style.fontFamily,
  }
}

/** Diagonal hatching: colour alone never tells "at most" from "mostly". */
export function hatch(ink: string, paper: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = 8
  tile.height = 8
  const pen = tile.getContext('2d')
  if (!pen) return paper
  pen.fillStyle = paper
  pen.fillRect(0, 0, 8, 8)
  pen.strokeStyle = ink
  pen.lineWidth = 1.6
  pen.beginPath()
  for (const offset of [-8, 0, 8]) {
    pen.moveTo(offset, 8)
    pen.lineTo(offset + 8, 0)
  }
  pen.stroke()
  return pen.createPattern(tile, 'repeat') ?? paper
}
