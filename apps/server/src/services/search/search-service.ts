import { cents } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { countActions, findActions } from '#db/search-repository.ts'
import { actionOfYearSchema } from '#services/views/line-item-brief.ts'
import type { Search } from '#services/search/search.ts'

/** Search over a database: looks at the data as they are today. */
export function searchService(database: Database): Search {
  return {
    actions: async ({ words, district, year, category, rjLevel, contributing }, page) => {
      const em = database.session()
      const asked = { words, district, fiscalYear: year, category: category === 'not-stated' ? null : category, rjLevel, contributing }
      const totals = await countActions(em, asked)
      const found = totals.actions === 0 ? [] : await findActions(em, asked, page)
      return {
        ...totals,
        planned: cents(totals.planned),
        estimatedActual: cents(totals.estimatedActual),
        found: found.map(({ districtKey, district: name, action }) => ({ district: { key: districtKey, name }, action: actionOfYearSchema.parse(action) })),
      }
    },
  }
}
