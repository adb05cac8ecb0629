import { cents } from '@cuentas/shared'
import { publicState } from '#db/public-state.ts'
import type { Database, Session } from '#db/database.ts'
import { countActions, findActions, type ActionSearch, type SearchTotals } from '#db/search-repository.ts'
import { DomainError } from '#services/domain-error.ts'
import { actionOfYearSchema } from '#services/views/line-item-brief.ts'
import type { Search } from '#services/search/search.ts'

/** Searches whose totals are remembered. */
const remembered = 200

/** Search over a database: looks at the data as they are today. */
export function searchService(database: Database): Search {
  const totalsOf = rememberedTotals(database)
  return {
    actions: async ({ words, district, year, category, rjLevel, contributing }, page) => {
      const em = database.session()
      const asked = { words, district, fiscalYear: year, category: category === 'not-stated' ? null : category, rjLevel, contributing }
      const totals = await totalsOf(em, asked)
      const found = totals.actions === 0 ? [] : await findActions(em, asked, { ...page, all: totals.actions })
      return {
        ...totals,
        planned: cents(totals.planned),
        estimatedActual: cents(totals.estimatedActual),
        found: found.map(({ districtKey, district: name, action }) => ({ district: { key: districtKey, name }, action: actionOfYearSchema.parse(action) })),
      }
    },
  }
}

/** The words of actions are kept as they are today alone: a search as of an earlier moment is refused rather than answered with today's. */
export const searchOfEarlier: Search = {
  actions: () => Promise.reject(new DomainError('search-only-today')),
}

/** What a search stands for, counted once for all its pages as long as nothing that pages show is written. */
function rememberedTotals(database: Database): (em: Session, asked: ActionSearch) => Promise<SearchTotals> {
  const known = new Map<string, { readonly mark: number; readonly totals: SearchTotals }>()
  return async (em, asked) => {
    const name = JSON.stringify(asked)
    const mark = await publicState(database.session())
    const earlier = known.get(name)
    known.delete(name)
    const current = earlier?.mark === mark ? earlier : { mark, totals: await countActions(em, asked) }
    known.set(name, current)
    for (const oldest of known.keys()) if (known.size > remembered) known.delete(oldest)
    return current.totals
  }
}
