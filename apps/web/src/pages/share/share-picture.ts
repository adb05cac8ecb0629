import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { LoaderFunctionArgs } from 'react-router'
import { cardWords } from '#card/card-address.ts'
import { drawCard } from '#card/draw-card.ts'
import type { Faces } from '#card/lines.ts'
import { openFace } from '#card/type.ts'
import { day } from '#format/moment.ts'
import { languageOfPath } from '#language.ts'
import { apiOf } from '#load-context.ts'
import { words } from '#locales/words.ts'
import { askedOfApi, notFound } from '#pages/not-found/asked-of-api.ts'
import { cardOfPage, sourceLine } from '#pages/share/page-cards.ts'
import { drawable } from '#paper/pen.ts'

const { resolve } = createRequire(import.meta.url)
const face = async (weight: number) => openFace(await readFile(resolve(`@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff`)))
let faces: Promise<Faces> | undefined

async function openFaces(): Promise<Faces> {
  const [regular, bold] = await Promise.all([face(400), face(700)])
  return { regular, bold }
}

/** Pictures that are kept by caches: as long as pages are, and for good where the address names a moment. */
const live = 'public, max-age=300, s-maxage=3600'
const lasting = 'public, max-age=86400, s-maxage=31536000'

/** The picture that stands beside a shared link of a page, in the language of its address. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pathname, searchParams, host } = new URL(request.url)
  const [, place] = /^(.+)\.png$/.exec(params['*'] ?? '') ?? []
  // Only what a picture depends on may stand in its address, so that there are not more of them than pages.
  const isBounded = [...searchParams].length <= 8 && [...searchParams.keys()].every((word) => cardWords.some((one) => one === word))
  if (place === undefined || !isBounded) return notFound('page')
  const language = languageOfPath(pathname)
  const t = words(language)
  const api = apiOf(context)
  const asOf = searchParams.get('asof')
  const { moment } = await askedOfApi(api.edition.get(asOf === null ? {} : { asOf }), 'moment')
  const card = await askedOfApi(cardOfPage(place.split('/'), { api, t, language, asked: searchParams }), 'page')
  faces ??= openFaces()
  const bytes = await drawCard(
    {
      over: drawable(card.over),
      title: drawable(card.title),
      answer: drawable(card.answer),
      more: card.more.map(drawable),
      source: drawable(sourceLine(card.documents, day(moment, language), t, language)),
      program: t('site:name'),
      site: host,
    },
    await faces,
  )
  const fingerprint = new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(bytes))).slice(0, 12)
  const etag = `"${[...fingerprint].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`
  const headers = { 'content-type': 'image/png', 'cache-control': asOf === null ? live : lasting, etag }
  return new Response(request.headers.get('if-none-match') === etag ? null : Buffer.from(bytes), {
    status: request.headers.get('if-none-match') === etag ? 304 : 200,
    headers,
  })
}
