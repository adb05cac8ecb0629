import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import { figureFacts } from '#format/figure-facts.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { textOf } from '#pages/staff/form.tsx'
import { Problem } from '#pages/staff/queue/deed.tsx'
import { telling } from '#pages/staff/queue/outcome.ts'
import { Choices } from '#pages/staff/replies/choices.tsx'
import { FigureReplyForm } from '#pages/staff/replies/figure-reply-form.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** What the district says beside its figures, and those that are no line item's to which it can reply. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const district = params['cds'] ?? ''
  const asked = new URL(request.url).searchParams
  return askedOfStaff({ context, request }, async (api) => ({
    replies: await api.voices.replies({ district, figure: asked.get('figure') ?? undefined }),
    about: await api.staff.district({ district }),
    saved: asked.get('replied'),
  }))
}

/** Publishes a reply beside a figure, or takes it back. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const [language, district] = [languageOfPath(new URL(request.url).pathname), params['cds'] ?? '']
  const form = await request.formData()
  const subject = textOf(form, 'figure')
  const result = await doneByStaff({ context, request }, (api) =>
    api.voices.reply({ district, subject, english: textOf(form, 'english'), spanish: textOf(form, 'spanish') }),
  )
  return 'problem' in result ? result : goTo(telling(staffAddresses.replies(language, district, subject), ['replied', subject]))
}

export default function Replies() {
  const { replies, about, saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-replies:title')} description={t('staff-replies:description')} />
      <Breadcrumbs steps={[{ name: about.name, to: staffAddresses.district(language, about.key) }]} />
      <h1>{t('staff-replies:title')}</h1>
      <p className="lead">{t('staff-replies:lead')}</p>
      {answer && 'problem' in answer && <Problem code={answer.problem} />}
      {replies.chosen && <FigureReplyForm chosen={replies.chosen} done={saved === replies.chosen.id} />}
      <section aria-labelledby="in-force">
        <h2 id="in-force">{t('staff-replies:in-force')}</h2>
        {replies.replies.length === 0 && <p className="empty">{t('staff-replies:none')}</p>}
        <ul>
          {replies.replies.map(({ reply, figure }) => (
            <li key={reply.subject}>
              {figure ? (
                <Link to={addresses.figure(language, reply.subject)}>{figureFacts(figure, t, language).title}</Link>
              ) : (
                <Link to={staffAddresses.queueItem(language, about.key, reply.subject)}>{reply.target?.title ?? reply.subject}</Link>
              )}{' '}
              <span className="aside-inline">{t('report:reply-says', { day: day(reply.at, language), role: t(`corrections:role-${reply.role}`) })}</span>
              {reply.english !== '' && <blockquote lang="en">{reply.english}</blockquote>}
              {reply.spanish !== '' && <blockquote lang="es">{reply.spanish}</blockquote>}
              {figure && (
                <Link to={staffAddresses.replies(language, about.key, reply.subject)} className="button quiet">
                  {t('staff-replies:change')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Choices documents={replies.documents} stateFigures={replies.stateFigures} district={about.key} />
    </article>
  )
}
