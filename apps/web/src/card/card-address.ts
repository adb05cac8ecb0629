import { languageOf, withoutFrame } from '#language.ts'

/** Pixels of a shared picture, as networks ask for it. */
export const cardSize = { width: 1200, height: 630 } as const

/** What the picture is, and how networks show it beside a link. */
export const cardType = 'image/png'
export const cardKind = 'summary_large_image'

/** Pages that have a picture of their own; any other is shared with the one of the site. */
const ownCards: readonly RegExp[] = [
  /^compare$/,
  /^learn(\/[a-z-]+)?$/,
  /^d\/[^/]+$/,
  /^d\/[^/]+\/kit$/,
  /^d\/[^/]+\/\d{4}-\d{2}$/,
  /^d\/[^/]+\/\d{4}-\d{2}\/(?!sum\/)[^/]+\/[^/]+$/,
]
/** Words of a page's address that its picture depends on. */
export const cardWords = ['focus', 'd', 'asof'] as const

/** Where the picture is that stands beside a shared link of a page: /en/share/d/38684780000000.png. */
export function cardAddress(pathname: string, search: string): string {
  const [, first, ...parts] = withoutFrame(pathname).split('/')
  const language = languageOf(first) ?? 'en'
  const place = parts.filter((part) => part !== '').join('/')
  const own = ownCards.some((pattern) => pattern.test(place))
  const given = new URLSearchParams(search)
  const kept = cardWords.filter((word) => own || word === 'asof').flatMap((word) => given.getAll(word).map((value) => [word, value]))
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`
  return `/${language}/share/${own ? place : 'site'}.png${query}`
}
