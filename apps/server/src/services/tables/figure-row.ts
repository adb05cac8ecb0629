import { fiscalYearLabel, type Figure, type LineItem, type Provenance } from '@cuentas/shared'
import { amountCells } from '#services/tables/action-row.ts'

/** A figure that a document prints for a line item, as the table "figures" lists it; without how surely it was read, which is found for one line item at a time. */
export function figureRow(district: { readonly key: string; readonly name: string }, item: LineItem, { phase, fund, amount, provenances }: Figure) {
  const { cell, missing } = amountCells(amount)
  return {
    district_key: district.key,
    district: district.name,
    fiscal_year: fiscalYearLabel(item.fiscalYear),
    goal: item.goal,
    action: item.action,
    title: item.title,
    phase,
    fund,
    amount: cell,
    amount_missing: missing,
    page: provenances[0]?.page ?? null,
    printed: provenances[0]?.text ?? null,
    document: item.document,
    line_item: item.id,
    ocr: ocrOf(provenances),
  }
}

/** How sure OCR was of the least sure place of a figure; nothing where no place was read by OCR. */
function ocrOf(places: readonly Pick<Provenance, 'ocr'>[]): number | null {
  const sure = places.flatMap(({ ocr }) => ocr ?? [])
  return sure.length === 0 ? null : Math.min(...sure)
}
