import { fiscalYearLabel, reportedKinds, type ReportedFigure } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import { Downloads } from '#components/downloads.tsx'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { reportedValue } from '#format/reported.ts'

function Row({ figure }: { readonly figure: ReportedFigure }) {
  const { language, t } = useWords()
  return (
    <tr>
      <th scope="row">{fiscalYearLabel(figure.fiscalYear)}</th>
      <td data-label={t('reported:column-what')}>{t(`reported:what-${figure.subject}-${figure.stage}`)}</td>
      <td data-label={t('reported:column-amount')} className="number">
        <Link to={addresses.figure(language, `reported.${figure.id}`)}>{reportedValue(figure, t, language)}</Link>
      </td>
      <td data-label={t('reported:column-who')}>
        {figure.saidBy}
        <span className="aside">{figure.note[language]}</span>
      </td>
    </tr>
  )
}

/** What the press and advocates reported of a district: a table for each kind, so that no two kinds are mixed. */
export function ReportedSection({ reported }: { readonly reported: readonly ReportedFigure[] }) {
  const { t } = useWords()
  if (reported.length === 0) return null
  return (
    <section aria-labelledby="reported">
      <h2 id="reported">{t('reported:heading')}</h2>
      <p>{t('reported:words')}</p>
      {reportedKinds
        .map((kind) => ({ kind, figures: reported.filter((figure) => figure.kind === kind).toSorted((a, b) => a.fiscalYear - b.fiscalYear) }))
        .filter(({ figures }) => figures.length > 0)
        .map(({ kind, figures }) => (
          <table className="rows compact" key={kind}>
            <caption>{t('reported:caption', { kind: t(`reported:kind-${kind}`) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('reported:column-year')}</th>
                <th scope="col">{t('reported:column-what')}</th>
                <th scope="col" className="number">
                  {t('reported:column-amount')}
                </th>
                <th scope="col">{t('reported:column-who')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <Row key={figure.id} figure={figure} />
              ))}
            </tbody>
          </table>
        ))}
      <Downloads table="reported" rows={reported.length} />
    </section>
  )
}
