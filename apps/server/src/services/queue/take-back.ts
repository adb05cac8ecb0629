import { stateOfDistrict, type Author, type CorrectionTools } from '#services/corrections/write-corrections.ts'
import type { Decided } from '#services/queue/decide.ts'
import { closeWaiting, openWaiting } from '#services/queue/waiting.ts'
import { whatWaitsSchema } from '#services/queue/what-waits.ts'

/** Takes back a person's newest change that waits, when it is newer than anything the person has written; undefined when there is none. */
export async function takeBackNewest(
  tools: CorrectionTools,
  by: Author,
  { district, reason }: { readonly district: string; readonly reason: string },
): Promise<(Extract<Decided, { kind: 'taken-back' }> & { readonly lineItem: string | null }) | undefined> {
  const [newest] = (await openWaiting(tools, district)).filter(({ author }) => author === by.author)
  const { log } = await stateOfDistrict(tools.database, district)
  const last = log.batches.findLast(({ author }) => author === by.author)
  if (!newest || (last && last.at > newest.at)) return undefined
  await closeWaiting(tools, by, { district, id: newest.id, answer: 'taken-back', reason })
  const change = whatWaitsSchema.parse(newest.change)
  return { kind: 'taken-back', waiting: newest.id, lineItem: change.kind === 'requests' ? (change.requests[0]?.lineItem ?? null) : null }
}
