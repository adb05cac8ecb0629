import { auditHeadSchema, type AuditHead } from '@cuentas/shared'
import { sayStaff } from '#cli/staff-words.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import { withHouse } from '#cli/with-house.ts'
import type { Environment } from '#env.ts'
import { verifyAudit } from '#services/audit/verify-audit.ts'

/** DAY:NUMBER:HASH as a person kept it. */
function headOf(text: string): AuditHead | undefined {
  const [day, number, hash] = text.split(':')
  return auditHeadSchema.safeParse({ day, number: Number(number), hash }).data
}

/** `cuentas audit verify`: follows the chain; exit status 2 when it is not whole. */
export async function audit(environment: Environment, terminal: Terminal, heads: readonly string[]): Promise<ExitStatus> {
  const { language } = terminal
  const kept: AuditHead[] = []
  for (const text of heads) {
    const head = headOf(text)
    if (!head) {
      terminal.error(sayStaff(language, 'bad-head', { head: text }))
      return 2
    }
    kept.push(head)
  }
  return withHouse(environment, terminal, 1, async ({ database }) => {
    const verdict = await verifyAudit(database, kept)
    if (verdict.kind === 'whole') {
      terminal.out(verdict.head === null ? sayStaff(language, 'empty') : sayStaff(language, 'whole', { entries: verdict.entries, head: verdict.head }))
      return 0
    }
    terminal.error(
      verdict.kind === 'broken'
        ? sayStaff(language, verdict.link.because, { number: verdict.link.number })
        : sayStaff(language, 'head-missing', { number: verdict.head.number, day: verdict.head.day }),
    )
    return 2
  })
}
