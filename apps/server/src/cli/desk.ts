import { authorRoleSchema, type AuthorRole } from '@cuentas/shared'
import { deskErrorWords, sayCorrection } from '#cli/correction-words.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import { withHouse } from '#cli/with-house.ts'
import type { Environment } from '#env.ts'
import { correctionDesk, type CorrectionDesk } from '#services/corrections/corrections-service.ts'
import { DomainError } from '#services/domain-error.ts'
import { servicesOf } from '#services/open-services.ts'
import type { Services } from '#services/services.ts'

/** What a command about corrections works with. */
export interface AtDesk {
  readonly desk: CorrectionDesk
  readonly services: Services
}

/** Opens the house and the desk, does the work, closes all. What a person asks for that can't be is told in one sentence. */
export function withDesk(environment: Environment, terminal: Terminal, work: (at: AtDesk) => Promise<ExitStatus>): Promise<ExitStatus> {
  return withHouse(environment, terminal, 1, async (house) => {
    try {
      return await work({ desk: correctionDesk(house), services: servicesOf(house) })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const known = Object.entries(deskErrorWords).find(([code]) => code === error.code)?.[1]
      terminal.error(known ? known[terminal.language] : error.code)
      return 2
    }
  })
}

/** Who writes, as the options say. */
export interface AuthorOptions {
  readonly author?: string
  readonly role?: string
  readonly reason?: string
  readonly batch?: string
  readonly apply?: boolean
}

/** The author and role of the options; undefined, after saying why, when they are not enough to write. */
export function authorOf({ author, role }: AuthorOptions, terminal: Terminal): { readonly author: string; readonly role: AuthorRole } | undefined {
  const known = authorRoleSchema.safeParse(role ?? 'site-administrator')
  if (!known.success) {
    terminal.error(sayCorrection(terminal.language, 'unknown-role', { roles: authorRoleSchema.options.join(', ') }))
    return undefined
  }
  if (author === undefined || author.trim() === '') {
    terminal.error(sayCorrection(terminal.language, 'needs-author'))
    return undefined
  }
  return { author, role: known.data }
}

/** The key of the district that a person means: its code, or the only one whose name has these words. Undefined, after saying why. */
export async function districtMeant(terminal: Terminal, services: Services, text: string): Promise<string | undefined> {
  const all = await services.districts.list('')
  if (all.some(({ key }) => key === text)) return text
  const found = await services.districts.list(text)
  const [only] = found
  if (only && found.length === 1) return only.key
  const names = found.map(({ name, key }) => `${name} (${key})`).join(', ')
  terminal.error(sayCorrection(terminal.language, only ? 'many-districts' : 'no-district', { district: text, names }))
  return undefined
}
