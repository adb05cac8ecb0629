import { headerFigures, printedFigureOf } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { findDistrict } from '#db/district-repository.ts'
import { findDocument } from '#db/document-repository.ts'
import { documentSummary } from '#services/districts/summaries.ts'
import type { FigureView } from '#services/views/figure-view.ts'

/** A figure that the cover tables of a document print; undefined where the id names none. */
export async function printedFigure(em: Session, id: string): Promise<FigureView | undefined> {
  const asked = printedFigureOf(id)
  const stored = asked && (await findDocument(em, asked.document))
  if (!asked || !stored) return undefined
  const { name } = asked
  const { figures, percentages } = stored.headers
  const amount = headerFigures.find((one) => one === name)
  const printed = amount ? figures[amount] : undefined
  const percentage = amount ? undefined : Object.entries(percentages).find(([one]) => one === name)?.[1]
  const page = (printed ?? percentage)?.provenance.page
  if (page === undefined) return undefined
  return {
    kind: 'printed',
    name,
    text: printed?.provenance.text ?? percentage?.text ?? '',
    cents: printed?.cents ?? null,
    page,
    document: documentSummary(stored),
    districtKey: stored.districtKey,
    districtName: (await findDistrict(em, stored.districtKey))?.district.name ?? stored.districtKey,
  }
}
