import type { Cds, StateFigure } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { figuresAround, type Reference } from '#services/reference/reference.ts'

/** Every state figure that is known of a district, its schools and the state: those of the reference tables. */
export function knownFigures(_em: Session, reference: Reference, cds: Cds | null): Promise<readonly StateFigure[]> {
  return Promise.resolve(figuresAround(reference, cds))
}

/** Students and UPP of every district of the state, all years: what districts are compared by. */
export function sizesKnown(_em: Session, reference: Reference): Promise<readonly StateFigure[]> {
  return Promise.resolve(reference.sizes)
}
