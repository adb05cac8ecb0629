import { reportOutcomeWords } from '@cuentas/shared'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import { apiOf } from '#load-context.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** What became of a report. The reader's words are not shown: whoever has the address may have been sent it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return { report: await askedOfApi(apiOf(context).voice.status({ receipt: params['receipt'] ?? '' }), 'page') }
}

export default function Receipt() {
  const { report } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const { receipt, answer, subject, isLineItem, district, kind } = report
  const says = answer ? (language === 'es' ? answer.spanish || answer.english : answer.english || answer.spanish) : ''
  const from = answer && (language === 'es' ? answer.spanish === '' : answer.english === '') ? (language === 'es' ? 'en' : 'es') : undefined
  return (
    <article className="measure">
      <PageTitle title={t('report:receipt-title', { receipt })} description={t('report:description')} />
      <meta name="robots" content="noindex" />
      <h1>{t('report:receipt-title', { receipt })}</h1>
      <p className="lead">{t('report:receipt-lead', { receipt })}</p>
      <p role="status">
        {answer
          ? t('report:status-answered', { day: day(report.at, language), answered: day(answer.at, language), role: t(`corrections:role-${answer.role}`) })
          : t('report:status-waiting', { day: day(report.at, language) })}
      </p>
      {answer && (
        <div className="district-reply">
          <h2>{reportOutcomeWords[answer.outcome][language]}</h2>
          <p lang={from}>{says}</p>
          {answer.batch !== null && <Link to={`${addresses.corrections(language)}?district=${encodeURIComponent(district.key)}`}>{t('report:batch')}</Link>}
        </div>
      )}
      <dl className="facts">
        <div>
          <dt>{t('report:about')}</dt>
          <dd>
            <Link to={isLineItem ? addresses.lineItem(language, subject) : addresses.figure(language, subject)}>{district.name}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('report:what')}</dt>
          <dd>{t(`report:kind-${kind}`)}</dd>
        </div>
      </dl>
    </article>
  )
}
