import { reportOutcomes, reportOutcomeWords } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { textOf } from '#pages/staff/form.tsx'
import { Problem } from '#pages/staff/queue/deed.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** What readers reported, those that wait first. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const key = params['cds'] ?? ''
  return askedOfStaff({ context, request }, async (api) => ({
    district: await api.staff.district({ district: key }),
    reports: await api.voices.reports({ district: key }),
  }))
}

/** Answers one. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const [language, district] = [languageOfPath(new URL(request.url).pathname), params['cds'] ?? '']
  const form = await request.formData()
  const outcome = reportOutcomes.find((one) => one === textOf(form, 'outcome'))
  if (!outcome) return { problem: 'not-understood' }
  const order = { district, receipt: textOf(form, 'receipt'), outcome, english: textOf(form, 'english'), spanish: textOf(form, 'spanish') }
  const result = await doneByStaff({ context, request }, (api) => api.voices.answer(order))
  return 'problem' in result ? result : goTo(`${staffAddresses.reports(language, district)}#${order.receipt}`)
}

function AnswerForm({ receipt }: { readonly receipt: string }) {
  const { language, t } = useWords()
  return (
    <form method="post" className="staff-form" data-island="draft" data-draft={`report ${receipt}`}>
      <input type="hidden" name="receipt" value={receipt} />
      <p className="form-field">
        <label htmlFor={`outcome-${receipt}`}>{t('staff-queue:outcome')}</label>
        <select id={`outcome-${receipt}`} name="outcome" required defaultValue="">
          <option value="" disabled>
            {t('staff-queue:choose')}
          </option>
          {reportOutcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {reportOutcomeWords[outcome][language]}
            </option>
          ))}
        </select>
      </p>
      <p className="form-field">
        <label htmlFor={`en-${receipt}`}>{t('staff-queue:reply-english')}</label>
        <textarea id={`en-${receipt}`} name="english" lang="en" rows={3} maxLength={2000} />
      </p>
      <p className="form-field">
        <label htmlFor={`es-${receipt}`}>{t('staff-queue:reply-spanish')}</label>
        <textarea id={`es-${receipt}`} name="spanish" lang="es" rows={3} maxLength={2000} />
      </p>
      <button>{t('staff-queue:answer-report')}</button>
    </form>
  )
}

export default function Reports() {
  const { district, reports } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-queue:reports')} description={t('staff-queue:description')} />
      <Breadcrumbs steps={[{ name: district.name, to: staffAddresses.district(language, district.key) }]} />
      <h1>{t('staff-queue:reports')}</h1>
      <p className="lead">{t('staff-queue:reports-lead')}</p>
      {answer && 'problem' in answer && <Problem code={answer.problem} />}
      {reports.length === 0 && <p className="empty">{t('staff-queue:no-reports')}</p>}
      {reports.map(({ report, isLineItem, answers }) => (
        <section key={report.receipt} id={report.receipt} aria-labelledby={`h-${report.receipt}`}>
          <h2 id={`h-${report.receipt}`}>
            {report.receipt} <span className="aside-inline">{day(report.at, language)}</span>
          </h2>
          <p>
            {t(`report:kind-${report.kind}`)} ·{' '}
            {isLineItem ? (
              <Link to={staffAddresses.queueItem(language, district.key, report.subject)}>{t('staff-queue:the-line-item')}</Link>
            ) : (
              <>
                <Link to={addresses.figure(language, report.subject)}>{t('staff-queue:the-figure')}</Link> ·{' '}
                <Link to={staffAddresses.replies(language, district.key, report.subject)}>{t('staff-replies:reply-to')}</Link>
              </>
            )}
          </p>
          <blockquote lang={report.language}>{report.words}</blockquote>
          {answers.map((one) => (
            <p key={one.id} className="notice">
              <strong>{reportOutcomeWords[one.outcome][language]}</strong> {language === 'es' ? one.spanish || one.english : one.english || one.spanish}
            </p>
          ))}
          {answers.length === 0 && <AnswerForm receipt={report.receipt} />}
        </section>
      ))}
    </article>
  )
}
