import { isRefusal, packetParts, pagesOf, readLcap } from '@cuentas/budget'
import type { Lcap, ReadDocument, Sha256 } from '@cuentas/shared'
import { sha256Of } from '#files/read-file.ts'

/** A plan of a packet with the pages it stands on. */
export interface PlanOfPacket {
  readonly pages: ReadDocument
  readonly lcap: Lcap
}

/** The plans of a board packet. Each is named by the packet's file and its pages there, so that reading the packet again names it the same. */
export function plansInPacket(document: ReadDocument, file: Sha256): readonly PlanOfPacket[] {
  return packetParts(document).flatMap((part) => {
    const pages = pagesOf(document, part)
    const outcome = readLcap(pages, sha256Of(new TextEncoder().encode(`${file} pages ${part.firstPage}-${part.lastPage}`)))
    if (isRefusal(outcome)) return []
    return [{ pages, lcap: { ...outcome.value, document: { ...outcome.value.document, packet: { file, ...part } } } }]
  })
}
