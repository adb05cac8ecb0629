import { Router } from 'express'
import { atomId, atomXml, type AuditHead } from '@cuentas/shared'
import type { Services } from '#services/services.ts'

const words = {
  en: { title: 'Cuentas Claras: heads of the record', entry: 'Entry' },
  es: { title: 'Cuentas Claras: cabezas del registro', entry: 'Entrada' },
} as const

/** GET /record/heads.json and /{en|es}/record.atom: the record's head of each day, for whoever keeps a copy to compare later. */
export function headsRoutes(services: Services): Router {
  const routes = Router()
  routes.get('/record/heads.json', async (_request, response) => {
    response.set('cache-control', 'public, max-age=300').json({ heads: await services.heads() })
  })
  routes.get(['/en/record.atom', '/es/record.atom'], async (request, response) => {
    const language = request.path.startsWith('/es/') ? 'es' : 'en'
    const origin = `${request.protocol}://${request.get('host') ?? 'localhost'}`
    const heads = await services.heads()
    const page = `${origin}/${language}/corrections`
    const entry = ({ day, number, hash }: AuditHead) => ({
      id: atomId('record-head', day),
      title: `${day}: ${words[language].entry} ${number}`,
      updated: `${day}T23:59:59Z`,
      link: `${page}#record`,
      summary: hash,
    })
    const feed = atomXml({
      id: atomId('record-heads'),
      language,
      title: words[language].title,
      updated: `${heads[0]?.day ?? '2026-01-01'}T23:59:59Z`,
      self: `${origin}${request.originalUrl}`,
      page,
      entries: heads.map(entry),
    })
    response.set({ 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' }).send(feed)
  })
  return routes
}
