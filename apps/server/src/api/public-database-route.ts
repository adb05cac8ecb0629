import { Router } from 'express'
import { DomainError } from '#services/domain-error.ts'
import type { PublicDatabases } from '#services/public-database/public-databases.ts'

/**
 * GET /data/cuentas-claras.sqlite leads to the newest public database, whose name bears its day; /data/cuentas-claras.json says what it is and its
 * SHA-256. A day's file never changes: its ETag is its SHA-256, and caches may keep it for good.
 */
export function publicDatabaseRoutes(databases: PublicDatabases): Router {
  const routes = Router()
  routes.get('/data/cuentas-claras.json', async (request, response) => {
    const made = await databases.newest()
    const origin = `${request.protocol}://${request.get('host') ?? 'localhost'}`
    response.set('cache-control', 'public, max-age=300').json({ ...made, path: `${origin}/data/${made.name}` })
  })
  routes.get('/data/cuentas-claras.sqlite', async (_request, response) => {
    const { name } = await databases.newest()
    response.set('cache-control', 'public, max-age=300').redirect(302, `/data/${name}`)
  })
  routes.get('/data/:name', async (request, response) => {
    const found = await databases.file(request.params.name)
    if (!found) throw new DomainError('page-has-no-table')
    const { path, made } = found
    response.attachment(made.name)
    response.set({
      'content-type': 'application/vnd.sqlite3',
      etag: `"${made.sha256}"`,
      'cache-control': 'public, max-age=86400, s-maxage=31536000, immutable',
      'x-content-type-options': 'nosniff',
      // Bytes are not packed on the way: who checks them by their SHA-256 gets them as they are.
      'content-encoding': 'identity',
    })
    if (request.get('if-none-match') === `"${made.sha256}"`) response.status(304).end()
    else response.sendFile(path, { cacheControl: false, etag: false, lastModified: false })
  })
  return routes
}
