import { cents, confidenceLevels, confidenceLevelWords, confirmedShare } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DocumentView } from '#api.ts'
import { CheckName } from '#pages/document/check-name.tsx'
import { Link } from '#components/link.tsx'
import { TableName } from '#components/table-name.tsx'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import { money } from '#format/money.ts'

/** What share of the document's dollars is fully confirmed, and of what the rest is made. */
function Share({ view }: { readonly view: DocumentView }) {
  const { language, t } = useWords()
  const { confidence } = view
  const share = confirmedShare(confidence)
  if (share === null) return <p>{t('confidence:no-dollars')}</p>
  return (
    <>
      <p>
        <strong>{t('confidence:share', { share: Math.floor(share / 100) })}</strong> {t('confidence:meaning')}
      </p>
      <ul>
        {confidenceLevels.map((level) => (
          <li key={level}>{t('confidence:line', { amount: money(cents(confidence[level]), language), level: confidenceLevelWords[level][language] })}</li>
        ))}
        {confidence.ocr > 0 && <li>{t('confidence:ocr', { amount: money(cents(confidence.ocr), language) })}</li>}
      </ul>
    </>
  )
}

/** Repairs of one digit that the document's own sums ask for. The figure as printed stays what is shown everywhere. */
function Repairs({ view }: { readonly view: DocumentView }) {
  const { language, t } = useWords()
  const { repairs, document } = view
  if (repairs.length === 0) return null
  return (
    <>
      <h3>{t('confidence:repairs')}</h3>
      <p>{t('confidence:repairs-meaning')}</p>
      <ul>
        {repairs.map(({ table, page, box, printed, cents: wanted, reasons, decision }) => (
          <li key={`${table}-${page}-${box.x0}-${box.y0}`}>
            {t('confidence:repair', { printed: printed.replace(/\s+/g, ''), wanted: money(wanted, language) })} (<TableName table={table} />,{' '}
            <Link to={addresses.documentPage(language, document.sha256, page)}>{t('terms:page-number', { page })}</Link>)
            <ul>
              {reasons.map(({ code, subject }) => (
                <li key={`${code}-${subject}`}>
                  <CheckName code={code} />: {subject}
                </li>
              ))}
            </ul>
            <Decision decision={decision} wanted={money(wanted, language)} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a person decided about a repair, in which role and when; the reason stands in the open log. */
function Decision({ decision, wanted }: { readonly decision: DocumentView['repairs'][number]['decision']; readonly wanted: string }) {
  const { language, t } = useWords()
  if (decision === null) return <p className="aside">{t('confidence:undecided')}</p>
  const { accepted, role, at } = decision
  return (
    <p>
      <strong>{t(accepted ? 'confidence:accepted' : 'confidence:refused', { wanted })}</strong> {t(`evidence:role-${role}`)},{' '}
      <time dateTime={at}>{day(at, language)}</time> (<Link to={addresses.corrections(language)}>{t('corrections:title')}</Link>)
    </p>
  )
}

/** How far the figures of a document can be believed as they were read. */
export function ReadingConfidence({ view }: { readonly view: DocumentView }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="confidence">
      <h2 id="confidence">{t('confidence:title')}</h2>
      <Share view={view} />
      <Repairs view={view} />
    </section>
  )
}
