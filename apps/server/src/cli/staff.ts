import { districtRoleSchema } from '@cuentas/shared'
import { z } from 'zod'
import { sayStaff } from '#cli/staff-words.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import { withHouse } from '#cli/with-house.ts'
import { deskErrorWords } from '#cli/correction-words.ts'
import type { Environment } from '#env.ts'
import { DomainError } from '#services/domain-error.ts'
import { openWorkspace } from '#services/staff/open-workspace.ts'
import { commandLine, inviteStaff } from '#services/staff/staff-service.ts'

/** Options of `cuentas staff`. */
export interface StaffOptions {
  readonly name?: string
  readonly role?: string
  readonly district?: string
}

/** `cuentas staff EMAIL`: invites somebody, the first administrator of the site among them, and prints the one-time link. */
export async function staff(environment: Environment, terminal: Terminal, email: string, { name, role, district }: StaffOptions): Promise<ExitStatus> {
  const { language } = terminal
  const address = z.email().safeParse(email)
  const districtRole = districtRoleSchema.optional().safeParse(role)
  if (!address.success || !name || !districtRole.success || (role === undefined) !== (district === undefined)) {
    terminal.error(sayStaff(language, 'needs-name'))
    return 2
  }
  const grant =
    districtRole.data === undefined || district === undefined ? { role: 'site-administrator' as const, district: null } : { role: districtRole.data, district }
  return withHouse(environment, terminal, 1, async (house) => {
    const publicUrl = environment.publicUrl ?? `http://localhost:${environment.port}`
    const workspace = await openWorkspace(house, environment.home, publicUrl)
    try {
      const made = await inviteStaff(workspace, commandLine, { email: address.data, name, grant })
      if ('granted' in made) terminal.out(sayStaff(language, 'granted', { name }))
      else {
        const until = new Date(made.link.expiresAt).toISOString().slice(0, 16).replace('T', ' ')
        terminal.out(sayStaff(language, 'link', { name, until: `${until} UTC`, url: `${publicUrl}/${language}/staff/link/${made.secret}` }))
      }
      return 0
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'district-not-found') throw error
      terminal.error(deskErrorWords['district-not-found'][language])
      return 2
    } finally {
      await workspace.door.close()
    }
  })
}
