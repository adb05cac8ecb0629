import type { Box } from '@cuentas/shared'

/** A piece of text drawn by one PDF operation: what its characters have in common. */
export interface Run {
  /** Marked-content id that the tag tree points to; -1 for none. */
  readonly mark: number
  /** Font size in points as shown. */
  readonly size: number
  /** Fill colour 0xRRGGBB; undefined for a pattern. */
  readonly colour: number | undefined
  /** Drawn without ink (render mode 3): the text under a scan, or text hidden on purpose. */
  readonly inkless: boolean
  /** Place in the order of painting. */
  readonly order: number
  /** True when it runs from left to right on the page as shown. */
  readonly upright: boolean
}

/** A visible character: its advance box from x0 to x1 and its baseline y, in points of the page as shown. */
export interface Glyph {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  /** The document prints a space before it. */
  readonly afterSpace: boolean
  readonly run: Run
}

/**
 * Characters drawn one after the other without a gap. A word is never cut by a rule: an amount too wide for its cell runs on over the border (SFUSD
 * 2021-22 p82).
 */
export interface Word {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  /** Font size in points. */
  readonly size: number
  /** Marked-content id that the tag tree points to; -1 for none. */
  readonly mark: number
  /** The document prints a space before it. */
  readonly afterSpace: boolean
}

/** A painted rectangle; one thin enough to be a line is a `Rule` or a piece of the shading beside it, which its neighbours tell. */
export interface Shade {
  readonly box: Box
  /** 0xRRGGBB. */
  readonly colour: number
  readonly order: number
  /** Nothing beneath shows through. */
  readonly opaque: boolean
}

/** A straight line along x (horizontal) or y (vertical). */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A drawn square of a check box's size; `inked` when something is drawn inside it. */
export interface Square {
  readonly box: Box
  inked: boolean
}

/** Everything one walk over a page's objects finds: what both readings are made from. */
export interface PageContent {
  readonly number: number
  readonly width: number
  readonly height: number
  /** Visible words in the order of drawing. */
  readonly words: readonly Word[]
  readonly shades: readonly Shade[]
  /** Filled rectangles thin enough to be lines. */
  readonly slivers: readonly Shade[]
  /** Stroked lines. */
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
  /** Where pictures are. */
  readonly images: readonly Box[]
  /** Drawn squares of a check box's size. */
  readonly squares: readonly Square[]
}
