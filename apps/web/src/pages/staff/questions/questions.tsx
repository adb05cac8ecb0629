import { fiscalYearLabel, misfitSentence, type DigitRepair, type LineItem } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'
import { languageOfPath } from '#language.ts'
import { words } from '#locales/words.ts'
import { askedOfStaff, doneByStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { textOf } from '#pages/staff/form.tsx'
import { Deed, Problem } from '#pages/staff/queue/deed.tsx'
import { outcomeOf, telling } from '#pages/staff/queue/outcome.ts'
import { Lineage } from '#pages/staff/questions/lineage.tsx'
import { repairChange } from '#pages/staff/questions/repair-change.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** What waits for a person in a district: years to be joined, digits to be judged, decisions to take over or look at again. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const key = params['cds'] ?? ''
  return askedOfStaff({ context, request }, async (api) => ({
    district: await api.staff.district({ district: key }),
    questions: await api.queue.questions({ district: key }),
    lineage: await api.queue.lineage({ district: key }),
    query: new URL(request.url).search,
  }))
}

/** Joins two line items, or judges a digit. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const [language, district] = [languageOfPath(new URL(request.url).pathname), params['cds'] ?? '']
  const t = words(language)
  const form = await request.formData()
  const change = textOf(form, 'link') === '' ? repairChange(form) : ({ action: 'link', to: textOf(form, 'link') } as const)
  if (!change) return { problem: 'not-understood' }
  const name = t(change.action === 'link' ? 'staff-queue:lineage' : 'staff-queue:repairs')
  const reason = textOf(form, 'reason').trim() || t('staff-queue:reason-confirmed')
  const outcome = outcomeOf(
    await doneByStaff({ context, request }, (api) => api.decide.change({ district, lineItem: textOf(form, 'lineItem'), change, reason, name })),
  )
  return 'problem' in outcome ? outcome : goTo(telling(staffAddresses.questions(language, district), outcome.told))
}

type QuestionFacts = Awaited<ReturnType<typeof loader>>['questions']

/** The figure whose cell is to be judged; a printed total belongs to none. */
function figureOf(lineItem: LineItem | null, { table, page, printed }: DigitRepair) {
  const figure = lineItem?.figures.find(({ provenances }) => provenances.some((at) => at.table === table && at.page === page && at.text === printed))
  return { phase: figure?.phase ?? 'planned', fund: figure?.fund ?? 'total' }
}

function RepairForm({ subject, repair, lineItem }: { readonly subject: string; readonly repair: DigitRepair; readonly lineItem: LineItem | null }) {
  const { t } = useWords()
  const { table, page, printed, cents } = repair
  return (
    <form method="post" className="staff-row-form">
      <input type="hidden" name="lineItem" value={subject} />
      <input type="hidden" name="repair" value={JSON.stringify({ table, page, printed, cents, ...figureOf(lineItem, repair) })} />
      <label>
        {t('staff-queue:reason')} <input name="reason" required maxLength={2000} />
      </label>
      <button name="accepted" value="yes">
        {t('staff-queue:repair-accept')}
      </button>
      <button name="accepted" value="no" className="button quiet">
        {t('staff-queue:repair-refuse')}
      </button>
    </form>
  )
}

function Repairs({ repairs }: { readonly repairs: QuestionFacts['repairs'] }) {
  const { language, t } = useWords()
  return (
    <section aria-labelledby="repairs">
      <h2 id="repairs">{t('staff-queue:repairs')}</h2>
      <p>{t('staff-queue:repairs-lead')}</p>
      {repairs.length === 0 && <p className="empty">{t('staff-queue:no-repairs')}</p>}
      <ul>
        {repairs.map(({ repair, document, lineItem, subject }) => (
          <li key={subject + repair.printed}>
            {t(lineItem ? 'staff-queue:repair-says' : 'staff-queue:repair-says-total', {
              printed: repair.printed,
              wanted: money(repair.cents, language),
              sums: repair.reasons.length,
              title: lineItem?.title ?? '',
            })}{' '}
            <Link to={addresses.documentPage(language, document, repair.page)}>{t('staff-queue:page', { page: repair.page })}</Link>
            <RepairForm subject={subject} repair={repair} lineItem={lineItem} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export default function Questions() {
  const { district, questions, lineage, query } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-queue:questions')} description={t('staff-queue:description')} />
      <Breadcrumbs steps={[{ name: district.name, to: staffAddresses.district(language, district.key) }]} />
      <h1>{t('staff-queue:questions')}</h1>
      <Deed asked={new URLSearchParams(query)} district={district.key} />
      {answer && 'problem' in answer && <Problem code={answer.problem} />}
      <Lineage lineage={lineage} district={district.key} />
      <Repairs repairs={questions.repairs} />
      <section aria-labelledby="suggestions">
        <h2 id="suggestions">{t('staff-queue:suggestions')}</h2>
        {questions.suggestions.length === 0 && <p className="empty">{t('staff-queue:no-suggestions')}</p>}
        <ul>
          {questions.suggestions.map((suggestion) => (
            <li key={suggestion.lineItem}>
              <Link to={staffAddresses.queueItem(language, district.key, suggestion.lineItem)}>{suggestion.title}</Link>{' '}
              {t('staff-queue:suggested', { program: t(`categories:${suggestion.category ?? 'not-stated'}`), level: t(`terms:level-${suggestion.rjLevel}`) })}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="misfits">
        <h2 id="misfits">{t('staff-queue:misfits')}</h2>
        {questions.misfits.length === 0 && <p className="empty">{t('staff-queue:no-misfits')}</p>}
        <ul>
          {questions.misfits.map(({ misfit, correction }) => (
            <li key={`${misfit.code} ${misfit.correction} ${misfit.lineItem}`}>
              {'lineItem' in correction.target && `${fiscalYearLabel(correction.target.fiscalYear)} · ${correction.target.action} `}
              {misfitSentence(misfit, language)}
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}
