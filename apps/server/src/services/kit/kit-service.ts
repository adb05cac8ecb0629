import { createHash } from 'node:crypto'
import { brief, datesAhead, isPlan } from '@cuentas/budget'
import {
  categoryOfFocus,
  daySchema,
  defaultFocus,
  misprintOf,
  type BriefCheck,
  type BriefPlace,
  type Day,
  type FiscalYear,
  type Meeting,
  type MeetingDate,
  type Phase,
} from '@cuentas/shared'
import type { Database, Session } from '#db/database.ts'
import { meetingDatesOf } from '#db/meeting-date-repository.ts'
import { checksOfDocument } from '#db/document-repository.ts'
import { DomainError } from '#services/domain-error.ts'
import type { DistrictInHand, districtLoader } from '#services/districts/district-in-hand.ts'
import { districtSummary, documentSummary, listedDocument } from '#services/districts/summaries.ts'
import { actionsForBrief, planYearsOf, versionsForBrief } from '#services/kit/actions-for-brief.ts'
import type { AskedKit, KitView, MeetingCalendar } from '#services/views/kit-view.ts'

/** What kits are made with: the database, the clock, and the meeting dates that public sources give, by CDS code. */
export interface KitTools {
  readonly database: Database
  readonly now: () => number
  readonly meetingDates: ReadonlyMap<string, readonly MeetingDate[]>
}

/** Kits for board meetings, and the dates of those. */
export function kitService(tools: KitTools, load: ReturnType<typeof districtLoader>) {
  const { database, now } = tools
  return {
    /** Throws `district-not-found`; `year-not-found` when no plan of that year, or none at all, is read. */
    kit: async (asked: AskedKit): Promise<KitView> => {
      const em = database.session()
      return kitOf(em, await load(em, asked.key), asked, tools)
    },
    calendar: async (key: string): Promise<MeetingCalendar> => {
      const em = database.session()
      return calendarOf(em, await load(em, key), tools, dayOf(now()))
    },
  }
}
export type KitService = ReturnType<typeof kitService>

async function kitOf(em: Session, inHand: DistrictInHand, asked: AskedKit, tools: KitTools): Promise<KitView> {
  const planYears = [...new Set(inHand.plans.filter(isPlan).flatMap(({ document }) => document.planYear ?? []))].toSorted((a, b) => b - a)
  const planYear = asked.year ?? planYears[0]
  if (planYear === undefined || !planYears.includes(planYear)) throw new DomainError('year-not-found')
  const focus = asked.focus ?? defaultFocus
  const today = dayOf(tools.now())
  const meeting = asked.meeting ?? nextMeeting(today)
  const made = brief({
    meeting,
    planYear,
    points: inHand.pointsIn(focus),
    years: actionsForBrief(inHand, focus, planYear),
    versions: versionsForBrief(inHand, focus, planYear),
    failing: await failingChecks(em, inHand, planYear),
    category: categoryOfFocus(focus),
    placeOf: placesOf(inHand),
    grantsPlace: grantsPlaceOf(inHand, planYear),
  })
  return {
    district: districtSummary(inHand.stored, inHand.documents.map(listedDocument), focus),
    focus,
    meeting,
    planYears,
    brief: made,
    documents: inHand.documents.map(documentSummary),
    dataVersion: versionOf(inHand),
    madeOn: today,
    calendar: await calendarOf(em, inHand, tools, today),
  }
}

/** The meeting that comes next by the law's dates. */
function nextMeeting(today: Day): Meeting {
  return datesAhead(today)[0]?.kind ?? 'hearing'
}

function dayOf(now: number): Day {
  return daySchema.parse(new Date(now).toISOString().slice(0, 10))
}

/** The first printed place of a line item's total in a phase, as the history counts it. */
function placesOf(inHand: DistrictInHand): (lineItem: string, phase: Phase) => BriefPlace | undefined {
  const planYears = planYearsOf(inHand)
  const items = new Map<string, DistrictInHand['plans'][number]['lineItems'][number]>(
    inHand.plans.flatMap(({ lineItems }) => lineItems.map((item) => [item.id, item] as const)),
  )
  return (lineItem, phase) => {
    const item = items.get(lineItem)
    const figure = item?.figures.find((one) => one.phase === phase && one.fund === 'total')
    const page = figure?.provenances[0]?.page
    if (!item || !figure || page === undefined) return undefined
    const misprint = misprintOf(figure)
    return { document: item.document, planYear: planYears.get(item.document) ?? null, page, lineItem, ...(misprint === undefined ? {} : { misprint }) }
  }
}

/** The page on which the document that speaks for a year prints the S&C grants that it projects. */
function grantsPlaceOf(inHand: DistrictInHand, planYear: FiscalYear): BriefPlace | undefined {
  const sha = inHand.pointsIn(defaultFocus).find((point) => point.fiscalYear === planYear && point.phase === 'planned' && point.basis === 'all-funds')?.document
  const stored = inHand.documents.find(({ document }) => document.sha256 === sha)
  const page = stored?.headers.figures.projectedSupplementalConcentration?.provenance.page
  return stored && page !== undefined ? { document: stored.document.sha256, planYear, page, lineItem: null } : undefined
}

/** Failing checks of the documents that speak for a year: its own plan, which also tells of the year before. */
async function failingChecks(em: Session, inHand: DistrictInHand, planYear: FiscalYear): Promise<readonly BriefCheck[]> {
  const own = inHand.plans.findLast((plan) => isPlan(plan) && plan.document.planYear === planYear)
  if (!own) return []
  const { sha256 } = own.document
  return (await checksOfDocument(em, sha256)).flatMap(({ code, result, subject, unit, printed, computed, page, cells }) => {
    // What came in is held against another document; it stands on the page of this one that prints it.
    const at =
      cells[0]?.page ?? page ?? (code === 'carryover-came-in' ? (own.stored.headers.percentages.carryoverPercentageInCurrent?.provenance.page ?? null) : null)
    if (result !== 'fails' || printed === null || computed === null || at === null) return []
    return [{ code, subject, unit, printed, computed, place: { document: sha256, planYear, page: at, lineItem: null } }]
  })
}

/** Ten signs that change with every document, every reading and every decision about the district. */
function versionOf({ documents, stored }: DistrictInHand): string {
  const rests = [stored.computedBy, stored.points, documents.map(({ document, readBy }) => [document.sha256, readBy])]
  return createHash('sha256').update(JSON.stringify(rests)).digest('hex').slice(0, 10)
}

/** The dates of the law, and the days that public sources gave (data/reference) or the staff entered; the same day of the same meeting once, as the staff has it. */
async function calendarOf(em: Session, inHand: DistrictInHand, { meetingDates }: KitTools, today: Day): Promise<MeetingCalendar> {
  const { key, cds } = inHand.stored.district
  const entered = (await meetingDatesOf(em, key)).map(({ date }) => date)
  const given = [...(meetingDates.get(cds ?? '') ?? []), ...entered]
  const read = new Set(inHand.plans.filter(isPlan).map(({ document }) => document.planYear))
  return {
    today,
    statutory: datesAhead(today).map((date) => ({ date, planRead: read.has(date.planYear) })),
    given: [...new Map(given.map((date) => [`${date.kind} ${date.day}`, date])).values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  }
}
