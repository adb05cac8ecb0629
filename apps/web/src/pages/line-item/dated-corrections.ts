import type { Api } from '#api.ts'
import type { DatedCorrection } from '#components/evidence/corrections-of-item.tsx'

/** The decisions about a line item, each with when and in what role it was made. */
export async function datedCorrections(api: Api, lineItem: string): Promise<readonly DatedCorrection[]> {
  const corrections = await api.correction.ofLineItem({ id: lineItem })
  const ids = [...new Set(corrections.map(({ id }) => id.slice(0, id.lastIndexOf('.'))))]
  const batches = new Map(await Promise.all(ids.map(async (id) => [id, await api.correction.batch({ id })] as const)))
  return corrections.flatMap((correction) => {
    const batch = batches.get(correction.id.slice(0, correction.id.lastIndexOf('.')))
    return batch ? [{ correction, batch: { at: batch.at, role: batch.role } }] : []
  })
}
