import { fiscalYearLabel, meetingDateSchema } from '@cuentas/shared'
import { sayMeeting } from '#cli/meeting-words.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import { withHouse } from '#cli/with-house.ts'
import { deskErrorWords } from '#cli/correction-words.ts'
import type { Environment } from '#env.ts'
import { DomainError } from '#services/domain-error.ts'
import { meetingDesk, type MeetingDesk } from '#services/kit/meeting-desk.ts'

/** Options of `cuentas meeting`. */
export interface MeetingOptions {
  readonly kind?: string
  readonly year?: string
  readonly day?: string
  readonly source?: string
  readonly address?: string
}

/** `cuentas meeting add|list|withdraw`: the days of a district's board meetings, each with who says so. */
export async function meeting(environment: Environment, terminal: Terminal, step: string, subject: string, options: MeetingOptions): Promise<ExitStatus> {
  const { language } = terminal
  return withHouse(environment, terminal, 1, async (house) => {
    const desk = meetingDesk(house)
    try {
      if (step === 'add') return await add(desk, terminal, subject, options)
      if (step === 'withdraw') {
        await desk.withdraw(subject)
        terminal.out(sayMeeting(language, 'withdrawn', { id: subject }))
        return 0
      }
      const kept = await desk.list(subject)
      if (kept.length === 0) terminal.out(sayMeeting(language, 'none'))
      for (const { id, date } of kept)
        terminal.out([date.day, date.kind, fiscalYearLabel(date.planYear), date.source.words, date.source.address, id].join('\t'))
      return 0
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.code === 'meeting-not-found') terminal.error(sayMeeting(language, 'not-found', { id: subject }))
      else if (error.code === 'district-not-found') terminal.error(deskErrorWords['district-not-found'][language])
      else throw error
      return 2
    }
  })
}

async function add(
  desk: MeetingDesk,
  { language, ...terminal }: Terminal,
  district: string,
  { kind, year, day, source = '', address = '' }: MeetingOptions,
): Promise<ExitStatus> {
  const date = meetingDateSchema.safeParse({ kind, planYear: year, day, source: { words: source, address } })
  if (!date.success) {
    terminal.error(sayMeeting(language, 'needs'))
    return 2
  }
  terminal.out(sayMeeting(language, 'kept', { id: await desk.add(district, date.data) }))
  return 0
}
