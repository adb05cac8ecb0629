import { fiscalYearLabel } from '@cuentas/shared'
import type { StaffApi } from '#api.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'
import { staffAddresses } from '#staff-addresses.ts'

type LineageFacts = Awaited<ReturnType<StaffApi['queue']['lineage']>>
type Evidence = LineageFacts['open'][number]['candidates'][number]['evidence']

/** Open links shown at once; the rest follow as these are judged. */
const mostShown = 30

function Candidate({ from, to, evidence, district }: { readonly from: string; readonly to: string; readonly evidence: Evidence; readonly district: string }) {
  const { language, t } = useWords()
  return (
    <li>
      <Link to={staffAddresses.queueItem(language, district, to)}>
        {fiscalYearLabel(evidence.toYear)} · {evidence.toNumber} {evidence.toTitle}
      </Link>{' '}
      <span className="aside-inline">
        {t('staff-queue:titles-alike', { likeness: evidence.titleLikeness })}
        {evidence.toCents !== null && `, ${money(evidence.toCents, language)}`}
      </span>
      <form method="post" className="staff-row-form">
        <input type="hidden" name="lineItem" value={from} />
        <input type="hidden" name="link" value={to} />
        <button className="button quiet" aria-label={t('staff-queue:same-action-named', { title: evidence.toTitle })}>
          {t('staff-queue:same-action')}
        </button>
      </form>
    </li>
  )
}

/** Actions that could not surely be followed into another document, each with its candidates: a person says which is the same. */
export function Lineage({ lineage, district }: { readonly lineage: LineageFacts; readonly district: string }) {
  const { language, t } = useWords()
  return (
    <section aria-labelledby="lineage">
      <h2 id="lineage">{t('staff-queue:lineage')}</h2>
      <p>{t('staff-queue:lineage-lead', { links: lineage.links, open: lineage.open.length })}</p>
      {lineage.open.slice(0, mostShown).map(({ from, candidates }) => {
        const [first] = candidates
        return (
          first && (
            <div key={from} className="open-link">
              <h3>
                <Link to={staffAddresses.queueItem(language, district, from)}>
                  {fiscalYearLabel(first.evidence.fromYear)} · {first.evidence.fromNumber} {first.evidence.fromTitle}
                </Link>
                {first.evidence.fromCents !== null && <span className="aside-inline"> {money(first.evidence.fromCents, language)}</span>}
              </h3>
              <ul>
                {candidates.map(({ to, evidence }) => (
                  <Candidate key={to} from={from} to={to} evidence={evidence} district={district} />
                ))}
              </ul>
            </div>
          )
        )
      })}
    </section>
  )
}
