import { fiscalYearLabel } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DistrictHistory, DistrictMoney } from '#api.ts'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { Explained } from '#components/explained.tsx'
import { useWords } from '#components/use-words.ts'
import { hasFigures, type FiguredPoint } from '#format/history-sentence.ts'
import { money } from '#format/money.ts'
import { share } from '#format/share.ts'
import type { Language } from '#language.ts'
import { TracedFacts, yearToTrace } from '#pages/district/money/traced-facts.tsx'

/** Where the grants of a year stand: its own plan projects them, the next one estimates them. */
function grantsAddress({ fiscalYear, document: sha256 }: FiguredPoint, history: DistrictHistory, language: Language): string | undefined {
  const document = history.documents.find((one) => one.sha256 === sha256)
  const name = document?.planYear === fiscalYear ? 'projectedSupplementalConcentration' : 'estimatedSupplementalConcentration'
  return document && addresses.headerFigure(language, document.sha256, name)
}

function Row({ point, history }: { readonly point: FiguredPoint; readonly history: DistrictHistory }) {
  const { language, t } = useWords()
  const { supplementalConcentration: grants, plan } = point.value
  const to = grantsAddress(point, history, language)
  return (
    <tr className={point.phase}>
      <th scope="row">
        {fiscalYearLabel(point.fiscalYear)}, {t(`terms:${point.phase}`)}
      </th>
      <td data-label={t('timeline:column-grants')} className="number">
        {grants === null ? (
          <span className="missing">{t('district:no-denominator')}</span>
        ) : to === undefined ? (
          money(grants, language)
        ) : (
          <EvidenceLink to={to}>{money(grants, language)}</EvidenceLink>
        )}
      </td>
      <td data-label={t('timeline:column-accounted')} className="number">
        <SumLink district={history.district} point={point} sum="plan">
          {money(plan.cents, language)}
        </SumLink>
      </td>
      <td data-label={t('timeline:column-share')} className="number">
        {grants === null || grants <= 0 ? <span className="missing">{t('district:no-denominator')}</span> : share(plan.cents, grants, language)}
      </td>
    </tr>
  )
}

/**
 * How much of the supplemental and concentration grants can be followed: of the newest year that is known, step by step; then year by year what the
 * contributing actions account for.
 */
export function Accounted({ history, money: { traced } }: { readonly history: DistrictHistory; readonly money: Pick<DistrictMoney, 'traced'> }) {
  const { t } = useWords()
  const points = history.points
    .filter(hasFigures)
    .filter(({ basis }) => basis === 'lcff-contributing')
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear || (a.phase === 'planned' ? -1 : 1))
  if (points.length === 0 && yearToTrace(traced) === undefined) return null
  return (
    <section aria-labelledby="accounted">
      <h2 id="accounted">{t('timeline:accounted')}</h2>
      <TracedFacts traced={traced} />
      {points.length > 0 && <YearsTable points={points} history={history} />}
    </section>
  )
}

function YearsTable({ points, history }: { readonly points: readonly FiguredPoint[]; readonly history: DistrictHistory }) {
  const { t } = useWords()
  return (
    <>
      <p>
        <Explained text={t('timeline:accounted-words')} />
      </p>
      <table className="rows figures">
        <caption>{t('timeline:accounted-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('district:column-year')}</th>
            <th scope="col" className="number">
              {t('timeline:column-grants')}
            </th>
            <th scope="col" className="number">
              {t('timeline:column-accounted')}
            </th>
            <th scope="col" className="number">
              {t('timeline:column-share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <Row key={`${point.fiscalYear}-${point.phase}`} point={point} history={history} />
          ))}
        </tbody>
      </table>
    </>
  )
}
