import { plannedTotal } from '@cuentas/budget'
import type { Box, LineItem, Upload } from '@cuentas/shared'
import { findDocument } from '#db/document-repository.ts'
import { findUpload, readingOfUpload, uploadsOfDistrict, type UploadReading } from '#db/upload-repository.ts'
import { DomainError } from '#services/domain-error.ts'
import type { PagePicture } from '#services/services.ts'
import { changesOfUpload } from '#services/uploads/changes-of-upload.ts'
import { failingTotals } from '#services/uploads/failing-totals.ts'
import type { UploadTools } from '#services/uploads/upload-tools.ts'

/** Uploads of a district that its page lists, newest first. */
const listed = 50
/** Dots an inch of a page's picture, and its widest in pixels. */
const picture = { dotsPerInch: 110, widest: 1600 } as const

/** Uploads of a district, newest first. */
export function listUploads({ database }: UploadTools, district: string): Promise<readonly Upload[]> {
  return uploadsOfDistrict(database.session(), district, listed)
}

/** One upload; throws `upload-not-found`. */
export async function getUpload({ database }: UploadTools, district: string, id: string): Promise<Upload> {
  const upload = await findUpload(database.session(), district, id)
  if (!upload) throw new DomainError('upload-not-found')
  return upload
}

/** What was read of an upload, what it would change, and one of its pages with what was read there. `page` is as a PDF viewer counts, from 1. */
export async function viewUpload(tools: UploadTools, district: string, id: string, page: number | undefined) {
  const upload = await getUpload(tools, district, id)
  const em = tools.database.session()
  const reading = await readingOfUpload(em, id)
  const isPublic = upload.state === 'published' && (await findDocument(em, upload.sha256)) !== undefined
  if (!reading) return { upload, read: null, isPublic }
  const own = reading.filter((one) => one.district.key === district)
  const pages = pagesWithFigures(reading)
  const shown = page ?? pages.find(({ lines }) => lines > 0)?.page ?? 1
  return {
    upload,
    isPublic,
    read: {
      documents: reading.map(documentOf),
      elsewhere: reading.filter((one) => one.district.key !== district).map((one) => one.district),
      changes:
        own.length === reading.length
          ? await changesOfUpload(
              em,
              district,
              own.map(({ whole }) => whole),
            )
          : null,
      pages,
      page: pageOf(reading, shown),
    },
  }
}

function documentOf({ district, whole }: UploadReading[number]) {
  const { document, counts, headers } = whole.stored
  const { sha256, kind, planYear, template, language, adoption, pages, books } = document
  return {
    district,
    document: { sha256, kind, planYear, template, language, adoption, pages, books },
    counts,
    headers: Object.keys(headers.figures).length,
    checks: whole.checks,
    failing: failingTotals(whole.checks).length,
    problems: whole.problems,
  }
}

/** Where a line item stands: the page and box of its title, or of its first figure. */
function placeOf({ titleAt, figures }: LineItem): { readonly page: number; readonly box: Box } {
  return figures.find(({ phase, fund }) => phase === 'planned' && fund === 'total')?.provenances[0] ?? titleAt
}

function pagesWithFigures(reading: UploadReading): readonly { readonly page: number; readonly lines: number }[] {
  const items = reading.flatMap(({ whole }) => whole.lineItems.map(({ lineItem }) => placeOf(lineItem).page))
  const sizes = reading.flatMap(({ whole }) => whole.stored.pageSizes.map(({ page }) => page))
  return [...new Set(sizes)].toSorted((a, b) => a - b).map((page) => ({ page, lines: items.filter((one) => one === page).length }))
}

function pageOf(reading: UploadReading, page: number) {
  const size = reading.flatMap(({ whole }) => whole.stored.pageSizes).find((one) => one.page === page)
  if (!size) return null
  const items = reading
    .flatMap(({ whole }) => whole.lineItems.map(({ lineItem }) => lineItem))
    .filter((item) => placeOf(item).page === page)
    .map((item) => ({ id: item.id, goal: item.goal, action: item.action, title: item.title, planned: plannedTotal(item), box: placeOf(item).box }))
  return { ...size, items }
}

/** A picture of a page of an upload that waits for a decision; it is drawn each time, and nobody else can see it. Throws `page-not-found`. */
export async function pictureOfUpload(tools: UploadTools, district: string, id: string, page: number): Promise<Omit<PagePicture, 'etag'>> {
  await getUpload(tools, district, id)
  const reading = await readingOfUpload(tools.database.session(), id)
  const stored = reading?.map(({ whole }) => whole.stored).find(({ pageSizes }) => pageSizes.some((size) => size.page === page))
  if (!stored) throw new DomainError('page-not-found')
  const { format, kind, packet, sha256 } = stored.document
  const grid = format === undefined ? undefined : kind === 'ledger' ? 'ledger' : 'sheets'
  const turned = stored.pageSizes.find((size) => size.page === page)?.turned ?? 0
  const path = await tools.store.documentPath(packet?.file ?? sha256)
  const bytes = path === undefined ? undefined : await tools.reading.picture(path, page, turned, picture.dotsPerInch, picture.widest, grid)
  if (!bytes) throw new DomainError('page-not-found')
  return { bytes, type: grid === undefined ? 'image/webp' : 'image/svg+xml' }
}
