import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import type { WordsKey } from '#locales/words.ts'
import { askedOfStaff, doneByStaff } from '#pages/staff/asked-of-staff.ts'
import { Trouble } from '#pages/staff/form.tsx'
import { UploadList } from '#pages/staff/uploads/upload-list.tsx'
import { staffAddresses } from '#staff-addresses.ts'

const problems: Readonly<Record<string, WordsKey>> = {
  'too-large': 'staff-uploads:problem-too-large',
  'too-many-files': 'staff-uploads:problem-too-many-files',
  'too-many-uploads': 'staff-uploads:problem-too-many-uploads',
  'no-file': 'staff-uploads:problem-no-file',
  'broken-off': 'staff-uploads:problem-broken-off',
}

/** What was brought in for a district. */
export async function loader(args: LoaderFunctionArgs) {
  const district = args.params['cds'] ?? ''
  const asked = new URL(args.request.url).searchParams
  // Files were refused before they were read: asked once more here, it leads on to what was missing (a sign-in, a second factor).
  if (asked.has('refused')) await doneByStaff(args, (api) => api.upload.bring({ district }))
  return askedOfStaff(args, async (api) => {
    const [uploads, about] = [await api.upload.list({ district }), await api.staff.district({ district })]
    return { uploads, about, problem: asked.get('problem') }
  })
}

export default function Uploads() {
  const { uploads, about, problem } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const words = problem === null ? undefined : problems[problem]
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-uploads:title')} description={t('staff-uploads:lead')} />
      <h1>
        <span className="over-title">{about.name}</span> {t('staff-uploads:title')}
      </h1>
      {words && <Trouble>{t(words)}</Trouble>}
      <p className="lead">{t('staff-uploads:lead')}</p>
      {about.open.includes('upload.bring') && (
        <form method="post" action={staffAddresses.uploadFiles(language, about.key)} encType="multipart/form-data" className="drop-zone" data-island="drop">
          <p className="form-field">
            <label htmlFor="files">{t('staff-uploads:files')}</label>
            <input id="files" name="files" type="file" multiple required accept=".pdf,.xlsx,.docx,.csv,.tsv,.txt" aria-describedby="files-hint" />
            <span className="hint" id="files-hint">
              {t('staff-uploads:files-hint')}
            </span>
          </p>
          <p>
            <button>{t('staff-uploads:send')}</button>
          </p>
        </form>
      )}
      <h2>{t('staff-uploads:list')}</h2>
      <UploadList uploads={uploads} district={about.key} />
    </article>
  )
}
