import { fiscalYearLabel } from '@cuentas/shared'
import type { StaffApi } from '#api.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { publishedText } from '#format/figure-facts.ts'
import { staffAddresses } from '#staff-addresses.ts'

type Facts = Awaited<ReturnType<StaffApi['voices']['replies']>>

/** Figures that are no line item's, to choose one to reply to: those of documents' cover tables, and those of the state's files. */
export function Choices({ documents, stateFigures, district }: Pick<Facts, 'documents' | 'stateFigures'> & { readonly district: string }) {
  const { language, t } = useWords()
  const shown = documents.filter(({ figures }) => figures.length > 0)
  const years = Map.groupBy(stateFigures, ({ fiscalYear }) => fiscalYear)
  return (
    <>
      <section aria-labelledby="printed">
        <h2 id="printed">{t('staff-replies:printed')}</h2>
        {shown.length === 0 && <p className="empty">{t('staff-replies:no-printed')}</p>}
        {shown.map(({ document, figures }) => (
          <details key={document.sha256}>
            <summary>{documentName(document, t)}</summary>
            <ul>
              {figures.map(({ id, name, text }) => (
                <li key={id}>
                  <Link to={staffAddresses.replies(language, district, id)}>{t(`document:figure-${name}`)}</Link> <span className="aside-inline">{text}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <section aria-labelledby="state">
        <h2 id="state">{t('staff-replies:state')}</h2>
        {stateFigures.length === 0 && <p className="empty">{t('staff-replies:no-state')}</p>}
        {[...years].map(([year, figures]) => (
          <details key={year}>
            <summary>{fiscalYearLabel(year)}</summary>
            <ul>
              {figures.map(({ id, measure, value }) => (
                <li key={id}>
                  <Link to={staffAddresses.replies(language, district, id)}>{t(`figure:measure-${measure}`)}</Link>{' '}
                  <span className="aside-inline">{publishedText(value, measure, t, language)}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
    </>
  )
}
