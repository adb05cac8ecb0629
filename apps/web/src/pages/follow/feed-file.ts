import { atomId, atomXml, focuses } from '@cuentas/shared'
import type { LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { focusName } from '#format/focus-words.ts'
import { languageOfPath } from '#language.ts'
import { apiOf } from '#load-context.ts'
import { words } from '#locales/words.ts'
import { newsEntry } from '#pages/follow/news-entry.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** What is new about a district, or with `?focus=` about one of its programs, as a feed (Atom). */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const language = languageOfPath(url.pathname)
  const t = words(language)
  const key = params['cds'] ?? ''
  const focus = focuses.find((one) => one === url.searchParams.get('focus'))
  const view = await askedOfApi(apiOf(context).follow.news({ key, focus }), 'district')
  const { district, updated, news } = view
  const page = addresses.district(language, key)
  const feed = atomXml({
    id: atomId('follow', language, key, focus ?? 'all'),
    language,
    title: focus ? t('follow:title-program', { program: focusName(focus, t), district: district.name }) : t('follow:title', { district: district.name }),
    updated,
    self: `${url.origin}${addresses.feed(language, key, focus)}`,
    page: `${url.origin}${page}${focus ? `?focus=${focus}` : ''}`,
    entries: news.map((one) => newsEntry(one, view, url.origin, t, language)),
  })
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=0, s-maxage=300' } })
}
