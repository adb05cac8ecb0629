import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { figureFacts } from '#format/figure-facts.ts'
import { apiOf } from '#load-context.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'
import { ReportForm } from '#pages/report/report-form.tsx'
import { takeReport } from '#pages/report/take-report.ts'

/** The figure, no line item's, that a reader is about to report on. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return { id: params['figure'] ?? '', view: await askedOfApi(apiOf(context).figure.get({ id: params['figure'] ?? '' }), 'figure') }
}

/** Takes the report. */
export function action({ context, request, params }: ActionFunctionArgs) {
  return takeReport({ context, request }, params['figure'] ?? '')
}

export default function ReportFigure() {
  const { id, view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  const { title, value } = figureFacts(view, t, language)
  return (
    <article className="measure">
      <PageTitle title={t('report:title')} description={t('report:description')} />
      <Breadcrumbs steps={[{ name: title, to: addresses.figure(language, id) }]} />
      <h1>{t('report:title')}</h1>
      <p className="lead">
        {title}: {value}
      </p>
      <ReportForm answer={answer} />
    </article>
  )
}
