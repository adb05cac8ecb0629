import { districtRoleSchema, languages, staffPersonSchema, type Language } from '@cuentas/shared'
import { z } from 'zod'
import { districtProcedure, siteProcedure, staffRouterOf } from '#api/staff-trpc.ts'
import { DomainError } from '#services/domain-error.ts'
import { routesOpenTo } from '#services/staff/may.ts'
import type { StaffRoute } from '#services/staff/permissions.ts'
import { districtOfPerson, districtsOfPerson } from '#services/staff/districts-of-person.ts'
import {
  acceptLink,
  inviteStaff,
  newPasswordLink,
  openLink,
  peopleOf,
  removeRole,
  revokeInvitation,
  setDisabled,
  setRole,
  type NewLink,
} from '#services/staff/staff-service.ts'
import type { Workspace } from '#services/staff/workspace.ts'

const secret = z.string().min(20).max(100)
const person = z.string().min(1).max(100)
const email = z.email().max(320)
const name = z.string().trim().min(1).max(200)

/** What is told of a new link: its address, once, until when it can be used, and whether it was mailed too. Whoever had an account was given the role at once. */
async function told({ publicUrl, mail }: Workspace, made: NewLink | { readonly granted: string }, language: Language) {
  if ('granted' in made) return { kind: 'granted' as const }
  const address = `${publicUrl}/${language}/staff/link/${made.secret}`
  const { name, email: to, expiresAt } = made.link
  return { kind: 'link' as const, address, name, email: to, expiresAt, mailed: (await mail?.sendLink(made.link, address, language)) ?? false }
}

/** The language in which a link is made. */
const inLanguage = z.object({ language: z.enum(languages).default('en') })

/** People of the workspace: who I am, who may do what, one-time links. */
export const staffRouter = staffRouterOf({
  me: siteProcedure('staff.me')
    .output(
      z.object({
        person: staffPersonSchema.nullable(),
        fresh: z.boolean(),
        /** Routes about the site itself that are open to the person. */
        open: z.array(z.custom<StaffRoute>((value) => typeof value === 'string')).readonly(),
        providers: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
      }),
    )
    .query(({ ctx: { signedIn, workspace } }) => ({
      person: signedIn?.person ?? null,
      fresh: signedIn?.fresh ?? false,
      open: signedIn ? routesOpenTo(signedIn.person, null) : [],
      providers: workspace.door.providers,
    })),
  link: siteProcedure('staff.link')
    .input(z.object({ secret }))
    .query(async ({ ctx, input }) => {
      const link = await openLink(ctx.workspace, input.secret)
      return link ? { kind: link.kind, email: link.email, name: link.name, role: link.role, district: link.district } : null
    }),
  acceptLink: siteProcedure('staff.acceptLink')
    .input(z.object({ secret, name, password: z.string().max(1000) }))
    .mutation(async ({ ctx, input }) => {
      await acceptLink(ctx.workspace, input.secret, input)
      return { accepted: true }
    }),
  districts: siteProcedure('staff.districts')
    .input(z.object({ search: z.string().max(200).default('') }).default({ search: '' }))
    .query(({ ctx, input }) => (ctx.signedIn ? districtsOfPerson(ctx.workspace.database, ctx.signedIn.person, input.search) : [])),
  district: districtProcedure('staff.district').query(async ({ ctx, input }) => {
    const found = ctx.signedIn && (await districtOfPerson(ctx.workspace.database, ctx.signedIn.person, input.district))
    if (!found) throw new DomainError('district-not-found')
    return found
  }),
  people: districtProcedure('staff.people').query(({ ctx, input }) => peopleOf(ctx.workspace, input.district)),
  invite: districtProcedure('staff.invite')
    .input(inLanguage.extend({ email, name, role: districtRoleSchema }))
    .mutation(async ({ ctx, input: { district, role, language, ...wish } }) =>
      told(ctx.workspace, await inviteStaff(ctx.workspace, ctx.actor, { ...wish, grant: { role, district } }), language),
    ),
  revokeInvitation: districtProcedure('staff.revokeInvitation')
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => revokeInvitation(ctx.workspace, ctx.actor, input.id, input.district)),
  setRole: districtProcedure('staff.setRole')
    .input(z.object({ person, role: districtRoleSchema }))
    .mutation(({ ctx, input: { district, role, ...who } }) => setRole(ctx.workspace, ctx.actor, who.person, { role, district })),
  removeRole: districtProcedure('staff.removeRole')
    .input(z.object({ person }))
    .mutation(({ ctx, input }) => removeRole(ctx.workspace, ctx.actor, input.person, input.district)),
  newPasswordLink: districtProcedure('staff.newPasswordLink')
    .input(inLanguage.extend({ person }))
    .mutation(async ({ ctx, input }) => told(ctx.workspace, await newPasswordLink(ctx.workspace, ctx.actor, input.person, input.district), input.language)),
  siteAdministrators: siteProcedure('staff.siteAdministrators').query(({ ctx }) => peopleOf(ctx.workspace, null)),
  inviteSiteAdministrator: siteProcedure('staff.inviteSiteAdministrator')
    .input(inLanguage.extend({ email, name }))
    .mutation(async ({ ctx, input: { language, ...wish } }) =>
      told(ctx.workspace, await inviteStaff(ctx.workspace, ctx.actor, { ...wish, grant: { role: 'site-administrator', district: null } }), language),
    ),
  revokeSiteInvitation: siteProcedure('staff.revokeSiteInvitation')
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => revokeInvitation(ctx.workspace, ctx.actor, input.id, null)),
  removeSiteAdministrator: siteProcedure('staff.removeSiteAdministrator')
    .input(z.object({ person }))
    .mutation(({ ctx, input }) => removeRole(ctx.workspace, ctx.actor, input.person, null)),
  newSitePasswordLink: siteProcedure('staff.newSitePasswordLink')
    .input(inLanguage.extend({ person }))
    .mutation(async ({ ctx, input }) => told(ctx.workspace, await newPasswordLink(ctx.workspace, ctx.actor, input.person, null), input.language)),
  disable: siteProcedure('staff.disable')
    .input(z.object({ person, disabled: z.boolean() }))
    .mutation(({ ctx, input }) => setDisabled(ctx.workspace, ctx.actor, input.person, input.disabled)),
})
