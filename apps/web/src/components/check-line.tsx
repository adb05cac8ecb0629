import { numberFormat } from '#format/number-format.ts'
import { cannotWords, cents, checkCatalogue, checkSubjectWords, type Check } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'

/** A check's printed or computed value: dollars, or a percentage counted in hundred-thousandths. */
export function checkValue(value: number, unit: Check['unit'], language: Language): string {
  if (unit === 'cents') return money(cents(value), language)
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 3 }).format(value / 100_000)
}

function Disagreement({ check }: { readonly check: Check }) {
  const { language, t } = useWords()
  const value = (amount: number | null) => (amount === null ? t('terms:not-reported') : checkValue(amount, check.unit, language))
  return (
    <>
      <p>
        {t('check:printed', { amount: value(check.printed) })} {t('check:computed', { amount: value(check.computed) })}{' '}
        <strong>{t('check:difference', { amount: value(check.difference) })}</strong>
      </p>
      <p className="aside">{checkCatalogue[check.code].words[language].whenItFails}</p>
    </>
  )
}

/** A check in words: what was tried, how it came out, and, where it fails, both numbers and their difference. */
export function CheckWords({ check }: { readonly check: Check }) {
  const { language, t } = useWords()
  const { name, formula } = checkCatalogue[check.code].words[language]
  return (
    <>
      <p>
        <strong className="check-result">{t(check.result === 'cannot be made' ? 'check:cannot-be-made' : `check:${check.result}`)}</strong> {name}{' '}
        <span className="subject">{checkSubjectWords(check.subject, language)}</span>
      </p>
      <p className="aside">{formula}</p>
      {check.because !== '' && <p>{cannotWords[check.because][language]}</p>}
      {check.result === 'fails' && <Disagreement check={check} />}
    </>
  )
}

/** One check, with the way to its page. */
export function CheckLine({ check, document }: { readonly check: Check; readonly document: string }) {
  const { language, t } = useWords()
  const place = new URLSearchParams({ check: check.code, subject: check.subject })
  return (
    <li className={`check ${check.result === 'fails' ? 'fails' : ''}`}>
      <CheckWords check={check} />
      {check.page !== null && (
        <p className="aside">
          <EvidenceLink to={`${addresses.documentPage(language, document, check.page)}?${place.toString()}`}>
            {t('check:see-page', { page: check.page })}
          </EvidenceLink>
        </p>
      )}
    </li>
  )
}
