import { actionThroughYears, describingItems, hasCell, type CorrectedLineItem } from '@cuentas/budget'
import type { Category, DigitRepair, FigureSplit, FiscalYear, LineItem, RjLevel, Tag } from '@cuentas/shared'
import { namesOfDistricts } from '#db/district-repository.ts'
import { findDocument } from '#db/document-repository.ts'
import { queueItem, type QueueItem } from '#db/queue-repository.ts'
import { answersTo, repliesOf, reportsOf, type Reply, type Report } from '#db/voice-repository.ts'
import { waitingChanges } from '#db/waiting-repository.ts'
import type { DocumentStore } from '#files/document-store.ts'
import { stateOfDistrict, type CorrectionTools, type DistrictState } from '#services/corrections/write-corrections.ts'
import { documentSummary } from '#services/districts/summaries.ts'
import { DomainError } from '#services/domain-error.ts'
import { pagePictures } from '#services/page-pictures.ts'
import { alikeActions, type Alike } from '#services/queue/alike.ts'
import { versionOf } from '#services/queue/item-version.ts'
import { whatWaitsSchema } from '#services/queue/what-waits.ts'
import { itemOf } from '#services/queue/wishes.ts'
import { replyInForce } from '#services/voices/replies.ts'
import type { DocumentSummary } from '#services/views/document-summary.ts'
import type { PagePictures } from '#services/views/line-item-view.ts'

/** A tag as another line item bears it. */
export interface OtherTag {
  readonly lineItem: string
  readonly fiscalYear: FiscalYear
  readonly title: string
  readonly category: Category | null
  readonly rjLevel: RjLevel
  readonly byPerson: boolean
}

/** A decision in force about a line item, for the person who decides next. */
export interface DecisionBrief {
  readonly id: string
  readonly batch: string
  readonly aspect: string
  readonly author: string
  readonly at: string
  readonly reason: string
  readonly inherited: boolean
}

/** A line item with everything that a person needs beside it to decide. */
export interface QueueItemView {
  readonly district: { readonly key: string; readonly name: string }
  /** Null where the item stands in the queue under another document's print of the same action and year. */
  readonly row: QueueItem | null
  readonly version: string
  readonly lineItem: LineItem
  /** The text that speaks for the action: an annual update row prints none. */
  readonly description: string
  readonly tag: Tag | null
  readonly ruledTag: Tag | null
  readonly document: DocumentSummary
  readonly pictures: PagePictures
  readonly splits: readonly FigureSplit[]
  readonly decisions: readonly DecisionBrief[]
  readonly lastYear: OtherTag | null
  readonly suggestion: Pick<OtherTag, 'category' | 'rjLevel' | 'lineItem'> | null
  readonly alike: Alike
  readonly repairs: readonly DigitRepair[]
  readonly waiting: readonly string[]
  readonly reports: readonly Report[]
  readonly reply: Reply | null
}

/** One line item of a district with everything beside it. Throws `district-not-found`, `line-item-not-found`. */
export async function queueItemView({ database, store }: CorrectionTools & { readonly store: DocumentStore }, key: string, id: string): Promise<QueueItemView> {
  const em = database.session()
  const name = (await namesOfDistricts(em, [key])).get(key)
  if (name === undefined) throw new DomainError('district-not-found')
  const district = { key, name }
  const state = await stateOfDistrict(database, district.key)
  const item = itemOf(state.corrected, id)
  const { lineItem } = item
  const stored = await findDocument(em, lineItem.document)
  if (!stored) throw new DomainError('line-item-not-found')
  const places = [lineItem.titleAt, ...lineItem.figures.flatMap(({ provenances }) => provenances)]
  const same = new Set(actionThroughYears(state.corrected.links, id))
  const reports = await reportsOf(em, district.key)
  const answered = new Set((await answersTo(em, { district: district.key })).map(({ report }) => report))
  return {
    district,
    row: (await queueItem(em, district.key, id)) ?? null,
    version: versionOf(item),
    lineItem,
    description: lineItem.description || (describingItems(state.plans, state.corrected.links).get(id)?.description ?? ''),
    tag: item.tag ?? null,
    ruledTag: item.ruledTag ?? null,
    document: documentSummary(stored),
    pictures: await pagePictures(
      store,
      stored,
      places.flatMap(({ page, continuedAt = [] }) => [page, ...continuedAt.map((further) => further.page)]),
    ),
    splits: item.splits,
    decisions: [...item.decisions].map(([aspect, { correction, inheritedFrom }]) => ({
      id: correction.id,
      batch: correction.batch,
      aspect,
      author: correction.author,
      at: correction.at,
      reason: correction.reason,
      inherited: inheritedFrom !== null,
    })),
    lastYear: lastYear(state, same, item),
    suggestion: suggestionFor(state, same, item),
    alike: await alikeActions(em, district.key, lineItem.title, same),
    repairs: (state.toCorrect.repairs?.get(lineItem.document) ?? []).filter((repair) => hasCell(lineItem, repair)),
    waiting: await waitingAbout(database, district.key, id),
    reports: reports.filter(({ subject, receipt }) => subject === id && !answered.has(receipt)),
    reply: replyInForce(await repliesOf(em, { district: district.key }), id, state.corrected.items) ?? null,
  }
}

/** What a person decided about the same action in the nearest other year, where nobody has decided about this one and it shows something else. */
function suggestionFor({ corrected }: DistrictState, same: ReadonlySet<string>, { lineItem, tag, decisions }: CorrectedLineItem): QueueItemView['suggestion'] {
  if (decisions.size > 0) return null
  const distance = (item: CorrectedLineItem) => Math.abs(item.lineItem.fiscalYear - lineItem.fiscalYear)
  const decided = [...same].flatMap((id) => {
    const item = corrected.items.get(id)
    return item && distance(item) > 0 && (item.decisions.has('category') || item.decisions.has('level')) ? [item] : []
  })
  const [nearest] = decided.toSorted((a, b) => distance(a) - distance(b))
  if (!nearest) return null
  const [category, rjLevel] = [nearest.tag?.category ?? null, nearest.tag?.rjLevel ?? 'none']
  const isNews = category !== (tag?.category ?? null) || rjLevel !== (tag?.rjLevel ?? 'none')
  return isNews ? { category, rjLevel, lineItem: nearest.lineItem.id } : null
}

/** The same action in the nearest year before, through lineage; a plan's own row before an annual update's. */
function lastYear({ corrected }: DistrictState, same: ReadonlySet<string>, { lineItem }: CorrectedLineItem): OtherTag | null {
  const earlier = [...same].flatMap((id) => {
    const item = corrected.items.get(id)
    return item && item.lineItem.fiscalYear < lineItem.fiscalYear ? [item] : []
  })
  const [nearest] = earlier.toSorted(
    (a, b) => b.lineItem.fiscalYear - a.lineItem.fiscalYear || Number(b.lineItem.description !== '') - Number(a.lineItem.description !== ''),
  )
  if (!nearest) return null
  const { id, fiscalYear, title } = nearest.lineItem
  return {
    lineItem: id,
    fiscalYear,
    title,
    category: nearest.tag?.category ?? null,
    rjLevel: nearest.tag?.rjLevel ?? 'none',
    byPerson: nearest.decisions.has('category') || nearest.decisions.has('level'),
  }
}

/** Changes that wait for a second person and are about this line item. */
async function waitingAbout(database: CorrectionTools['database'], district: string, id: string): Promise<readonly string[]> {
  const rows = await waitingChanges(database.session(), district, true)
  return rows.flatMap((row) => {
    const change = whatWaitsSchema.parse(row.change)
    return change.kind === 'requests' && change.requests.some(({ lineItem }) => lineItem === id) ? [row.id] : []
  })
}
