import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { columnMappingSchema, rememberedMappingSchema, type RememberedMapping } from '@cuentas/shared'
import { columnMappingEntity } from '#db/entities.ts'
import { fromJson } from '#db/from-json.ts'

/** What the columns of an agency's tables were confirmed to mean. */
export async function mappingsOf(em: SqlEntityManager, agency: string): Promise<readonly RememberedMapping[]> {
  const rows = await em.find(columnMappingEntity, { agency }, { orderBy: { fingerprint: 'asc' }, disableIdentityMap: true })
  return rows.map(({ fingerprint, mapping }) => rememberedMappingSchema.parse({ agency, fingerprint, mapping: fromJson(mapping) }))
}

/** Remembers a mapping; a later one for the same agency and header takes its place. */
export async function rememberMapping(em: SqlEntityManager, { agency, fingerprint, mapping }: RememberedMapping, confirmedAt: number): Promise<void> {
  await em.upsert(columnMappingEntity, { agency, fingerprint, mapping: JSON.stringify(columnMappingSchema.parse(mapping)), confirmedAt })
}
