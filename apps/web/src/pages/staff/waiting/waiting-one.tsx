import { cents } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import { money } from '#format/money.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { Field, textOf } from '#pages/staff/form.tsx'
import { ChangesList } from '#pages/staff/queue/changes-list.tsx'
import { Problem } from '#pages/staff/queue/deed.tsx'
import { MovedTable } from '#pages/staff/queue/moved-table.tsx'
import { outcomeOf, telling } from '#pages/staff/queue/outcome.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** One change that waits: exactly what approving it would do now. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const [district, id] = [params['cds'] ?? '', params['id'] ?? '']
  return askedOfStaff({ context, request }, async (api) => ({
    district: await api.staff.district({ district }),
    me: (await api.staff.me()).person?.id ?? '',
    looked: await api.waiting.look({ district, id }),
  }))
}

/** Approves what was previewed, declines it, or takes it back. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const [language, district, id] = [languageOfPath(new URL(request.url).pathname), params['cds'] ?? '', params['id'] ?? '']
  const form = await request.formData()
  const [intent, reason] = [textOf(form, 'intent'), textOf(form, 'reason').trim()]
  const args = { context, request }
  if (intent === 'approve') {
    const outcome = outcomeOf(await doneByStaff(args, (api) => api.waiting.approve({ district, id, code: textOf(form, 'code') })))
    return 'problem' in outcome ? outcome : goTo(telling(staffAddresses.queue(language, district), outcome.told))
  }
  const result = await doneByStaff(args, (api) =>
    intent === 'decline' ? api.waiting.decline({ district, id, reason }) : api.waiting.takeBack({ district, id, reason }),
  )
  return 'problem' in result ? result : goTo(staffAddresses.waiting(language, district))
}

function Answer({ isMine, mayApprove, code }: { readonly isMine: boolean; readonly mayApprove: boolean; readonly code: string | null }) {
  const { t } = useWords()
  return (
    <>
      {!isMine && mayApprove && code !== null && (
        <form method="post">
          <input type="hidden" name="code" value={code} />
          <button name="intent" value="approve">
            {t('staff-queue:approve')}
          </button>
        </form>
      )}
      {isMine && <p className="note">{t('staff-queue:not-your-own')}</p>}
      {(isMine || mayApprove) && (
        <form method="post" className="staff-form">
          <Field name="reason" label={t('staff-queue:reason')} required maxLength={2000} />
          <button name="intent" value={isMine ? 'take-back' : 'decline'} className="button quiet">
            {t(isMine ? 'staff-queue:take-back' : 'staff-queue:decline')}
          </button>
        </form>
      )}
    </>
  )
}

export default function WaitingOne() {
  const { district, me, looked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  const { row, would } = looked
  const says = { day: day(row.at, language), role: t(`staff-frame:role-${row.role}`), dollars: money(cents(row.moves), language) }
  return (
    <article className="measure-wide">
      <PageTitle title={row.name} description={t('staff-queue:description')} />
      <Breadcrumbs
        steps={[
          { name: district.name, to: staffAddresses.district(language, district.key) },
          { name: t('staff-queue:waiting'), to: staffAddresses.waiting(language, district.key) },
        ]}
      />
      <h1>{row.name}</h1>
      {answer && 'problem' in answer && <Problem code={answer.problem} />}
      <p className="lead">{t('staff-queue:waiting-says', says)}</p>
      {row.answer && (
        <p className="notice">
          {t(`staff-queue:answer-${row.answer.answer}`, { day: day(row.answer.at, language), role: t(`staff-frame:role-${row.answer.role}`) })}{' '}
          {row.answer.reason}
        </p>
      )}
      {!row.answer && !would && <p className="notice">{t('staff-queue:waiting-no-longer')}</p>}
      {would && (
        <section aria-labelledby="preview">
          <h2 id="preview">{t('staff-queue:preview')}</h2>
          <MovedTable moved={would.preview.moved} />
          <ChangesList district={district.key} changes={would.preview.changes} />
        </section>
      )}
      {!row.answer && <Answer isMine={row.author === me} mayApprove={district.open.includes('waiting.approve')} code={would?.code ?? null} />}
    </article>
  )
}
