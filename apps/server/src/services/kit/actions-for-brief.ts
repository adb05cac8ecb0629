import { actionThroughYears, comparePlans, isPlan } from '@cuentas/budget'
import { fiscalYear, type BriefAction, type BriefPlace, type FiscalYear, type Focus, type LineItem, type Sha256 } from '@cuentas/shared'
import { actionsOfYear, lineItemWithFigures, yearsOf, type ActionRowOfYear } from '#services/districts/actions-of-year.ts'
import type { DistrictInHand } from '#services/districts/district-in-hand.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'
import type { ActionOfYear, FigureBrief } from '#services/views/line-item-brief.ts'

/** Year of the plan by its document. */
export type PlanYears = ReadonlyMap<Sha256, FiscalYear | null>

/** The year of each document's plan. */
export function planYearsOf({ documents }: Pick<DistrictInHand, 'documents'>): PlanYears {
  return new Map(documents.map(({ document }) => [document.sha256, document.planYear]))
}

/** Actions of every year up to the plan's, each linked to the same ones of the year before. */
export function actionsForBrief(inHand: DistrictInHand, focus: Focus, planYear: FiscalYear): ReadonlyMap<FiscalYear, readonly BriefAction[]> {
  const years = yearsOf(inHand).filter((year) => year <= planYear)
  const rows = new Map(years.map((year) => [year, actionsOfYear(inHand, year, focus)]))
  const planYears = planYearsOf(inHand)
  return new Map(
    [...rows].map(([year, ofYear]) => {
      const before = year > 2000 ? (rows.get(fiscalYear(year - 1)) ?? []) : []
      return [year, ofYear.map((row) => briefAction(row.view, planYears, sameIn(inHand, row, before)))]
    }),
  )
}

/** Ids of the rows that are the same action as this one. */
function sameIn({ links }: Pick<DistrictInHand, 'links'>, row: ActionRowOfYear, before: readonly ActionRowOfYear[]): readonly string[] {
  const same = new Set(row.ids.flatMap((id) => actionThroughYears(links, id)))
  return before.filter(({ ids }) => ids.some((id) => same.has(id))).map(({ view }) => view.id)
}

/** The draft and the newest version of a year's plan, action by action; null unless both are known. */
export function versionsForBrief(inHand: DistrictInHand, focus: Focus, planYear: FiscalYear) {
  const versions = inHand.plans.filter((plan) => isPlan(plan) && plan.document.planYear === planYear)
  const [draft, newest] = [versions.find(({ document }) => document.adoption === 'draft'), versions.at(-1)]
  if (!draft || !newest || draft === newest) return null
  const planYears = planYearsOf(inHand)
  const toAction = (plan: StoredPlan, lineItem: LineItem, before: readonly string[]) =>
    briefAction(lineItemWithFigures({ lineItem, tag: plan.tags.get(lineItem.id), stored: plan.stored }, focus), planYears, before)
  const compared = comparePlans(draft, newest, inHand.links)
  return {
    draft: compared.flatMap(({ before }) => before.map((item) => toAction(draft, item, []))),
    adopted: compared.flatMap(({ before, after }) => {
      const ids = before.map(({ id }) => id)
      return after.map((item) => toAction(newest, item, ids))
    }),
  }
}

function briefAction(view: ActionOfYear, planYears: PlanYears, before: readonly string[]): BriefAction {
  const { id, fiscalYear: year, goal, action, title, titleLanguage, category, focusLevel, contributing, planned, estimatedActual } = view
  const printed = (figure: FigureBrief | null) => figure && { amount: figure.amount, place: placeOf(figure, planYears) }
  return {
    id,
    fiscalYear: year,
    number: numberOf(goal, action),
    title,
    titleLanguage,
    category,
    level: focusLevel,
    contributing,
    planned: printed(planned),
    estimatedActual: printed(estimatedActual),
    before,
  }
}

/** "3.9" whether the document prints the goal in the action's number or beside it. */
function numberOf(goal: string, action: string): string {
  return goal === '' || action.includes('.') ? action : `${goal}.${action}`
}

function placeOf({ document, page, lineItem }: FigureBrief, planYears: PlanYears): BriefPlace {
  return { document, planYear: planYears.get(document) ?? null, page, lineItem }
}
