import type { RequestHandler } from 'express'
import { atomId, atomXml, fiscalYearLabel, type AtomEntry } from '@cuentas/shared'
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
    const own = query['district'] === undefined ? [] : [query['district']]
    const feed = atomXml({
      id: atomId('corrections', ...own),
      language,
      title: words[language].title,
      updated,
      self: `${origin}${request.originalUrl}`,
      page: `${origin}/${language}/corrections`,
      entries: entries.map((entry) => atomEntry(entry, language, origin)),
    })
    response.set({ 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': cacheFor(at) }).send(feed)
  }
}

function subjectWords(about: DecidedAbout, language: 'en' | 'es'): string {
  if (about.kind === 'line-item') return `${about.action} ${about.title} (${fiscalYearLabel(about.fiscalYear)})`
  return `${words[language].total} ${about.printed.trim()}, ${words[language].page} ${about.page}`
}

function pathOf(about: DecidedAbout): string {
  return about.kind === 'line-item' ? `i/${encodeURIComponent(about.lineItem)}` : `doc/${about.document}/p/${about.page}`
}

function atomEntry({ id, at, district, role, kind, about, was, now, reason, batch }: LogEntry, language: 'en' | 'es', origin: string): AtomEntry {
  const what = about ? subjectWords(about, language) : batch
  const link = about ? `/${language}/${pathOf(about)}` : `/${language}/corrections?district=${encodeURIComponent(district.key)}`
  return {
    id: atomId('correction', id),
    title: `${district.name}: ${kind === 'undone' ? words[language].undone : words[language].changed}: ${what}`,
    updated: at,
    link: `${origin}${link}`,
    summary: about ? `${kind}: ${was} → ${now}. ${reason}` : reason,
    author: role,
  }
}
