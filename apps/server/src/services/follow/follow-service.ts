import { rangeInFocus, type Focus } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { documentSummary } from '#services/districts/summaries.ts'
import type { DistrictInHand, districtLoader } from '#services/districts/district-in-hand.ts'
import { firstMoment, momentText } from '#services/edition.ts'
import type { OpenLog } from '#services/corrections/corrections-service.ts'
import type { FollowView, News } from '#services/views/follow-view.ts'

/** Entries of a feed: more than anybody misses between two looks. */
const mostNews = 100

/** What is new about a district. */
export interface Follow {
  /** Of the whole district, or of one program of it. Throws `district-not-found`. */
  readonly news: (key: string, focus?: Focus) => Promise<FollowView>
}

/** News over a database and the open log. */
export function followService(database: Database, load: ReturnType<typeof districtLoader>, log: () => Pick<OpenLog, 'all' | 'changed'>): Follow {
  return {
    news: async (key, focus) => {
      const inHand = await load(database.session(), key)
      const changed = await log().changed(key, focus)
      const { entries } = await log().all(key, { limit: mostNews, skip: 0 })
      const ofProgram = focus === undefined ? undefined : lineItemsIn(inHand, focus)
      const moved = new Set(changed.map(({ at }) => at))
      const concerns = ({ at, about }: (typeof entries)[number]) =>
        ofProgram === undefined || moved.has(at) || (about?.kind === 'line-item' && ofProgram.has(about.lineItem))
      const news: readonly News[] = [
        ...inHand.documents.map((stored) => ({ kind: 'document' as const, at: addedAt(stored.addedAt), document: documentSummary(stored) })),
        ...changed.map((figure) => ({ kind: 'changed-figure' as const, at: figure.at, figure })),
        ...entries.filter(concerns).map((entry) => ({ kind: 'correction' as const, at: entry.at, entry })),
      ]
      const inOrder = news.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)).slice(0, mostNews)
      const { name } = inHand.stored.district
      return { district: { key, name }, focus: focus ?? null, updated: inOrder[0]?.at ?? momentText(firstMoment), news: inOrder }
    },
  }
}

/** When a document was added; one that comes with the program counts as having been there from the first release on. */
function addedAt(milliseconds: number): string {
  return momentText(Math.max(firstMoment, milliseconds))
}

/** Every line item that any sum of a program counts. */
function lineItemsIn(inHand: DistrictInHand, focus: Focus): ReadonlySet<string> {
  const points = inHand.pointsIn(focus)
  return new Set(points.flatMap(({ value }) => ('gap' in value ? [] : rangeInFocus(value).atMost.lineItems)))
}
