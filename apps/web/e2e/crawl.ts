import { matchRoutes, type RouteObject } from 'react-router'
import routes from '../src/routes.ts'

type Entry = (typeof routes)[number]

function toObject({ path, index, children, id, file }: Entry): RouteObject {
  const name = id ?? file
  return index === true ? { index: true, id: name } : { path, id: name, children: (children ?? []).map(toObject) }
}

const tree = routes.map(toObject)

/** Every route of the public site that is a page of its own: those without children, by the file that draws them. (Nothing lies outside a language but the way into one.) */
export const pageRoutes: readonly string[] = leaves(routes).filter((route) => route !== 'not-found' && !ofWorkspace(route))

/** The workspace has journeys of its own: a crawler that is not signed in sees nothing of it but the way in. */
function ofWorkspace(route: string): boolean {
  return route.startsWith('pages/staff/') || route === 'not-found-in-workspace'
}

function leaves(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ children, id, file }) => (children && children.length > 0 ? leaves(children) : [id ?? file]))
}

/** The route that answers an address; undefined for what is no page (files, pictures, downloads that the server itself answers). */
export function routeOf(address: string): string | undefined {
  return matchRoutes(tree, new URL(address, 'http://site').pathname)?.at(-1)?.route.id
}

/** What an address asks for, apart from whose: its route and the names of its parameters. A site has a finite number of these, or a crawler never ends. */
export function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://site')
  const ending = /\.[a-z]{2,6}$/.exec(pathname)?.[0] ?? ''
  const names = [...new Set(searchParams.keys())].toSorted().join('&')
  return `${routeOf(address) ?? pathname.split('/').slice(0, 2).join('/')}${ending}${names === '' ? '' : `?${names}`}`
}

/** A page as the server answers it. */
export interface Read {
  readonly address: string
  readonly status: number
  readonly html: string
}

/** Answers of a site by address, each asked for once. */
export async function read(origin: string, address: string): Promise<Read> {
  // A connection for each: one that is kept may be closed by the server at the very moment it is used again.
  const answer = await fetch(`${origin}${address}`, { redirect: 'manual', headers: { connection: 'close' } })
  const kind = answer.headers.get('content-type') ?? ''
  const html = kind.startsWith('text/html') ? await answer.text() : ''
  if (html === '') await answer.body?.cancel()
  return { address, status: answer.status, html }
}

const unescaped = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')

/** Addresses that a page links to or loads: those of the site itself without their fragment, and those elsewhere. */
export function linksOf({ html, address }: Read): {
  readonly own: readonly string[]
  readonly elsewhere: readonly string[]
  readonly fragments: readonly string[]
} {
  const found = [...html.matchAll(/<(a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"[^>]*>/g)].map(([tag, name, target]) => ({
    name,
    loads: name !== 'a' && !/rel="(?:alternate|canonical)"/.test(tag),
    target: unescaped(target ?? ''),
  }))
  const here = new URL(address, 'http://site')
  // The picture that stands beside a shared link of the page.
  const shared = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1]
  const picture = shared === undefined ? undefined : new URL(unescaped(shared))
  const all = found.map(({ target, loads }) => ({ url: new URL(target, here), loads }))
  const isOwn = ({ origin }: URL) => origin === 'http://site'
  return {
    own: [...new Set([...all.flatMap(({ url }) => (isOwn(url) ? [url] : [])), ...(picture ? [picture] : [])].map((url) => `${url.pathname}${url.search}`))],
    elsewhere: all.filter(({ url, loads }) => !isOwn(url) && loads).map(({ url }) => url.href),
    fragments: [
      ...new Set(
        all
          .filter(({ url }) => isOwn(url) && url.hash !== '' && url.pathname === here.pathname && url.search === here.search)
          .map(({ url }) => url.hash.slice(1)),
      ),
    ],
  }
}

/** The text of a page's main part, without what is drawn by scripts and without tags. */
export function mainOf({ html }: Read): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  return unescaped(
    main
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  )
}

/**
 * Every number of a page as it is printed, sorted: the same in both languages, whatever the words around them. What counts the words of a language
 * itself (how long a speech is) or names one answer alone (its id) says so with `data-of-language` and is left out.
 */
export function numbersOf(page: Read): readonly string[] {
  const compared = { ...page, html: page.html.replace(/<(\w+)[^>]*\sdata-of-language[^>]*>[\s\S]*?<\/\1>/g, ' ') }
  return [...mainOf(compared).matchAll(/\d[\d.,]*/g)].map(([number]) => number.replace(/[.,]+$/, '')).toSorted()
}

/** Answers of a bounded walk: some pages of each kind, from the given addresses on, with every address that any of them links to. */
export interface Walk {
  readonly pages: readonly Read[]
  readonly found: ReadonlySet<string>
}

/** Walks a site breadth first, in English. Of each kind of address `each` are read; what is left over, and the other language, is only remembered. */
export async function walk(origin: string, starts: readonly string[], each: number): Promise<Walk> {
  const found = new Set(starts)
  const looked = new Set<string>()
  const counts = new Map<string, number>()
  const pages: Read[] = []
  for (;;) {
    // In waves, each in the order in which its addresses were found: the walk takes the same way whoever answers first.
    const wave = [...found].filter((address) => !looked.has(address) && !address.startsWith('/es') && isWanted(address))
    if (wave.length === 0) return { pages, found }
    const answers = new Map<string, Read>()
    await together(wave, async (address) => void answers.set(address, await read(origin, address)))
    for (const page of wave.flatMap((address) => answers.get(address) ?? [])) {
      pages.push(page)
      if (page.html !== '') for (const link of linksOf(page).own) found.add(link)
    }
  }

  function isWanted(address: string): boolean {
    looked.add(address)
    const seen = counts.get(kindOf(address)) ?? 0
    counts.set(kindOf(address), seen + 1)
    return seen < each
  }
}

/** Does something with each, three at a time: the server answers in threads. */
export async function together<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const one = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all([one(), one(), one()])
}
