import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { LoaderFunctionArgs } from 'react-router'
import { kitTexts } from '#format/kit/kit-texts.ts'
import { languageOfPath } from '#language.ts'
import { apiOf } from '#load-context.ts'
import { words } from '#locales/words.ts'
import { askedKit } from '#pages/kit/asked-kit.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'
import { drawSheet } from '#paper/draw-sheet.ts'
import { paperOfKit } from '#pages/kit/paper-of-kit.ts'
import type { Fonts } from '#paper/pen.ts'

const { resolve } = createRequire(import.meta.url)
const font = (weight: number) => readFile(resolve(`@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff`))
let fonts: Promise<Fonts> | undefined

async function readFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([font(400), font(700)])
  return { regular, bold }
}

/** The kit as it is proposed, as a tagged PDF of one Letter page. What a person rewords is drawn in their browser (save-paper.ts) and never comes here. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pathname, origin } = new URL(request.url)
  const language = languageOfPath(pathname)
  const { asked, minutes } = askedKit(request, params['cds'] ?? '')
  const kit = await askedOfApi(apiOf(context).kit.get(asked), 'year')
  const t = words(language)
  fonts ??= readFonts()
  const bytes = await drawSheet(paperOfKit(kit, kitTexts(kit, minutes, origin, t, language), origin, t, language), await fonts)
  return new Response(bytes, {
    headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="kit-${kit.district.key}-${language}.pdf"` },
  })
}
