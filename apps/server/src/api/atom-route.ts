import type { RequestHandler } from 'express'
import { fiscalYearLabel } from '@cuentas/shared'
import { cacheFor, plainQuery } from '#api/download-route.ts'
import { momentAsked } from '#api/moment-asked.ts'
import type { DecidedAbout, LogEntry } from '#services/views/log-entry.ts'
import type { Services } from '#services/services.ts'

const words = {
  en: { title: 'Cuentas Claras: corrections', changed: 'Changed', undone: 'Batch undone', total: 'Printed total', page: 'page' },
  es: { title: 'Cuentas Claras: correcciones', changed: 'Cambió', undone: 'Lote deshecho', total: 'Total impreso', page: 'página' },
} as const
/** Changes in a feed. */
const newest = 100

/** GET /{en|es}/corrections.atom: the newest changes of the open log as a feed, an entry a change. Ids are tag URIs that never change. */
export function atomRoute(services: Services): RequestHandler {
  return async (request, response) => {
    const language = request.path.startsWith('/es/') ? 'es' : 'en'
    const { query } = plainQuery(request.query)
    const at = momentAsked(query['asof'])
    const { entries } = await services.at(at).corrections.all(query['district'], { limit: newest, skip: 0 })
    const origin = `${request.protocol}://${request.get('host') ?? 'localhost'}`
    const updated = entries[0]?.at ?? (await services.at(at).edition()).moment
    const own = query['district'] === undefined ? '' : `/${query['district']}`
    const feed = [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
      `<id>tag:cuentas-claras,2026:corrections${escaped(own)}</id>`,
      `<title>${escaped(words[language].title)}</title>`,
      `<updated>${updated}</updated>`,
      `<link rel="self" href="${escaped(`${origin}${request.originalUrl}`)}"/>`,
      `<link rel="alternate" type="text/html" href="${escaped(`${origin}/${language}/corrections`)}"/>`,
      ...entries.map((entry) => entryXml(entry, language, origin)),
      '</feed>',
    ].join('\n')
    response.set({ 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': cacheFor(at) }).send(`${feed}\n`)
  }
}

function subjectWords(about: DecidedAbout, language: 'en' | 'es'): string {
  if (about.kind === 'line-item') return `${about.action} ${about.title} (${fiscalYearLabel(about.fiscalYear)})`
  return `${words[language].total} ${about.printed.trim()}, ${words[language].page} ${about.page}`
}

function pathOf(about: DecidedAbout): string {
  return about.kind === 'line-item' ? `i/${encodeURIComponent(about.lineItem)}` : `doc/${about.document}/p/${about.page}`
}

function entryXml({ id, at, district, role, kind, about, was, now, reason, batch }: LogEntry, language: 'en' | 'es', origin: string): string {
  const what = about ? subjectWords(about, language) : batch
  const link = about ? `/${language}/${pathOf(about)}` : `/${language}/corrections?district=${encodeURIComponent(district.key)}`
  return [
    '<entry>',
    `<id>tag:cuentas-claras,2026:correction/${escaped(id)}</id>`,
    `<title>${escaped(`${district.name}: ${kind === 'undone' ? words[language].undone : words[language].changed}: ${what}`)}</title>`,
    `<updated>${at}</updated>`,
    `<author><name>${escaped(role)}</name></author>`,
    `<link href="${escaped(`${origin}${link}`)}"/>`,
    `<summary>${escaped(about ? `${kind}: ${was} → ${now}. ${reason}` : reason)}</summary>`,
    '</entry>',
  ].join('\n')
}

/** Text inside XML; characters that XML does not know are left out. */
function escaped(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
