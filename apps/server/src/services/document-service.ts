import { documentConfidence, ledgerSummary, proposeRepairs } from '@cuentas/budget'
import { headerFigures, headerPercentages } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { checksOfDocument, findDocument, problemsOfDocument } from '#db/document-repository.ts'
import { signatureOf } from '#db/upload-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import type { DocumentStore } from '#files/document-store.ts'
import type { DocumentReading } from '#jobs/document-reading.ts'
import { decidedRepairs } from '#services/corrections/repair-decisions.ts'
import { findDistrictWithDocuments, type districtLoader } from '#services/districts/district-in-hand.ts'
import { districtSummary, documentSummary, listedDocument } from '#services/districts/summaries.ts'
import { DomainError } from '#services/domain-error.ts'
import { pagePictures } from '#services/page-pictures.ts'
import type { PagePicture, PictureSize, Services } from '#services/services.ts'

/** Resolution of pictures: small print of 6 points is readable at 150 dots an inch. */
const dotsPerInch = 150
/** Widest picture in pixels, by size: `small` is for phones. Poster-sized pages (2,329 points) stay within reason. */
const widest = { full: 2600, small: 800 } as const

/** What documents are shown with: the database, the files, the threads that draw, and the samples' files by their SHA-256. */
export interface DocumentTools {
  readonly database: Database
  readonly store: DocumentStore
  readonly reading: DocumentReading
  readonly samples: ReadonlyMap<string, string>
}

/** One document, one of its pages, a picture of one of its pages. */
export function documentService(
  { database, store, reading, samples }: DocumentTools,
  /** Loads the district as it was, where an earlier moment is shown: what is kept counted of a document stands for today. */
  asItWas?: ReturnType<typeof districtLoader>,
): Services['documents'] {
  const drawing = new Map<string, Promise<Uint8Array>>()

  const summaries = async (stored: StoredDocument) => {
    const was = await asItWas?.(database.session(), stored.districtKey)
    if (was) {
      const own = was.documents.find(({ document }) => document.sha256 === stored.document.sha256) ?? stored
      return { document: documentSummary(own), district: districtSummary(was.stored, was.documents.map(listedDocument)) }
    }
    const { stored: district, documents } = await findDistrictWithDocuments(database.session(), stored.districtKey)
    return { document: documentSummary(stored), district: districtSummary(district, documents.map(listedDocument)) }
  }

  const draw = async (stored: StoredDocument, page: number, size: PictureSize, name: string): Promise<Uint8Array> => {
    const { sha256, format, kind } = stored.document
    const path = await store.documentPath(sha256)
    if (path === undefined) throw new DomainError('page-picture-not-here')
    const grid = format === undefined ? undefined : kind === 'ledger' ? 'ledger' : 'sheets'
    const turned = stored.pageSizes.find((one) => one.page === page)?.turned ?? 0
    return kept(name, await reading.picture(path, page, turned, dotsPerInch, widest[size], grid))
  }

  const kept = async (name: string, picture: Uint8Array | undefined): Promise<Uint8Array> => {
    if (!picture) throw new DomainError('page-not-found')
    await store.savePicture(name, picture)
    return picture
  }

  /** The picture of this name: as it was drawn before, as it is being drawn, or drawn now. */
  const drawnOnce = async (name: string, type: PagePicture['type'], drawNow: () => Promise<Uint8Array>): Promise<PagePicture> => {
    const before = await store.picture(name)
    if (before) return { bytes: before, etag: `"${name}"`, type }
    const drawn = drawing.get(name) ?? drawNow().finally(() => drawing.delete(name))
    drawing.set(name, drawn)
    return { bytes: await drawn, etag: `"${name}"`, type }
  }

  return {
    get: async (sha256) => {
      const stored = await existing(database, sha256)
      const em = database.session()
      const { figures, percentages } = stored.headers
      const checks = await ((await asItWas?.(em, stored.districtKey))?.checksOf ?? checksOfDocument)(em, stored.document.sha256)
      const lineItems = (await lineItemsOf(em, { document: stored.document.sha256 })).map(({ lineItem }) => lineItem)
      const repairs = await decidedRepairs(em, stored.districtKey, stored.document.sha256, proposeRepairs(checks))
      return {
        ...(await summaries(stored)),
        figures: headerFigures.flatMap((name) => (figures[name] ? [{ name, ...figures[name] }] : [])),
        percentages: headerPercentages.flatMap((name) => (percentages[name] ? [{ name, ...percentages[name] }] : [])),
        overviews: stored.headers.overviews ?? [],
        told: stored.headers.told ?? [],
        checks,
        repairs,
        confidence: documentConfidence(lineItems, checks, repairs).share,
        ledger: stored.document.kind === 'ledger' ? (ledgerSummary(lineItems) ?? null) : null,
        problems: await problemsOfDocument(em, stored.document.sha256),
        signature: (await signatureOf(em, stored.document.sha256)) ?? null,
        pageSizes: stored.pageSizes,
        pictures: await pagePictures(
          store,
          stored,
          stored.pageSizes.map(({ page }) => page),
        ),
      }
    },
    page: async (sha256, page) => {
      const stored = await existing(database, sha256)
      // In a packet pages are counted as the packet counts them.
      const pages = stored.document.packet?.lastPage ?? stored.document.pages
      if (!hasPage(stored, page)) throw new DomainError('page-not-found')
      return {
        ...(await summaries(stored)),
        pages,
        page: stored.pageSizes.find((size) => size.page === page) ?? null,
        pictures: await pagePictures(store, stored, [page]),
      }
    },
    picture: async (address, page, size): Promise<PagePicture> => {
      // A sample that an explaining page shows has its pictures whether it was ingested or not.
      const sample = samples.get(address)
      if (sample !== undefined) {
        const name = `${address}-${page}-${size}.webp`
        return drawnOnce(name, 'image/webp', async () => kept(name, await reading.picture(sample, page, 0, dotsPerInch, widest[size])))
      }
      const stored = await existing(database, address)
      const { sha256 } = stored.document
      if (stored.origin === 'snapshot') throw new DomainError('page-picture-not-here')
      if (!hasPage(stored, page)) throw new DomainError('page-not-found')
      const isDrawing = stored.document.format !== undefined
      const name = isDrawing ? `${sha256}-${page}.svg` : `${sha256}-${page}-${size}.webp`
      return drawnOnce(name, isDrawing ? 'image/svg+xml' : 'image/webp', () => draw(stored, page, size, name))
    },
  }
}

async function existing(database: Database, sha256: string): Promise<StoredDocument> {
  const stored = await findDocument(database.session(), sha256)
  if (!stored) throw new DomainError('document-not-found')
  return stored
}

/** Whether a document has a page of this number. The pages of a plan in a packet are numbered as the packet numbers them. */
function hasPage({ document: { pages, packet } }: StoredDocument, page: number): boolean {
  return page >= (packet?.firstPage ?? 1) && page <= (packet?.lastPage ?? pages)
}
