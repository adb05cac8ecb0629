import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { staffRoles, type StaffGrant, type StaffRole } from '@cuentas/shared'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { createStaffCaller, workspaceRouter } from '#api/workspace-router.ts'
import type { SignedIn } from '#auth/door.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { permissions, type StaffRoute } from '#services/staff/permissions.ts'
import { openStaffHouse, type StaffHouse } from '#services/staff/staff-house.fixture.ts'

const routes = Object.keys(permissions).filter((route): route is StaffRoute => route in permissions)
const own = '11111111111111'
const other = '22222222222222'

/** A procedure as a caller offers it. */
const callSchema = z.custom<(input: unknown) => Promise<unknown>>((value) => typeof value === 'function')

/** A procedure is a function that carries its meta. */
const proceduresSchema = z.record(
  z.string(),
  z.custom<{ readonly _def: { readonly meta: { readonly route: string } } }>((value) => typeof value === 'function' && '_def' in value),
)

const somebody = (grants: readonly StaffGrant[], strong = true): SignedIn => ({
  person: { id: 'somebody', name: 'Somebody', email: 'somebody@example.org', grants, secondFactor: strong },
  session: 's',
  fresh: strong,
})
const holding = (role: StaffRole): StaffGrant => ({ role, district: role === 'site-administrator' ? null : own })

describe('the matrix of roles and routes', () => {
  let staff: StaffHouse
  beforeAll(async () => {
    staff = await openStaffHouse({ home: await mkdtemp(join(tmpdir(), 'cuentas-home-')), databaseUrl: undefined }, rememberedReading())
  })
  afterAll(() => staff.close())

  /** What the door says: the refusal's code, or "through" when the call got as far as its input or its service. */
  async function call(route: StaffRoute, signedIn: SignedIn | undefined, district: string): Promise<string> {
    const caller = createStaffCaller({ workspace: staff.workspace, signedIn, requestId: 'test' })
    const [noun = '', verb = ''] = route.split('.')
    const procedure = callSchema.parse(Reflect.get(Reflect.get(caller, noun), verb))
    try {
      await procedure({ district })
      return 'through'
    } catch (error) {
      if (!(error instanceof TRPCError)) throw error
      return ['UNAUTHORIZED', 'FORBIDDEN'].includes(error.code) ? error.message : 'through'
    }
  }

  it('has a line for every route, and a route for every line', () => {
    const procedures = proceduresSchema.parse(workspaceRouter._def.procedures)
    expect(Object.keys(procedures).toSorted()).toEqual(routes.toSorted())
    for (const [path, procedure] of Object.entries(procedures)) expect(procedure._def.meta.route, path).toBe(path)
  })

  it.each(routes)('%s answers each role as its line says, for the own and for another district', async (route) => {
    const { of, roles } = permissions[route]
    const open = of === 'none'
    expect(await call(route, undefined, own), 'nobody').toBe(open ? 'through' : 'sign-in-needed')
    expect(await call(route, somebody([]), own), 'without a role').toBe(open || of === 'anyone' ? 'through' : 'not-allowed')
    for (const role of staffRoles) {
      const allowed = open || of === 'anyone' || roles.some((each) => each === role)
      const inOther = open || of === 'anyone' || (allowed && role === 'site-administrator')
      expect(await call(route, somebody([holding(role)]), own), `${role}, own district`).toBe(
        allowed && (of !== 'site' || role === 'site-administrator') ? 'through' : 'not-allowed',
      )
      expect(await call(route, somebody([holding(role)]), other), `${role}, another district`).toBe(inOther ? 'through' : 'not-allowed')
    }
  })

  it.each(routes.filter((route) => permissions[route].changes && permissions[route].of !== 'none'))(
    '%s changes something: it asks for a second factor, and for a fresh sign-in where it is sensitive',
    async (route) => {
      const strongest = somebody([{ role: 'site-administrator', district: null }])
      const weak = { ...strongest, person: { ...strongest.person, secondFactor: false } }
      expect(await call(route, weak, own)).toBe('second-factor-needed')
      expect(await call(route, { ...strongest, fresh: false }, own)).toBe(permissions[route].sensitive ? 'sign-in-again' : 'through')
    },
  )
})
