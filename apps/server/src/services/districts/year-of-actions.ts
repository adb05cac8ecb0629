import { isPlan } from '@cuentas/budget'
import { categories, rjLevels, type FiscalYear, type Focus, type SeriesPoint } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { actionsOfYearKept } from '#db/action-year-repository.ts'
import type { ListedDistrict } from '#db/district-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import { DomainError } from '#services/domain-error.ts'
import { actionsOfYear, yearsOf } from '#services/districts/actions-of-year.ts'
import type { DistrictInHand } from '#services/districts/district-in-hand.ts'
import { matchesWords } from '#services/districts/matches-words.ts'
import { barePoints, type KeptDistrict } from '#services/districts/kept-district.ts'
import { pageOfYear, wholeYear } from '#services/districts/page-of-year.ts'
import { districtSummary, documentSummary, listedDocument } from '#services/districts/summaries.ts'
import type { ActionFilter } from '#services/services.ts'
import { actionOfYearSchema, type ActionOfYear } from '#services/views/line-item-brief.ts'
import type { YearOfActions } from '#services/views/year-of-actions.ts'

/** What a year is shown from. */
interface YearInHand {
  readonly stored: ListedDistrict
  readonly documents: readonly StoredDocument[]
  /** Years that any line item speaks of. */
  readonly years: readonly FiscalYear[]
  /** The history in the focus that is shown; the year's own actions stand beside it, so its sums need not name theirs. */
  readonly points: readonly SeriesPoint[]
  /** Every action of the year, in the order of the plan. */
  readonly actions: readonly ActionOfYear[]
}

/** A year as it was kept when the district last changed. Throws `district-not-found`. */
export async function keptYear(em: Session, district: KeptDistrict, year: FiscalYear): Promise<YearInHand> {
  const actions = await actionsOfYearKept(em, district.stored.district.key, year)
  return { ...district, actions: actions.map((action) => actionOfYearSchema.parse(action)) }
}

/** A year in any focus, from a district that was loaded whole. */
export function loadedYear(inHand: DistrictInHand, year: FiscalYear, focus: Focus): YearInHand {
  return {
    stored: inHand.stored,
    documents: inHand.documents,
    years: yearsOf(inHand),
    points: barePoints(inHand.pointsIn(focus)),
    actions: actionsOfYear(inHand, year, focus).map(({ view }) => view),
  }
}

/** A year's actions, narrowed, with how many there are of each kind; all of them, or a page. Throws `year-not-found`. */
export function yearOfActions(
  { stored, documents, years, points, actions }: YearInHand,
  year: FiscalYear,
  filter: ActionFilter,
  focus: Focus,
  page?: number,
): Omit<YearOfActions, 'measured'> {
  if (!years.includes(year)) throw new DomainError('year-not-found')
  const passing = actions.filter((action) => passes(action, filter))
  const speaksOf = (stored: StoredDocument) => isPlan(stored) && (stored.document.planYear === year || stored.document.planYear === year + 1)
  return {
    district: districtSummary(stored, documents.map(listedDocument), focus),
    focus,
    fiscalYear: year,
    years,
    documents: documents.filter(speaksOf).map(documentSummary),
    points: points.filter(({ fiscalYear }) => fiscalYear === year),
    counts: {
      all: actions.length,
      byCategory: [...categories, null].map((category) => ({ category, actions: actions.filter((action) => action.category === category).length })),
      byFocusLevel: rjLevels.map((level) => ({ level, actions: actions.filter(({ focusLevel }) => focusLevel === level).length })),
      byLevel: rjLevels.map((rjLevel) => ({ rjLevel, actions: actions.filter((action) => action.rjLevel === rjLevel).length })),
    },
    ...(page === undefined ? wholeYear(passing) : pageOfYear(passing, focus, page)),
  }
}

function passes({ category, rjLevel, focusLevel, action, title }: ActionOfYear, filter: ActionFilter): boolean {
  return (
    (filter.category === undefined || (category ?? 'not-stated') === filter.category) &&
    (filter.rjLevel === undefined || rjLevel === filter.rjLevel) &&
    (filter.inFocus !== true || focusLevel !== 'none') &&
    matchesWords(filter.search ?? '', [action, title])
  )
}
