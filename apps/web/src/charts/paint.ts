/** Colours of the page's own tokens, so that charts follow light, dark and whatever the tokens become. */
export interface Paint {
  readonly restorative: string
  /** The three tones of what the page looks at; they are restorative justice's own unless another focus was chosen. */
  readonly focus: string
  readonly focusMiddle: string
  readonly focusPale: string
  readonly police: string
  readonly grey: string
  readonly ink: string
  readonly inkQuiet: string
  readonly line: string
  readonly raised: string
  readonly font: string
}

/** Reads the tokens that hold at an element. */
export function paintAt(element: Element): Paint {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    restorative: token('--rj'),
    focus: token('--focus'),
    focusMiddle: token('--focus-middle'),
    focusPale: token('--focus-pale'),
    police: token('--sec'),
    grey: token('--bar'),
    ink: token('--ink'),
    inkQuiet: token('--ink-quiet'),
    line: token('--line'),
    raised: token('--raised'),
    font: style.fontFamily,
  }
}

/** Diagonal hatching: colour alone never tells "at most" from "mostly". Falling lines, wider apart, are the mega-action's. */
export function hatch(ink: string, ground: string, falling = false): CanvasPattern | string {
  const size = falling ? 16 : 8
  const tile = document.createElement('canvas')
  tile.width = size
  tile.height = size
  const pen = tile.getContext('2d')
  if (!pen) return ground
  pen.fillStyle = ground
  pen.fillRect(0, 0, size, size)
  pen.strokeStyle = ink
  pen.lineWidth = 1.6
  pen.beginPath()
  for (const offset of [-size, 0, size]) {
    pen.moveTo(offset, falling ? 0 : size)
    pen.lineTo(offset + size, falling ? size : 0)
  }
  pen.stroke()
  return pen.createPattern(tile, 'repeat') ?? ground
}
