import type { Box, Provenance } from '@cuentas/shared'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { DocumentView } from '#api.ts'
import { Link } from '#components/link.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Fictional } from '#components/fictional.tsx'
import { PagePicture } from '#components/page-picture.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { PicturesClosed } from '#components/pictures-closed.tsx'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { apiOf } from '#load-context.ts'
import { askedOfApi, notFound } from '#pages/not-found/asked-of-api.ts'

/** Cells that the address asks to box, the printed figure's first: those of a check, of a header figure, or of a problem. */
export function askedCells(view: Pick<DocumentView, 'checks' | 'figures' | 'percentages' | 'problems'>, asked: URLSearchParams, page: number): readonly Box[] {
  const check = view.checks.find(({ code, subject }) => code === asked.get('check') && subject === asked.get('subject'))
  const figure = [...view.figures, ...view.percentages].find(({ name }) => name === asked.get('figure'))
  const problem = asked.has('problem') ? view.problems[Number(asked.get('problem'))] : undefined
  const places: readonly Provenance[] = [...(check?.cells ?? []), ...(figure ? [figure.provenance] : [])]
  const boxes = places.filter((place) => place.page === page).map(({ box }) => box)
  return problem?.at.box && problem.at.page === page ? [...boxes, problem.at.box] : boxes
}

/** One page of a document, with the asked cells boxed. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const number = Number(params['page'])
  if (!Number.isInteger(number) || number < 1) notFound('document-page')
  const sha256 = params['sha'] ?? ''
  const asked = new URL(request.url).searchParams
  const page = await askedOfApi(apiOf(context).document.page({ sha256, page: number }), 'document-page')
  const boxed = ['check', 'figure', 'problem'].some((name) => asked.has(name))
  const cells = boxed ? askedCells(await askedOfApi(apiOf(context).document.get({ sha256 }), 'document'), asked, number) : []
  return { page, number, cells }
}

export default function DocumentPagePage() {
  const { page, number, cells } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const { document, district, pages, pictures } = page
  const name = documentName(document, t)
  const title = t('document:page-title', { page: number, document: name })
  const picture = pictures.open ? pictures.pages.find((one) => one.page === number) : undefined
  return (
    <article className="measure-wide">
      <PageTitle title={`${title}, ${district.name}`} description={title} />
      <Breadcrumbs
        steps={[
          { name: district.name, to: addresses.district(language, district.key) },
          { name, to: addresses.document(language, document.sha256) },
        ]}
      />
      <Fictional district={district} />
      <h1>{title}</h1>
      <p className="under-title">{district.name}</p>
      <nav className="neighbours" aria-label={t('document:page-neighbours')}>
        {number > 1 && <Link to={addresses.documentPage(language, document.sha256, number - 1)}>{t('document:page-before', { page: number - 1 })}</Link>}
        {number < pages && <Link to={addresses.documentPage(language, document.sha256, number + 1)}>{t('document:page-after', { page: number + 1 })}</Link>}
      </nav>
      {pictures.open ? (
        picture && <PagePicture picture={picture} marks={{ cell: cells[0], others: cells.slice(1), row: undefined }} name={name} />
      ) : (
        <PicturesClosed because={pictures.because} document={document} />
      )}
    </article>
  )
}
