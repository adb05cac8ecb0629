import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { lineageLinkSchema, type LineageLink } from '@cuentas/shared'
import { z } from 'zod'
import { lineageEntity } from '#db/district-page-entities.ts'
import { fromJson } from '#db/from-json.ts'

const linksSchema = z.array(lineageLinkSchema).readonly()

/** Writes the links of a district's plans; `plans` are their SHA-256 in their order. The caller holds the transaction. */
export async function saveLineage(em: SqlEntityManager, districtKey: string, plans: readonly string[], links: readonly LineageLink[]): Promise<void> {
  const row = { districtKey, plans: JSON.stringify(plans), links: JSON.stringify(links) }
  await em.upsertMany(lineageEntity, [row], { onConflictFields: ['districtKey'], onConflictAction: 'merge' })
}

/** The links of exactly these plans; undefined where others were compared, or none. */
export async function findLineage(em: SqlEntityManager, districtKey: string, plans: readonly string[]): Promise<readonly LineageLink[] | undefined> {
  const row = await em.findOne(lineageEntity, { districtKey, plans: JSON.stringify(plans) }, { disableIdentityMap: true })
  return row ? linksSchema.parse(fromJson(row.links)) : undefined
}
