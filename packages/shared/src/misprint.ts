import { isPrintedWhole, readAmount } from '#amount-text.ts'
import type { Figure } from '#line-item.ts'
import { isCents } from '#money.ts'

/**
 * What the page prints for a figure whose digits were read although no place prints them as a number is printed: "15,213,1977.77" (Anaheim's annual update).
 * Of a figure that we add up, the first such part. Undefined for every other figure, and for one that a person has corrected. Nothing is concluded from such a figure: no share, no difference.
 */
export function misprintOf({ amount, provenances, addedUp }: Pick<Figure, 'amount' | 'provenances' | 'addedUp'>): string | undefined {
  if (!isCents(amount)) return undefined
  const broken = provenances.filter(({ text }) => !isPrintedWhole(text) && (addedUp === true || readAmount(text) === amount))
  const doubtful = broken.length > 0 && (addedUp === true || broken.length === provenances.length)
  return doubtful ? broken[0]?.text.replace(/\s+/gu, '') : undefined
}
