/** One entry of a feed. Its id never changes, in whatever feed or language it stands. */
export interface AtomEntry {
  readonly id: string
  readonly title: string
  /** When it last changed, ISO 8601. */
  readonly updated: string
  /** Address of the page that it is about. */
  readonly link: string
  readonly summary: string
  /** Who says so, by role; the feed's own author where it is not given. */
  readonly author?: string
}

/** A feed (RFC 4287). Addresses are whole ones. */
export interface AtomFeed {
  readonly id: string
  readonly language: 'en' | 'es'
  readonly title: string
  readonly updated: string
  readonly self: string
  readonly page: string
  readonly entries: readonly AtomEntry[]
}

/** The name under which the ids of all entries lie (RFC 4151). It is given out, and so never changed. */
const tagAuthority = 'tag:cuentas-claras,2026'

/** A stable id: `atomId('correction', '42')` is "tag:cuentas-claras,2026:correction/42". */
export function atomId(kind: string, ...parts: readonly string[]): string {
  return `${tagAuthority}:${[kind, ...parts].map((part) => encodeURI(part).replaceAll('#', '%23')).join('/')}`
}

/** A feed as an Atom document. */
export function atomXml({ id, language, title, updated, self, page, entries }: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${escaped(updated)}</updated>`,
    '<author><name>Cuentas Claras</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function entryXml({ id, title, updated, link, summary, author }: AtomEntry): string {
  return [
    '<entry>',
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${escaped(updated)}</updated>`,
    ...(author === undefined ? [] : [`<author><name>${escaped(author)}</name></author>`]),
    `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    `<summary>${escaped(summary)}</summary>`,
    '</entry>',
  ].join('\n')
}

/** Text inside XML; characters that XML does not know are left out. */
function escaped(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
