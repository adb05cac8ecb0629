import { dayFormat } from '#format/number-format.ts'
import type { Language } from '#language.ts'

/** A moment (milliseconds since 1970, or ISO text) in words, in California's time: "Nov 25, 2026, 10:00 AM PST". */
export function momentWords(moment: number | string, language: Language): string {
  const clock = dayFormat(language, {
    timeZone: 'America/Los_Angeles',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return clock.format(new Date(moment))
}
