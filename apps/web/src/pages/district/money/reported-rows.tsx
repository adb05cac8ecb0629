import { fiscalYearLabel, reportedKinds, type FiscalYear, type ReportedFigure } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { reportedValue } from '#format/reported.ts'

function Cell({ figure, label }: { readonly figure: ReportedFigure | undefined; readonly label: string }) {
  const { language, t } = useWords()
  return (
    <td data-label={label} className="number">
      {figure && (
        <>
          <Link to={addresses.figure(language, `reported.${figure.id}`)}>{reportedValue(figure, t, language)}</Link>
          <span className="aside">{figure.saidBy}</span>
        </>
      )}
    </td>
  )
}

/** What others say of a year's S&C money: a row of its own for each kind, so that no two kinds stand in one line. */
export function ReportedRows({ year, reported }: { readonly year: FiscalYear; readonly reported: readonly ReportedFigure[] }) {
  const { t } = useWords()
  const ofYear = reported.filter(({ fiscalYear, subject }) => fiscalYear === year && subject === 'supplemental-concentration')
  return reportedKinds.map((kind) => {
    const said = ofYear.filter((figure) => figure.kind === kind)
    if (said.length === 0) return null
    const of = (stage: ReportedFigure['stage']) => said.find((figure) => figure.stage === stage)
    return (
      <tr className="reported" key={kind}>
        <th scope="row">
          {fiscalYearLabel(year)}, {t(`reported:kind-${kind}`)}
        </th>
        <Cell figure={of('granted')} label={t('money:reported-granted')} />
        <Cell figure={of('planned')} label={t('money:reported-planned')} />
        <Cell figure={of('used')} label={t('money:reported-used')} />
        <td colSpan={2} className="aside-cell">
          {t('money:reported-not-certified')}
        </td>
      </tr>
    )
  })
}
