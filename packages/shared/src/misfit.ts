import { z } from 'zod'
import type { InLanguages, Language } from '#language.ts'
import { fillSentence } from '#language.ts'

/** Why a decision does not quite fit what it is now laid over. It is kept, shown, and never dropped. */
export const misfitCodes = [
  'line-item-gone',
  'title-changed',
  'amount-changed',
  'made-against-another-value',
  'split-does-not-fit',
  'repair-no-longer-holds',
  'not-in-newest-plan',
  'link-end-gone',
] as const
export const misfitCodeSchema = z.enum(misfitCodes)
export type MisfitCode = (typeof misfitCodes)[number]

/** A decision that does not quite fit, where, and whether it is in force all the same. */
export const misfitSchema = z
  .object({
    code: misfitCodeSchema,
    correction: z.string(),
    /** The line item it was laid over; null when none was found. */
    lineItem: z.string().nullable(),
    applied: z.boolean(),
    /** What the decision was made against, and what stands there now, as text; amounts in cents. */
    expected: z.string(),
    found: z.string(),
  })
  .readonly()
export type Misfit = z.infer<typeof misfitSchema>

/** Words of every misfit. */
export const misfitCatalogue = {
  'line-item-gone': {
    en: 'The line item that the decision is about (“{expected}”) is no longer in any plan. The decision is kept and waits for it.',
    es: 'La partida a la que se refiere la decisión («{expected}») ya no está en ningún plan. La decisión se conserva en espera.',
  },
  'title-changed': {
    en: 'The decision was made for “{expected}”; this document prints “{found}”.',
    es: 'La decisión se tomó para «{expected}»; este documento dice «{found}».',
  },
  'amount-changed': {
    en: 'The decision was made beside {expected}; this document prints {found}.',
    es: 'La decisión se tomó junto a {expected}; este documento dice {found}.',
  },
  'made-against-another-value': {
    en: 'The decision replaced “{expected}”; without it “{found}” would now be shown.',
    es: 'La decisión reemplazó «{expected}»; sin ella ahora se mostraría «{found}».',
  },
  'split-does-not-fit': {
    en: 'The split was made for {expected}; this document prints {found}. It is not counted: the action is a whole bundle again until it is split anew.',
    es: 'La división se hizo para {expected}; este documento dice {found}. No se cuenta: la acción vuelve a ser un solo paquete hasta que se divida de nuevo.',
  },
  'repair-no-longer-holds': {
    en: 'The repair of {expected} is not shown any more: the document’s own sums no longer ask for exactly this repair ({found}).',
    es: 'La reparación de {expected} ya no se muestra: las sumas del documento ya no piden exactamente esta reparación ({found}).',
  },
  'not-in-newest-plan': {
    en: 'The newest version of the plan has no action that is surely “{expected}”. The decision stays with the earlier version.',
    es: 'La versión más reciente del plan no tiene una acción que sea con seguridad «{expected}». La decisión queda en la versión anterior.',
  },
  'link-end-gone': {
    en: 'One of the two actions that the decision links or parts (“{expected}”) is no longer in any plan.',
    es: 'Una de las dos acciones que la decisión une o separa («{expected}») ya no está en ningún plan.',
  },
} as const satisfies Readonly<Record<MisfitCode, InLanguages<string>>>

/** A misfit in words. Amounts must already be written as dollars. */
export function misfitSentence({ code, expected, found }: Pick<Misfit, 'code' | 'expected' | 'found'>, language: Language): string {
  return fillSentence(misfitCatalogue[code][language], { expected, found })
}
