import { dayFormat } from '#format/number-format.ts'
import type { Language } from '#language.ts'

/** A day as prose says it: "February 10, 2026", "10 de febrero de 2026". In universal time, like the addresses. */
export function day(moment: string, language: Language): string {
  return dayFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment))
}

/** A moment as a citation says it: the day and the time in UTC. */
export function moment(text: string, language: Language): string {
  return `${day(text, language)}, ${text.slice(11, 16)} UTC`
}
