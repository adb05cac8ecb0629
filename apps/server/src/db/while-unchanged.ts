import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { publicState } from '#db/public-state.ts'

/**
 * Reads what every page asks for and few changes touch (the files of the state, the day of the last change) once for as long as nothing that pages show is
 * written. Inside a transaction, which may still be undone, it is read each time. Whoever asks through a filter (the data as they were) must not ask here.
 */
export function whileUnchanged<Read>(read: (em: SqlEntityManager) => Promise<Read>): (em: SqlEntityManager) => Promise<Read> {
  // One process may have several databases open: what is known is known of one.
  const known = new WeakMap<object, { readonly state: number; readonly value: Promise<Read> }>()
  return async (em) => {
    if (em.isInTransaction()) return read(em)
    const [database, state] = [em.getDriver(), await publicState(em)]
    const earlier = known.get(database)
    if (earlier?.state === state) return earlier.value
    const value = read(em)
    known.set(database, { state, value })
    value.catch(() => known.delete(database))
    return value
  }
}
