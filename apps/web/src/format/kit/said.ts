import type { BriefFigure } from '@cuentas/shared'

/** What has a footnote: dollars, or a percentage, by the places where it is printed. */
export type Placed = Pick<BriefFigure, 'places'>

/** Something a kit says, with the figures in it: each gets a footnote. `<quoted>` marks words of a document, which keep their own language. */
export interface Said {
  readonly text: string
  readonly figures: readonly Placed[]
}

/** Drops the figures that a sentence does not have. */
export function figuresIn(...figures: readonly (Placed | null | undefined)[]): readonly Placed[] {
  return figures.filter((figure) => figure !== null && figure !== undefined)
}

/** The words alone, as they are spoken, mailed or edited. */
export function plain(text: string): string {
  return text.replace(/<\/?[a-z]+>/g, '')
}

/** Words as a listener counts them: what stands between spaces. */
export function wordCount(text: string): number {
  return plain(text)
    .split(/\s+/)
    .filter((word) => word !== '').length
}
