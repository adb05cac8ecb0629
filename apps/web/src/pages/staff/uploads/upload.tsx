import { refusalWords } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, goTo, type Done } from '#pages/staff/asked-of-staff.ts'
import { textOf } from '#pages/staff/form.tsx'
import { Changes } from '#pages/staff/uploads/changes.tsx'
import { Decide } from '#pages/staff/uploads/decide.tsx'
import { ReadDocuments } from '#pages/staff/uploads/read-documents.tsx'
import { ReadPage } from '#pages/staff/uploads/read-page.tsx'
import { isBusy, UploadProgressLine } from '#pages/staff/uploads/upload-list.tsx'
import type { UploadView } from '#pages/staff/uploads/upload-view.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** An upload: how far it has come, or what was read of it. */
export async function loader(args: LoaderFunctionArgs) {
  const district = args.params['cds'] ?? ''
  const asked = new URL(args.request.url).searchParams.get('page')
  const page = asked !== null && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : undefined
  return askedOfStaff(args, async (api) => ({
    view: await api.upload.view({ district, id: args.params['id'] ?? '', page }),
    about: await api.staff.district({ district }),
  }))
}

/** Publishes or discards. */
export async function action(args: ActionFunctionArgs): Promise<Done<null>> {
  const [district, id] = [args.params['cds'] ?? '', args.params['id'] ?? '']
  const language = languageOfPath(new URL(args.request.url).pathname)
  const form = await args.request.formData()
  const isDiscard = textOf(form, 'do') === 'discard'
  const answer = await doneByStaff(args, (api) =>
    isDiscard ? api.upload.discard({ district, id }) : api.upload.publish({ district, id, reason: textOf(form, 'reason') }),
  )
  if ('done' in answer) goTo(isDiscard ? staffAddresses.uploads(language, district) : staffAddresses.upload(language, district, id))
  return answer
}

function Head({ view }: { readonly view: UploadView }) {
  const { language, t } = useWords()
  const { upload, isPublic } = view
  if (upload.state === 'refused' && upload.refusal) {
    const { what, why, whatToDo } = refusalWords(upload.refusal, language)
    return (
      <div className="notice trouble">
        <p>
          <strong>{what}</strong>
        </p>
        <p>
          {why} {whatToDo}
        </p>
      </div>
    )
  }
  return (
    <div id="progress" data-island="live" data-busy={isBusy(upload) ? '' : undefined}>
      <p className="lead" role="status">
        <UploadProgressLine upload={upload} />
      </p>
      {isBusy(upload) && <p>{t('staff-uploads:may-leave')}</p>}
      {isPublic && (
        <p>
          <Link to={addresses.document(language, upload.sha256)}>{t('staff-uploads:public-page')}</Link>
        </p>
      )}
      {upload.state === 'ready' && view.read === null && (
        <p>
          <Link to="">{t('staff-uploads:see-result')}</Link>
        </p>
      )}
    </div>
  )
}

export default function UploadPage() {
  const { view, about } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  const { upload, read } = view
  return (
    <article className="measure-wide">
      <PageTitle title={upload.fileName} description={t('staff-uploads:lead')} />
      <Breadcrumbs
        steps={[
          { name: about.name, to: staffAddresses.district(language, about.key) },
          { name: t('staff-uploads:title'), to: staffAddresses.uploads(language, about.key) },
        ]}
      />
      <h1 className="file-name">{upload.fileName}</h1>
      <Head view={view} />
      {read && (
        <>
          <ReadDocuments documents={read.documents} elsewhere={read.elsewhere} about={about} />
          {read.changes && <Changes changes={read.changes} about={about} />}
        </>
      )}
      {upload.state !== 'published' && upload.state !== 'discarded' && (
        <Decide view={view} about={about} problem={answer && 'problem' in answer ? answer.problem : undefined} />
      )}
      {read?.page && <ReadPage upload={upload} pages={read.pages} page={read.page} />}
    </article>
  )
}
