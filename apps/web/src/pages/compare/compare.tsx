import { bases, categoryOfFocus, defaultFocus, readFocus, readPer, type Basis, type PerChoice } from '@cuentas/shared'
import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Gloss } from '#components/gloss.tsx'
import { Link } from '#components/link.tsx'
import { Notice } from '#components/notice.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { PerField } from '#components/per-switch.tsx'
import { Settings } from '#components/settings.tsx'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'
import { colourOf } from '#format/focus-words.ts'
import { compareSentence } from '#format/compare-sentence.ts'
import { latestPlanned } from '#format/history-sentence.ts'
import { choicesOn, measuredAt } from '#format/measuring.ts'
import { anyChoice } from '#format/per-choices.ts'
import { apiOf } from '#load-context.ts'
import { SideBySide, type Side } from '#pages/compare/side-by-side.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** As many as fit beside each other on paper. */
const most = 4

/** The districts that the address names (`d`, up to four), each with its history, and the list to choose from. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const keys = [...new Set(asked.getAll('d').filter((key) => key !== ''))].slice(0, most)
  const api = apiOf(context)
  const focus = readFocus(asked.get('focus'))
  const per = readPer(asked.get('per'))
  const [histories, districts] = await Promise.all([
    Promise.all(keys.map((key) => askedOfApi(api.district.history({ key, focus, per, lineItems: 'in-ranges' }), 'district'))),
    api.district.list({ search: '', focus }),
  ])
  const basis: Basis = bases.find((one) => one === asked.get('basis')) ?? 'all-funds'
  return {
    basis,
    per,
    perChoices: histories.map(({ measured }) => choicesOn(measured, basis)).reduce<readonly PerChoice[]>(anyChoice, []),
    sides: histories.map(({ district, points, measured }): Side => {
      const point = latestPlanned(points, basis)
      return { district, point, measured: point ? measuredAt({ measured }, point) : { per, measuring: { cannot: 'nothing-to-measure' } } }
    }),
    choices: districts.filter(({ key }) => !keys.includes(key)).map(({ key, name }) => ({ key, name })),
  }
}

/** A plain form that adds a district to those of the address. */
function Choose({
  sides,
  choices,
  basis,
}: {
  readonly sides: readonly Side[]
  readonly choices: readonly { key: string; name: string }[]
  readonly basis: Basis
}) {
  const { language, t } = useWords()
  const focus = useFocus()
  if (sides.length >= most) return <p className="note">{t('compare:full')}</p>
  return (
    <form className="filter" action={addresses.compare(language)}>
      {sides.map(({ district }) => (
        <input key={district.key} type="hidden" name="d" value={district.key} />
      ))}
      {focus !== defaultFocus && <input type="hidden" name="focus" value={focus} />}
      {basis !== 'all-funds' && <input type="hidden" name="basis" value={basis} />}
      <PerField />
      <div className="field">
        <label htmlFor="d">{t('compare:choose')}</label>
        <select id="d" name="d" defaultValue="">
          <option value="" />
          {choices.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{t('compare:add')}</button>
    </form>
  )
}

export default function ComparePage() {
  const { sides, choices, basis, per, perChoices } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const focus = useFocus()
  const { language, t } = useWords()
  const keys = sides.map(({ district }) => district.key)
  const years = new Set(sides.flatMap(({ point }) => (point ? [point.fiscalYear] : [])))
  const says = sides.length === 0 ? t('compare:lead') : compareSentence(sides, focus, t, language)
  return (
    <article className={`measure-wide focus-${colourOf(categoryOfFocus(focus))}`}>
      <PageTitle title={t('compare:title')} description={says} />
      <Breadcrumbs steps={[{ name: t('site:nav-districts'), to: addresses.home(language) }]} />
      <h1>{t('compare:title')}</h1>
      <p className="lead">{says}</p>
      <Choose key={search} sides={sides} choices={choices} basis={basis} />
      {sides.length === 0 ? (
        <p className="empty">{t('compare:none-chosen')}</p>
      ) : (
        <>
          <ul className="chosen">
            {sides.map(({ district }) => (
              <li key={district.key}>
                {district.name}{' '}
                <Link
                  to={addresses.compare(
                    language,
                    keys.filter((key) => key !== district.key),
                  )}
                >
                  {t('compare:take-away')} <span className="visually-hidden">{district.name}</span>
                </Link>
              </li>
            ))}
          </ul>
          <Settings basis={basis} per={{ chosen: per, choices: perChoices }} />
          {years.size > 1 && <Notice>{t('compare:years-differ')}</Notice>}
          <Gloss words={['planned', 'at-least', 'at-most', 'supplemental-concentration', 'contributing']} />
          <SideBySide sides={sides} basis={basis} per={per} />
          <p className="note">{t('compare:size-note')}</p>
        </>
      )}
      <PageCite title={t('compare:title')} />
    </article>
  )
}
