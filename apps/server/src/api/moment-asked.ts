import type { Request } from 'express'
import { readMoment } from '@cuentas/shared'
import { DomainError } from '#services/domain-error.ts'
import type { Services } from '#services/services.ts'

/**
 * The services that a request asks: over the data as it was when its address has `?asof=`, else over the data as it is. Every page, table and
 * procedure is answered by them, so none of them needs to know. Throws `moment-not-known` for what is no such moment.
 */
export function servicesAsked(services: Services, { query }: Pick<Request, 'query'>): Services {
  return services.at(momentAsked(query['asof']))
}

/** `?asof=` in milliseconds since 1970; undefined when the address has none. Throws `moment-not-known`. */
export function momentAsked(asOf: unknown): number | undefined {
  if (asOf === undefined) return undefined
  const moment = typeof asOf === 'string' ? readMoment(asOf) : undefined
  if (moment === undefined) throw new DomainError('moment-not-known')
  return moment
}

/** The same for a page, which itself says in the reader's language what is wrong with a moment: until then it is given the data as they are. */
export function servicesOfPage(services: Services, asOf: string | undefined): Services {
  try {
    return services.at(momentAsked(asOf))
  } catch (error) {
    if (error instanceof DomainError) return services
    throw error
  }
}
