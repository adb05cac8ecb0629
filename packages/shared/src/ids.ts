import { z } from 'zod'

/** SHA-256 of a document's bytes, 64 lower-case hexadecimal digits. It is the document's name everywhere. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof sha256Schema>

/** A line item's id: made from provenance alone, so that reading a document again gives the same ids. */
export type LineItemId = string & { readonly __brand: 'LineItemId' }

/**
 * `{first 12 digits of the document's SHA-256}-{starting year}-{goal}-{action}`, plus `-2`, `-3` when a document prints the same
 * goal and action twice for one year. Characters outside letters, digits and dots become "_" so that the id fits an address.
 */
export function lineItemId(document: Sha256, year: number, goal: string, action: string, occurrence = 1): LineItemId {
  const safe = (text: string) => text.replace(/[^A-Za-z0-9.]+/g, '_') || '_'
  const base = `${document.slice(0, 12)}-${year}-${safe(goal)}-${safe(action)}`
  return (occurrence > 1 ? `${base}-${occurrence}` : base) as LineItemId
}
