import { bases, categoryOfFocus, fiscalYearLabel, pers, readFocus, type Basis, type Per } from '@cuentas/shared'
import { useLocation, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { DistrictHistory } from '#api.ts'
import { Fictional } from '#components/fictional.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useEdition } from '#components/edition.ts'
import { useWords } from '#components/use-words.ts'
import { colourOf } from '#format/focus-words.ts'
import { historySentence } from '#format/history-sentence.ts'
import { moment as momentWords } from '#format/moment.ts'
import { apiOf } from '#load-context.ts'
import { languageOf } from '#language.ts'
import { pageData } from '#page-data.ts'
import { HistorySection } from '#pages/district/history-section.tsx'
import { askedOfApi, notFound } from '#pages/not-found/asked-of-api.ts'

const data = pageData<{ readonly history: DistrictHistory; readonly basis: Basis }>()

/** A district's history alone, for a frame on somebody else's page: the settings are those of the district's own page. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  if (languageOf(params['language']) === undefined) notFound('page')
  const asked = new URL(request.url).searchParams
  const per: Per = pers.find((one) => one === asked.get('per')) ?? 'dollars'
  const basis: Basis = bases.find((one) => one === asked.get('basis')) ?? 'all-funds'
  const question = { key: params['cds'] ?? '', per, focus: readFocus(asked.get('focus')), lineItems: 'in-ranges' } as const
  return data.hold(context, { basis, history: await askedOfApi(apiOf(context).district.history(question), 'district') })
}

export default function Embed() {
  const { history, basis } = data.useData()
  const { language, t } = useWords()
  const edition = useEdition()
  const { search } = useLocation()
  const { district, documents, points, focus } = history
  const sentence = historySentence(district, points, t, language, focus)
  const [latest] = documents
  return (
    <article className={`measure-wide embedded focus-${colourOf(categoryOfFocus(focus))}`}>
      <PageTitle title={district.name} description={sentence.answer} />
      <Fictional district={district} />
      <h1>
        <a href={`${addresses.district(language, district.key)}${search}`}>{district.name}</a>
      </h1>
      <HistorySection history={history} basis={basis} />
      <p className="note">
        {t('embed:source', {
          moment: edition ? momentWords(edition.moment, language) : '',
          plans: latest && latest.planYear !== null ? fiscalYearLabel(latest.planYear) : '',
        })}{' '}
        <a href={`${addresses.district(language, district.key)}${search}`}>{t('embed:whole')}</a>
      </p>
    </article>
  )
}
