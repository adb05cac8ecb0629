import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { savedViewEntity } from '#db/queue-entities.ts'

/** A filter of the queue that a person gave a name: the query of its address. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly query: string
}

/** A person's views of a district, by name. */
export async function viewsOf(em: SqlEntityManager, districtKey: string, person: string): Promise<readonly SavedView[]> {
  const rows = await em.find(savedViewEntity, { districtKey, person }, { orderBy: { name: 'asc' }, disableIdentityMap: true })
  return rows.map(({ id, name, query }) => ({ id, name, query }))
}

/** Keeps a view. */
export async function saveView(
  em: SqlEntityManager,
  { district, ...view }: SavedView & { readonly district: string; readonly person: string; readonly at: string },
): Promise<void> {
  await em.insertMany(savedViewEntity, [{ ...view, districtKey: district }])
}

/** Takes a person's view away. */
export async function deleteView(em: SqlEntityManager, districtKey: string, person: string, id: string): Promise<void> {
  await em.nativeDelete(savedViewEntity, { id, districtKey, person })
}
