import type { Provenance } from '@cuentas/shared'
import type { Translate } from '#locales/words.ts'

/** Where a figure stands, as a person finds it: "page 12", "sheet “Table 1”, cell H12", "cell H12" of a CSV. What OCR read says so. */
export function placeWords({ page, cell, ocr }: Pick<Provenance, 'page' | 'cell' | 'ocr'>, t: Translate): string {
  if (ocr !== undefined) return `${t('terms:page-number', { page })} (${t('confidence:read-by-ocr', { sure: ocr })})`
  if (!cell) return t('terms:page-number', { page })
  return cell.sheet === '' ? t('terms:cell-number', { cell: cell.address }) : t('terms:sheet-cell', { sheet: cell.sheet, cell: cell.address })
}
