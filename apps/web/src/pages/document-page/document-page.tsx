import { printedFigureId } from '@cuentas/shared'
import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { AsPrinted } from '#components/evidence/as-printed.tsx'
import { CheckList } from '#components/evidence/check-list.tsx'
import { Cite } from '#components/evidence/cite.tsx'
import { Fictional } from '#components/fictional.tsx'
import { PagePicture } from '#components/page-picture.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { PicturesClosed } from '#components/pictures-closed.tsx'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { DistrictReply, LooksWrong } from '#pages/report/district-reply.tsx'
import { askedPlaces, type AskedPlaces } from '#pages/document-page/asked-places.ts'
import { apiOf } from '#load-context.ts'
import { askedOfApi, notFound } from '#pages/not-found/asked-of-api.ts'

const nowhere: AskedPlaces = { cells: [], figure: null, checks: [] }

/** One page of a document, with the asked cells boxed. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const number = Number(params['page'])
  if (!Number.isInteger(number) || number < 1) notFound('document-page')
  const sha256 = params['sha'] ?? ''
  const asked = new URL(request.url).searchParams
  const page = await askedOfApi(apiOf(context).document.page({ sha256, page: number }), 'document-page')
  const boxed = ['check', 'figure', 'problem'].some((name) => asked.has(name))
  const places = boxed ? askedPlaces(await askedOfApi(apiOf(context).document.get({ sha256 }), 'document'), asked, number) : nowhere
  const figureId = places.figure && printedFigureId({ document: page.document.sha256, name: places.figure.name })
  const reply = figureId === null ? null : await apiOf(context).voice.reply({ subject: figureId })
  return { page, number, places, figureId, reply }
}

export default function DocumentPagePage() {
  const { page, number, places, figureId, reply } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const { pathname, search } = useLocation()
  const { document, district, pages, pictures } = page
  const { cells, figure, checks } = places
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
      <nav className="neighbours" aria-label={t('document:page-neighbours')}>
        {number > 1 && <Link to={addresses.documentPage(language, document.sha256, number - 1)}>{t('document:page-before', { page: number - 1 })}</Link>}
        {number < pages && <Link to={addresses.documentPage(language, document.sha256, number + 1)}>{t('document:page-after', { page: number + 1 })}</Link>}
      </nav>
      <div data-evidence="">
        <Fictional district={district} />
        <h1>
          {figure && <span className="over-title">{title}</span>}
          {figure ? t(`document:figure-${figure.name}`) : title}
        </h1>
        <p className="under-title">{district.name}</p>
        {pictures.open ? (
          picture && <PagePicture picture={picture} marks={{ cell: cells[0], others: cells.slice(1), row: undefined }} name={name} />
        ) : (
          <PicturesClosed because={pictures.because} document={document} />
        )}
        {figure && <AsPrinted provenance={figure.provenance} document={document} />}
        <DistrictReply reply={reply} />
        {figureId !== null && <LooksWrong figure={figureId} />}
        {checks.length > 0 && <CheckList checks={checks} document={document.sha256} />}
        <Cite
          text={t(figure ? 'evidence:cite-place' : 'evidence:cite-page', {
            district: district.name,
            document: name,
            version: t(document.adoption === 'not stated' ? 'terms:adoption-not-stated' : `terms:adoption-${document.adoption}`),
            page: number,
            title: figure ? t(`document:figure-${figure.name}`) : title,
            amount: figure?.text.replace(/\s+/g, ' ').trim() ?? '',
            fingerprint: document.sha256.slice(0, 12),
          })}
          address={`${pathname}${search}`}
        />
      </div>
      <PageCite title={`${title}, ${district.name}`} />
    </article>
  )
}
