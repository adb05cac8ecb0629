import type { FilterQuery, InferEntity } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { documentEntity, figureEntity, lineItemEntity, tagEntity } from '#db/entities.ts'
import { lineItemFromRows } from '#db/line-item-rows.ts'
import type { TaggedLineItem } from '#db/stored-document.ts'

/** Ids a query names at once: below both databases' limit of bound values. */
const idsAQuery = 5000

/** Line items of a district, of all its plans or of one document, by year, document and their order in it. Lines of ledgers are no part of its plans: they come only with their own document. */
export async function lineItemsOf(
  em: SqlEntityManager,
  where: { readonly districtKey: string } | { readonly document: string },
): Promise<readonly TaggedLineItem[]> {
  if ('document' in where) return loadLineItems(em, where)
  const ledgers = await em.find(documentEntity, { ...where, kind: 'ledger' }, { fields: ['sha256'], disableIdentityMap: true })
  return loadLineItems(em, { ...where, ...(ledgers.length > 0 ? { document: { $nin: ledgers.map(({ sha256 }) => sha256) } } : {}) })
}

/** One line item by its id. */
export async function findLineItem(em: SqlEntityManager, id: string): Promise<TaggedLineItem | undefined> {
  return (await loadLineItems(em, { id }))[0]
}

async function loadLineItems(em: SqlEntityManager, where: FilterQuery<InferEntity<typeof lineItemEntity>>): Promise<readonly TaggedLineItem[]> {
  const rows = await em.find(lineItemEntity, where, { orderBy: { fiscalYear: 'asc', document: 'asc', position: 'asc' }, disableIdentityMap: true })
  const figures = new Map<string, InferEntity<typeof figureEntity>[]>()
  const tags = new Map<string, InferEntity<typeof tagEntity>>()
  for (let start = 0; start < rows.length; start += idsAQuery) {
    const ids = rows.slice(start, start + idsAQuery).map((row) => row.id)
    const figureRows = await em.find(figureEntity, { lineItem: { $in: ids } }, { orderBy: { lineItem: 'asc', position: 'asc' }, disableIdentityMap: true })
    for (const figure of figureRows) figures.set(figure.lineItem, [...(figures.get(figure.lineItem) ?? []), figure])
    for (const tag of await em.find(tagEntity, { lineItem: { $in: ids } }, { disableIdentityMap: true })) tags.set(tag.lineItem, tag)
  }
  return rows.flatMap((row) => {
    const tag = tags.get(row.id)
    return tag ? [lineItemFromRows(row, figures.get(row.id) ?? [], tag)] : []
  })
}
