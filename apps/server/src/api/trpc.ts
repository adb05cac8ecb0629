import { initTRPC, TRPCError } from '@trpc/server'
import type { OpenApiMeta } from 'trpc-to-openapi'
import { DomainError } from '#services/domain-error.ts'
import type { Services } from '#services/services.ts'

/** What every procedure is given: the services, and the id that an error of this request carries. */
export interface ApiContext {
  readonly services: Services
  readonly requestId: string
  /** Where the request comes from; absent for calls from within the program. */
  readonly address?: string | undefined
}

const trpc = initTRPC
  .context<ApiContext>()
  .meta<OpenApiMeta>()
  .create({
    /** One wire shape for every error: a code for programs, the request's id for people who ask us; never a stack. */
    errorFormatter: ({ shape, error, ctx }) => ({
      code: shape.code,
      message: error.cause instanceof DomainError ? error.cause.code : shape.data.code,
      data: { httpStatus: shape.data.httpStatus, code: error.cause instanceof DomainError ? error.cause.code : shape.data.code, id: ctx?.requestId ?? '' },
    }),
  })

const domainErrors = trpc.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof DomainError)
    throw new TRPCError({ code: 'NOT_FOUND', message: result.error.cause.code, cause: result.error.cause })
  return result
})

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory
/** A procedure anybody may call: everything here is public. */
export const publicProcedure = trpc.procedure.use(domainErrors)
