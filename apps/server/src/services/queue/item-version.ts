import { createHash } from 'node:crypto'
import type { CorrectedLineItem } from '@cuentas/budget'

/**
 * The state of a line item that a person saw, as ten letters: it changes with every decision about it, also one that shows the same value (somebody
 * else confirmed it meanwhile), and with another reading of its document.
 */
export function versionOf({ decisions, tag, lineItem }: CorrectedLineItem): string {
  const ids = [...decisions.values()].map(({ correction }) => correction.id).toSorted()
  return createHash('sha256')
    .update(JSON.stringify([ids, tag?.category, tag?.rjLevel, lineItem.title, lineItem.figures.map(({ amount }) => amount)]))
    .digest('hex')
    .slice(0, 10)
}
