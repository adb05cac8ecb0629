import type { RequestHandler } from 'express'
import { documentAddressSchema } from '#api/document-router.ts'
import { DomainError } from '#services/domain-error.ts'
import type { Services } from '#services/services.ts'

/** A width in pixels up to which the small picture is wide enough. */
const phoneWidth = 800

/** GET /pages/{sha256}/{page}.webp (of a grid .svg): a page of a document as a picture. A document's bytes never change under its SHA-256, so browsers may keep it for good. */
export function pictureRoute(services: Services): RequestHandler {
  return async (request, response) => {
    const { sha256, picture } = request.params
    const address = documentAddressSchema.safeParse(sha256)
    const page = typeof picture === 'string' ? /^([1-9]\d{0,4})\.(?:webp|svg)$/.exec(picture)?.[1] : undefined
    if (!address.success || page === undefined) throw new DomainError('page-not-found')
    const width = Number(request.query.w)
    const { bytes, etag, type } = await services.documents.picture(address.data, Number(page), width > 0 && width <= phoneWidth ? 'small' : 'full')
    response.set({
      etag,
      'content-type': type,
      'cache-control': address.data.length === 64 ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    })
    if (request.headers['if-none-match'] === etag) response.status(304).end()
    else response.send(Buffer.from(bytes))
  }
}
