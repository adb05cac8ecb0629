import { meetings, readFiscalYear, readFocus } from '@cuentas/shared'
import { speakingTimes, type SpeakingTime } from '#format/kit/script.ts'

/** What an address asks for: a program, a meeting, a plan's year, and how long the person may speak. */
export function askedKit(request: Request, key: string) {
  const { searchParams } = new URL(request.url)
  const minutes: SpeakingTime = speakingTimes.find((one) => String(one) === searchParams.get('minutes')) ?? 2
  const meeting = meetings.find((one) => one === searchParams.get('meeting'))
  const year = readFiscalYear(searchParams.get('year') ?? '')
  return { minutes, asked: { key, focus: readFocus(searchParams.get('focus')), meeting, year } }
}
