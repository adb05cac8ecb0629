import type { RangeBar } from '#charts/range-drawing.ts'

/** Pieces of a range bar from the bottom up (or from the left). */
export const pieceNames = ['atLeast', 'mostly', 'atMost', 'mega'] as const
export type PieceName = (typeof pieceNames)[number]

/** The cents where each piece of a bar starts and ends. */
export const pieces = {
  atLeast: (bar) => [0, bar.atLeast],
  mostly: (bar) => [bar.atLeast, bar.mostly],
  atMost: (bar) => [bar.mostly, bar.atMost - bar.mega],
  mega: (bar) => [bar.atMost - bar.mega, bar.atMost],
} as const satisfies Record<PieceName, (bar: RangeBar) => readonly [number, number]>
