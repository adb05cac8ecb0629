import { actionThroughYears } from '@cuentas/budget'
import { defaultFocus, type LineageLink } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { measuredPoints } from '#services/money/measured-history.ts'
import type { Reference } from '#services/reference/reference.ts'
import { DomainError } from '#services/domain-error.ts'
import { actionsOfYear, yearsOf, type ActionRowOfYear } from '#services/districts/actions-of-year.ts'
import type { districtLoader } from '#services/districts/district-in-hand.ts'
import { districtSummary, listedDocument } from '#services/districts/summaries.ts'
import type { Services } from '#services/services.ts'
import type { ActionThroughYears } from '#services/views/action-through-years.ts'

/** One action, year by year. */
export function actionService(
  { database, reference }: { readonly database: Database; readonly reference: Reference },
  load: ReturnType<typeof districtLoader>,
): Services['actions'] {
  return {
    throughYears: async ({ key, year, goal, action, focus = defaultFocus, per = 'dollars' }) => {
      const em = database.session()
      const inHand = await load(em, key)
      const rows = new Map(yearsOf(inHand).map((one) => [one, actionsOfYear(inHand, one, focus)]))
      const asked = rows.get(year)?.find(({ view }) => view.goal === goal && view.action === action)
      if (!asked) throw new DomainError(rows.has(year) ? 'line-item-not-found' : 'year-not-found')
      const same = new Set(asked.ids.flatMap((id) => actionThroughYears(inHand.links, id)))
      const years = [...rows].map(([fiscalYear, ofYear]) => {
        const found = ofYear.filter(({ ids }) => ids.some((id) => same.has(id)))
        const row = fiscalYear === year ? asked : found[0]
        const others = found.filter((other) => other !== row).map(({ view }) => view)
        return { fiscalYear, item: row?.view ?? null, because: row ? because(row, asked, same, inHand.links) : null, others }
      })
      const measured = await measuredPoints({ em, reference, per }, inHand, inHand.pointsIn(focus))
      return { district: districtSummary(inHand.stored, inHand.documents.map(listedDocument), focus), focus, action: asked.view, years, measured }
    },
  }
}

/** How a year's action was found: the kind of the link that leads to it. A link by title alone is said before one by number and title. */
function because(
  row: ActionRowOfYear,
  asked: ActionRowOfYear,
  same: ReadonlySet<string>,
  links: readonly LineageLink[],
): ActionThroughYears['years'][number]['because'] {
  if (row === asked) return 'this'
  const kinds = links.filter(({ from, to }) => same.has(from) && same.has(to) && row.ids.includes(from) !== row.ids.includes(to)).map(({ how }) => how)
  return kinds.find((how) => how === 'same-title') ?? kinds[0] ?? 'annual-update'
}
