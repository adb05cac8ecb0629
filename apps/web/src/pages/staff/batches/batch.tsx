import { fiscalYearLabel } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { correctionWords } from '#format/correction-words.ts'
import { day } from '#format/day.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { Field, textOf } from '#pages/staff/form.tsx'
import { ChangesList } from '#pages/staff/queue/changes-list.tsx'
import { Deed, Problem } from '#pages/staff/queue/deed.tsx'
import { MovedTable } from '#pages/staff/queue/moved-table.tsx'
import { outcomeOf, telling } from '#pages/staff/queue/outcome.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** One batch with its decisions, and what undoing it would do. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const [district, id] = [params['cds'] ?? '', params['batch'] ?? '']
  return askedOfStaff({ context, request }, async (api) => {
    const batch = await api.decide.batch({ district, batch: id })
    return {
      batch,
      district: await api.staff.district({ district }),
      undo: batch.undone ? null : await api.decide.lookAtUndo({ district, batch: id }),
      query: new URL(request.url).search,
    }
  })
}

/** Undoes the batch. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const [language, district, batch] = [languageOfPath(new URL(request.url).pathname), params['cds'] ?? '', params['batch'] ?? '']
  const form = await request.formData()
  const order = { district, batch, reason: textOf(form, 'reason').trim(), name: textOf(form, 'name').slice(0, 200) || batch }
  const outcome = outcomeOf(await doneByStaff({ context, request }, (api) => api.decide.undo(order)), true)
  return 'problem' in outcome ? outcome : goTo(telling(staffAddresses.batch(language, district, batch), outcome.told))
}

type BatchFacts = Awaited<ReturnType<typeof loader>>

function Undo({ undo, batch, district }: { readonly undo: NonNullable<BatchFacts['undo']>; readonly batch: BatchFacts['batch']; readonly district: string }) {
  const { language, t } = useWords()
  return (
    <section aria-labelledby="undo">
      <h2 id="undo">{t('staff-queue:undo-title')}</h2>
      <p>{t('staff-queue:undo-lead')}</p>
      <MovedTable moved={undo.moved} />
      <ChangesList district={district} changes={undo.changes} />
      {undo.conflicts.length > 0 && (
        <>
          <h3>{t('staff-queue:conflicts')}</h3>
          <ul>
            {undo.conflicts.map((conflict) => (
              <li key={`${conflict.kind} ${conflict.later} ${conflict.lineItem}`}>
                {t(`staff-queue:conflict-${conflict.kind}`)}{' '}
                <Link to={staffAddresses.batch(language, district, conflict.laterBatch)}>{t('staff-queue:told-batch')}</Link>
                {conflict.lineItem !== null && !conflict.lineItem.includes('/') && (
                  <>
                    {', '}
                    <Link to={staffAddresses.queueItem(language, district, conflict.lineItem)}>{t('staff-queue:the-line-item')}</Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" className="staff-form">
        <input type="hidden" name="name" value={t('staff-queue:undo-named', { name: batch.name })} />
        <Field name="reason" label={t('staff-queue:undo-reason')} required maxLength={2000} />
        <button>{t('staff-queue:undo-button')}</button>
      </form>
    </section>
  )
}

export default function Batch() {
  const { batch, district, undo, query } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={batch.name} description={t('staff-queue:description')} />
      <Breadcrumbs
        steps={[
          { name: district.name, to: staffAddresses.district(language, district.key) },
          { name: t('staff-queue:batches'), to: staffAddresses.batches(language, district.key) },
        ]}
      />
      <h1>{batch.name}</h1>
      <Deed asked={new URLSearchParams(query)} district={district.key} />
      {answer && 'problem' in answer && <Problem code={answer.problem} />}
      <p className="lead">
        {t('staff-queue:batch-says', { day: day(batch.at, language), role: t(`staff-frame:role-${batch.role}`), count: batch.corrections.length })}
      </p>
      {batch.undone && (
        <p className="notice">
          {t('staff-queue:batch-undone', { day: day(batch.undone.at, language) })} <q>{batch.undone.reason}</q>
        </p>
      )}
      <ol className="corrections">
        {batch.corrections.map((correction) => (
          <li key={correction.id}>
            {correction.about.kind === 'line-item' && (
              <Link to={staffAddresses.queueItem(language, district.key, correction.about.lineItem)}>
                {fiscalYearLabel(correction.about.fiscalYear)} · {correction.about.action} {correction.about.title}
              </Link>
            )}{' '}
            {correctionWords(correction, t, language)} <strong>{t(`evidence:status-${correction.status}`)}</strong>{' '}
            <span className="aside-inline">
              <q>{correction.reason}</q>
            </span>
          </li>
        ))}
      </ol>
      {undo && <Undo undo={undo} batch={batch} district={district.key} />}
    </article>
  )
}
