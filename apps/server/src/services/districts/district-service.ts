import { defaultFocus, type Focus } from '@cuentas/shared'
import type { Database, Session } from '#db/database.ts'
import { allDistrictNames, allDistricts, districtsWithDocuments, type ListedDistrict } from '#db/district-repository.ts'
import { listedDocuments } from '#db/document-repository.ts'
import type { District } from '#db/stored-document.ts'
import { compareDocuments } from '#services/districts/compare-documents.ts'
import { districtHistory, loadedHistory } from '#services/districts/district-history.ts'
import type { districtLoader } from '#services/districts/district-in-hand.ts'
import type { KeptReader } from '#services/districts/kept-district.ts'
import { matchesWords } from '#services/districts/matches-words.ts'
import { sumOfYear } from '#services/districts/sum-of-year.ts'
import { districtSummary } from '#services/districts/summaries.ts'
import { keptYear, loadedYear, yearOfActions } from '#services/districts/year-of-actions.ts'
import type { FiguresReader } from '#services/money/known-figures.ts'
import { withKnownPrices } from '#services/money/known-prices.ts'
import { measuredPoints } from '#services/money/measured-history.ts'
import type { Reference } from '#services/reference/reference.ts'
import type { DistrictSummary } from '#services/views/district-summary.ts'
import type { Services } from '#services/services.ts'

/** Where districts are read from: as they were kept, or loaded whole with every line item. */
interface Reading {
  readonly kept: KeptReader
  readonly figures: FiguresReader
  readonly load: ReturnType<typeof districtLoader>
  /** The districts that are not as they were at the moment that is shown; absent for the data as they are. */
  readonly changedSince: (() => Promise<ReadonlySet<string>>) | undefined
}

/** Finding districts, their history, and the actions of one of their years. */
export function districtService(
  { database, reference }: { readonly database: Database; readonly reference: Reference },
  { kept, figures, load, changedSince }: Reading,
): Services['districts'] {
  /** What was kept is of today and of restorative justice; every other moment and focus is computed from the line items. */
  const isKept = (focus: Focus) => changedSince === undefined && focus === defaultFocus
  /** Districts of a list; those that changed since the moment that is shown are loaded as they were. */
  const asTheyWere = (districts: readonly ListedDistrict[], changed: ReadonlySet<string>) =>
    Promise.all(districts.map(async (listed) => (changed.has(listed.district.key) ? (await load(database.session(), listed.district.key)).stored : listed)))
  return {
    list: async (search, focus) => {
      const em = database.session()
      const shown = await asTheyWere(await allDistricts(em), (await changedSince?.()) ?? new Set())
      return summaries(
        em,
        shown.filter(({ district }) => isFound(district, search)),
        focus,
      )
    },
    withDocuments: () => districtsWithDocuments(database.session()),
    page: async (search, focus, { limit, skip }) => {
      const em = database.session()
      const changed = (await changedSince?.()) ?? new Set<string>()
      const names = await Promise.all(
        (await allDistrictNames(em)).map(async (district) =>
          changed.has(district.key) ? (await load(database.session(), district.key)).stored.district : district,
        ),
      )
      const found = names.filter((district) => isFound(district, search))
      const keys = found.slice(skip, skip + limit).map(({ key }) => key)
      return { total: found.length, districts: await summaries(em, await asTheyWere(await allDistricts(em, keys), changed), focus, keys) }
    },
    history: async (key, per, focus = defaultFocus, lineItems = 'all') => {
      const em = database.session()
      const inHand = lineItems !== 'all' && isKept(focus) ? await kept(em, key) : loadedHistory(await load(em, key), focus, lineItems)
      return districtHistory(inHand, { per, focus }, await figures(em, inHand.stored.district.cds), await withKnownPrices(em, reference))
    },
    year: async (key, year, filter, focus = defaultFocus, per = 'dollars', page = undefined) => {
      const em = database.session()
      const inHand = isKept(focus) ? await keptYear(em, await kept(em, key), year) : loadedYear(await load(em, key), year, focus)
      const view = yearOfActions(inHand, year, filter, focus, page)
      const { district } = inHand.stored
      return { ...view, measured: await measuredPoints({ em, reference, per }, { stored: { district, points: inHand.points } }, view.points) }
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

function isFound({ name, county, city, cds }: District, search: string): boolean {
  return matchesWords(search, [name, county, city, cds])
}

/** Districts as lists show them. */
async function summaries(em: Session, districts: readonly ListedDistrict[], focus?: Focus, keys?: readonly string[]): Promise<readonly DistrictSummary[]> {
  const documents = Map.groupBy(await listedDocuments(em, keys), ({ districtKey }) => districtKey)
  return districts.map((stored) => districtSummary(stored, documents.get(stored.district.key) ?? [], focus))
}
