import latin from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url'
import { use, type ReactNode } from 'react'
import { Links, Outlet, useLocation, type LoaderFunctionArgs } from 'react-router'
import { useEdition, type ShownEdition } from '#components/edition.ts'
import { Frame } from '#components/frame.tsx'
import { DocumentFrameContext } from '#document-frame.ts'
import { apiOf } from '#load-context.ts'
import { inLanguage, isFramed, languageOfPath, languages } from '#language.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'
import { isStaffPath } from '#staff-addresses.ts'
import '#styles/tokens.css'
import '#styles/site.css'
import '#styles/tables.css'
import '#styles/charts.css'
import '#styles/evidence.css'
import '#styles/drawer.css'
import '#styles/keep.css'
import '#styles/print.css'

/** The origin that full addresses need, and which state of the data the page shows: as it is, or as it was (`asOf`, as the address writes it). */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<ShownEdition> {
  const { origin, searchParams } = new URL(request.url)
  const asOf = searchParams.get('asof')
  const { moment } = await askedOfApi(apiOf(context).edition.get(asOf === null ? {} : { asOf }), 'moment')
  return { origin, moment, asOf }
}

function Alternates() {
  const origin = useEdition()?.origin
  const { pathname, search } = useLocation()
  if (isStaffPath(pathname)) return <meta name="robots" content="noindex" />
  if (origin === undefined) return null
  return (
    <>
      <link rel="canonical" href={`${origin}${pathname}${search}`} />
      {languages.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={`${origin}${inLanguage(language, pathname, search)}`} />
      ))}
    </>
  )
}

/** The page around every page. Public pages carry no inline script: the one script adds pictures to tables that read without it. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation()
  const language = languageOfPath(pathname)
  const { script } = use(DocumentFrameContext)
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="preload" href={latin} as="font" type="font/woff2" crossOrigin="anonymous" />
        <Links />
        <Alternates />
        {/* What is opened from a frame opens beside the page that holds it. */}
        {isFramed(pathname) && <base target="_blank" />}
        <script type="module" src={script} />
      </head>
      <body>{isFramed(pathname) ? <main id="main">{children}</main> : <Frame>{children}</Frame>}</body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export { ErrorBoundary } from '#root-error.tsx'
