import { fiscalYearLabel } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { apiOf } from '#load-context.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'
import { ReportForm } from '#pages/report/report-form.tsx'
import { takeReport } from '#pages/report/take-report.ts'

/** The line item that a reader is about to report on. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return { view: await askedOfApi(apiOf(context).lineItem.get({ id: params['lineItem'] ?? '' }), 'line-item') }
}

/** Takes the report. */
export function action({ context, request, params }: ActionFunctionArgs) {
  return takeReport({ context, request }, params['lineItem'] ?? '')
}

export default function Report() {
  const { view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  const { lineItem, district } = view
  return (
    <article className="measure">
      <PageTitle title={t('report:title')} description={t('report:description')} />
      <Breadcrumbs
        steps={[
          { name: district.name, to: addresses.district(language, district.key) },
          { name: t('terms:action-number', { number: lineItem.action }), to: addresses.lineItem(language, lineItem.id) },
        ]}
      />
      <h1>{t('report:title')}</h1>
      <p className="lead">{t('report:lead', { title: lineItem.title, year: fiscalYearLabel(lineItem.fiscalYear), district: district.name })}</p>
      <ReportForm answer={answer} />
    </article>
  )
}
