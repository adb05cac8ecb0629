import { historySentence, isPlan, programsChart, rangeChart } from '@cuentas/budget'
import { bases, categories, defaultFocus, rangeInFocus, rjLevels, type Cds, type FiscalYear, type Focus, type Per, type StateFigure } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { allDistricts, type ListedDistrict } from '#db/district-repository.ts'
import { listedDocuments } from '#db/document-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import { DomainError } from '#services/domain-error.ts'
import { actionsOfYear, lineItemWithFigures, yearsOf } from '#services/districts/actions-of-year.ts'
import { compareDocuments } from '#services/districts/compare-documents.ts'
import type { DistrictInHand, districtLoader } from '#services/districts/district-in-hand.ts'
import type { PlacedLineItem } from '#services/districts/placed-line-item.ts'
import { matchesWords } from '#services/districts/matches-words.ts'
import { megaActions } from '#services/districts/mega-actions.ts'
import { sumOfYear } from '#services/districts/sum-of-year.ts'
import { districtSummary, documentSummary, listedDocument } from '#services/districts/summaries.ts'
import { knownFigures } from '#services/money/known-figures.ts'
import { withKnownPrices } from '#services/money/known-prices.ts'
import { districtDenominators, measuredHistory, measuredPoints } from '#services/money/measured-history.ts'
import type { Reference } from '#services/reference/reference.ts'
import type { ActionFilter, Services } from '#services/services.ts'
import type { DistrictHistory } from '#services/views/district-history.ts'
import type { ActionOfYear } from '#services/views/line-item-brief.ts'
import type { YearOfActions } from '#services/views/year-of-actions.ts'

/** Finding districts, their history, and the actions of one of their years. */
export function districtService(
  house: { readonly database: Database; readonly reference: Reference },
  load: ReturnType<typeof districtLoader>,
  changedSince?: () => Promise<ReadonlySet<string>>,
): Services['districts'] {
  const { database, reference } = house
  /** Districts of a list; those that changed since the moment that is shown are loaded as they were. */
  const asTheyWere = (districts: readonly ListedDistrict[], changed: ReadonlySet<string>) =>
    Promise.all(districts.map(async (listed) => (changed.has(listed.district.key) ? (await load(database.session(), listed.district.key)).stored : listed)))
  return {
    list: async (search, focus) => {
      const em = database.session()
      const documents = Map.groupBy(await listedDocuments(em), ({ districtKey }) => districtKey)
      const changed = await changedSince?.()
      const districts = await allDistricts(em)
      const shown = await asTheyWere(districts, changed ?? new Set())
      return shown
        .filter(({ district: { name, county, city, cds } }) => matchesWords(search, [name, county, city, cds]))
        .map((stored) => districtSummary(stored, documents.get(stored.district.key) ?? [], focus))
    },
    history: async (key, per, focus = defaultFocus) => {
      const em = database.session()
      const inHand = await load(em, key)
      const { cds } = inHand.stored.district
      return history(inHand, { per, focus }, cds, await knownFigures(em, reference, cds), await withKnownPrices(em, reference))
    },
    year: async (key, year, filter, focus = defaultFocus, per = 'dollars') => {
      const em = database.session()
      const inHand = await load(em, key)
      const view = yearOfActions(inHand, year, filter, focus)
      return { ...view, measured: await measuredPoints({ em, reference, per }, inHand, view.points) }
    },
    compare: async (key, pair) => compareDocuments(await load(database.session(), key), pair),
    sum: async ({ key, per, ...asked }) => {
      const em = database.session()
      const inHand = await load(em, key)
      const { point, ...view } = sumOfYear(inHand, asked)
      return { ...view, measured: await measuredPoints({ em, reference, per }, inHand, [point]) }
    },
  }
}

function history(
  inHand: DistrictInHand,
  { per, focus }: { readonly per: Per; readonly focus: Focus },
  cds: Cds | null,
  figures: readonly StateFigure[],
  reference: Reference,
): DistrictHistory {
  const { stored, documents, plans } = inHand
  const points = inHand.pointsIn(focus)
  const years = districtDenominators(cds, points, figures, reference)
  const placed = new Map<string, PlacedLineItem>(
    plans.flatMap((plan) => plan.lineItems.map((lineItem) => [lineItem.id, { lineItem, tag: plan.tags.get(lineItem.id), stored: plan.stored }] as const)),
  )
  const named = new Set(points.flatMap(({ value }) => ('gap' in value ? [] : rangeInFocus(value).atMost.lineItems)))
  const items = [...named].flatMap((id) => {
    const item = placed.get(id)
    return item ? [[id, lineItemWithFigures(item, focus)] as const] : []
  })
  return {
    district: districtSummary(stored, documents.map(listedDocument), focus),
    focus,
    documents: documents.map(documentSummary),
    points,
    charts: bases.flatMap((basis) => {
      const latest = points.findLast((point) => point.basis === basis && point.phase === 'planned' && !('gap' in point.value))
      const programs = latest && programsChart(points, { fiscalYear: latest.fiscalYear, phase: latest.phase, basis })
      return [rangeChart(points, basis, per, years), programs].flatMap((chart) => (chart ? [{ basis, chart }] : []))
    }),
    sentences: bases.map((basis) => ({ basis, sentence: historySentence(points, basis) })),
    megaActions: megaActions(points, placed),
    items: Object.fromEntries(items),
    milestones: reference.milestones.get(cds ?? '') ?? [],
    measured: measuredHistory(points, per, years),
  }
}

function yearOfActions(inHand: DistrictInHand, year: FiscalYear, filter: ActionFilter, focus: Focus): Omit<YearOfActions, 'measured'> {
  const years = yearsOf(inHand)
  if (!years.includes(year)) throw new DomainError('year-not-found')
  const actions = actionsOfYear(inHand, year, focus).map(({ view }) => view)
  const speaksOf = (stored: StoredDocument) => isPlan(stored) && (stored.document.planYear === year || stored.document.planYear === year + 1)
  return {
    district: districtSummary(inHand.stored, inHand.documents.map(listedDocument), focus),
    focus,
    fiscalYear: year,
    years,
    documents: inHand.documents.filter(speaksOf).map(documentSummary),
    points: inHand.pointsIn(focus).filter(({ fiscalYear }) => fiscalYear === year),
    counts: {
      all: actions.length,
      byCategory: [...categories, null].map((category) => ({ category, actions: actions.filter((action) => action.category === category).length })),
      byFocusLevel: rjLevels.map((level) => ({ level, actions: actions.filter(({ focusLevel }) => focusLevel === level).length })),
      byLevel: rjLevels.map((rjLevel) => ({ rjLevel, actions: actions.filter((action) => action.rjLevel === rjLevel).length })),
    },
    actions: actions.filter((action) => passes(action, filter)),
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
