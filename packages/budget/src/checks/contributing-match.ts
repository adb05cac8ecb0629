import type { Check, LcapTables } from '@cuentas/shared'
import { addUp, cannot, printedFigure } from '#checks/arithmetic.ts'
import { actionKey } from '#line-items/action-number.ts'
import { samePartners } from '#line-items/same-action.ts'

/**
 * Planned LCFF of each contributing action in the planned table = its planned expenditure in the contributing table. An action that stands in
 * the contributing table only is tried too: the other table then has no row for it.
 */
export function checkContributingMatch({ rows }: LcapTables): readonly Check[] {
  const planned = rows.filter((row) => row.table === 'planned')
  const contributing = rows.filter((row) => row.table === 'contributing')
  if (planned.length === 0 || contributing.length === 0)
    return [cannot({ code: 'planned-contributing-matches-table', subject: 'contributing' }, 'no-rows', 'cents')]
  const partners = samePartners(contributing, planned)
  const lonely = planned.filter((row) => row.contributing === true && !partners.includes(row))
  return [
    ...contributing.map((row, at) => {
      const subject = { code: 'planned-contributing-matches-table', subject: `contributing ${actionKey(row.goal, row.action)}` } as const
      const partner = partners[at]
      if (!partner) return cannot(subject, 'action-not-in-table', 'cents', [row.amounts.plannedLcff?.provenance ?? row.provenance])
      return addUp(subject, printedFigure(row.amounts.plannedLcff), [partner.amounts.lcff])
    }),
    ...lonely.map((row) =>
      cannot({ code: 'planned-contributing-matches-table', subject: `planned ${actionKey(row.goal, row.action)}` }, 'action-not-in-table', 'cents', [
        row.amounts.lcff?.provenance ?? row.provenance,
      ]),
    ),
  ]
}
