import { isCents, type Amount, type Measuring, type Per } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { FigureBrief } from '#api.ts'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { useWords } from '#components/use-words.ts'
import type { Missing } from '#format/missing.ts'
import { money } from '#format/money.ts'

/** What a cell says: its amount, or why it says none, with its text as printed. */
export function AmountText({ amount }: { readonly amount: Amount | null }) {
  const { language, t } = useWords()
  if (amount === null) return <span className="missing">{t('terms:not-reported')}</span>
  if (isCents(amount)) return <span className="number">{money(amount, language)}</span>
  return (
    <span className="missing">
      {t(`terms:unreadable-${amount.because}`)}
      {amount.text.trim() !== '' && (
        <>
          {' '}
          <q className="printed">{amount.text.replace(/\s+/g, ' ').trim()}</q>
        </>
      )}
    </span>
  )
}

/** Stands beside every figure that OCR read from a picture. */
export function OcrMark({ sure }: { readonly sure: number }) {
  const { t } = useWords()
  return (
    <>
      {' '}
      <abbr className="aside-inline" title={t('confidence:read-by-ocr', { sure })}>
        {t('confidence:ocr-mark')}
      </abbr>
    </>
  )
}

/** A figure of a list. It opens the page it was read from; where there is none, it says whose gap that is. */
export function FigureLink({
  figure,
  missing,
  measured,
}: {
  readonly figure: FigureBrief | null
  readonly missing: Missing
  /** What the amount is measured by; plain dollars when it is not given. */
  readonly measured?: { readonly per: Per; readonly measuring: Measuring }
}) {
  const { language, t } = useWords()
  if (figure === null) return <span className="missing">{t(`terms:gap-short-${missing}`)}</span>
  return (
    <EvidenceLink to={addresses.lineItem(language, figure.lineItem, `${figure.phase}.${figure.fund}`)}>
      {measured && isCents(figure.amount) ? <MeasuredAmount amount={figure.amount} {...measured} /> : <AmountText amount={figure.amount} />}
      {figure.ocr !== undefined && <OcrMark sure={figure.ocr} />}
    </EvidenceLink>
  )
}
