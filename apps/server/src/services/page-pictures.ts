import type { GridFormat } from '@cuentas/shared'
import type { StoredDocument } from '#db/stored-document.ts'
import type { DocumentStore } from '#files/document-store.ts'
import type { PagePictures } from '#services/views/line-item-view.ts'

/** The address of a page's picture: a photograph of a PDF's page, a drawing of a grid's. */
export function pictureAddress(sha256: string, page: number, format: GridFormat | undefined): string {
  return `/pages/${sha256}/${page}.${format === undefined ? 'webp' : 'svg'}`
}

/** Pictures of these pages in their order, each once; or why there are none. */
export async function pagePictures(store: DocumentStore, stored: StoredDocument, pages: readonly number[]): Promise<PagePictures> {
  if (stored.origin === 'snapshot') return { open: false, because: 'only-figures-are-here' }
  const { sha256, format } = stored.document
  if (!(await store.hasDocument(sha256))) return { open: false, because: 'file-is-missing' }
  const sizes = new Map(stored.pageSizes.map((size) => [size.page, size]))
  return {
    open: true,
    pages: [...new Set(pages)].flatMap((page) => {
      const size = sizes.get(page)
      return size ? [{ ...size, address: pictureAddress(sha256, page, format) }] : []
    }),
  }
}
