import { initTRPC, TRPCError } from '@trpc/server'
import { roleFor, type AuthorRole } from '@cuentas/shared'
import { z } from 'zod'
import type { SignedIn } from '#auth/door.ts'
import { DomainError } from '#services/domain-error.ts'
import { refusalOf } from '#services/staff/may.ts'
import { permissions, type PermissionRefusal, type StaffRoute } from '#services/staff/permissions.ts'
import type { Workspace } from '#services/staff/workspace.ts'

/** What every procedure of the workspace is given. */
export interface StaffContext {
  readonly workspace: Workspace
  /** Who asks; undefined when nobody is signed in. */
  readonly signedIn: SignedIn | undefined
  readonly requestId: string
}

/** What a procedure says of itself: the line of the matrix that decides who may call it. */
export interface StaffMeta {
  readonly route: StaffRoute
}

const trpc = initTRPC
  .context<StaffContext>()
  .meta<StaffMeta>()
  .create({
    /** The same wire shape as the public API's. */
    errorFormatter: ({ shape, error, ctx }) => {
      const code = error.cause instanceof DomainError ? error.cause.code : error.cause instanceof Refused ? error.cause.refusal : shape.data.code
      return { code: shape.code, message: code, data: { httpStatus: shape.data.httpStatus, code, id: ctx?.requestId ?? '' } }
    },
  })

/** Why a call was refused by the matrix. */
class Refused extends Error {
  readonly refusal: PermissionRefusal

  constructor(refusal: PermissionRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

const wireCodes = {
  'sign-in-needed': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'second-factor-needed': 'FORBIDDEN',
  'sign-in-again': 'UNAUTHORIZED',
} as const satisfies Readonly<Record<PermissionRefusal, TRPCError['code']>>

const domainErrors = trpc.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok || !(result.error.cause instanceof DomainError)) return result
  const { code } = result.error.cause
  throw new TRPCError({ code: code.endsWith('-not-found') ? 'NOT_FOUND' : 'BAD_REQUEST', message: code, cause: result.error.cause })
})

/** The district that a request is about. */
const aboutDistrict = z.object({ district: z.string().min(1).max(200) })

/** Lets a call through only as the matrix says; what the services are told of the caller (id and role) comes from here and nowhere else. */
function guard(route: StaffRoute, districtOf: (input: unknown) => string | null) {
  return trpc.middleware(async ({ ctx, input, next }) => {
    const district = districtOf(input)
    const refusal = refusalOf(route, ctx.signedIn, district)
    if (refusal) throw new TRPCError({ code: wireCodes[refusal], message: refusal, cause: new Refused(refusal) })
    const { person } = ctx.signedIn ?? {}
    const role = person ? roleFor(person.grants, permissions[route].of === 'site' ? null : district) : undefined
    return next({ ctx: { ...ctx, actor: { id: person?.id ?? '', role: role === undefined || role === 'viewer' ? 'editor' : role } satisfies Caller } })
  })
}

/** Who acts, with the role that allows it. A viewer never gets as far as acting. */
export interface Caller {
  readonly id: string
  readonly role: AuthorRole
}

export const staffRouterOf = trpc.router
export const createStaffCallerFactory = trpc.createCallerFactory

/** A procedure about one district: its input names it, and the matrix decides before the rest of the input is looked at. */
export function districtProcedure(route: StaffRoute) {
  return trpc.procedure
    .meta({ route })
    .use(domainErrors)
    .input(aboutDistrict)
    .use(guard(route, (input) => aboutDistrict.safeParse(input).data?.district ?? null))
}

/** A procedure about the site, or about nobody's district. */
export function siteProcedure(route: StaffRoute) {
  return trpc.procedure
    .meta({ route })
    .use(domainErrors)
    .use(guard(route, () => null))
}
