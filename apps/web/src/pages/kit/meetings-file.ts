import { fiscalYearLabel } from '@cuentas/shared'
import ical, { ICalCalendarMethod } from 'ical-generator'
import type { LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { day as dayWords } from '#format/moment.ts'
import { languageOfPath } from '#language.ts'
import { apiOf } from '#load-context.ts'
import { words } from '#locales/words.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** The dates of a district's meetings for a calendar program: whole days, without a place or an hour that nobody gave. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const language = languageOfPath(url.pathname)
  const t = words(language)
  const key = params['cds'] ?? ''
  const [history, dates] = await Promise.all([
    askedOfApi(apiOf(context).district.history({ key }), 'district'),
    askedOfApi(apiOf(context).kit.calendar({ key }), 'district'),
  ])
  const name = `${t('kit:calendar')}: ${history.district.name}`
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Cuentas Claras', product: 'meetings', language: language.toUpperCase() },
  })
  const address = `${url.origin}${addresses.kit(language, key)}`
  const event = (id: string, day: string, summary: string, description: string) =>
    calendar.createEvent({ id: `${id}@${key}.cuentas-claras`, start: noon(day), allDay: true, summary, description, url: address, stamp: noon(dates.today) })
  for (const { date, planRead } of dates.statutory) {
    const facts = { year: fiscalYearLabel(date.planYear), day: dayWords(date.deadline, language) }
    const weekend = date.lastWeekday === date.deadline ? [] : [t('kit:calendar-weekend', { day: dayWords(date.lastWeekday, language) })]
    const lines = [...weekend, t(planRead ? 'kit:calendar-posted' : 'kit:calendar-not-posted', facts), t('kit:calendar-law')]
    event(`law-${date.kind}-${date.deadline}`, date.deadline, `${t(`kit:calendar-${date.kind}`, facts)} (${history.district.name})`, lines.join('\n'))
  }
  for (const { kind, planYear, day, source } of dates.given) {
    const facts = { meeting: t(`kit:meeting-${kind}`), year: fiscalYearLabel(planYear), day: dayWords(day, language) }
    event(
      `given-${kind}-${day}`,
      day,
      `${t('kit:calendar-given-line', facts)} (${history.district.name})`,
      `${t('kit:calendar-source')} ${source.words} ${source.address}`.trim(),
    )
  }
  return new Response(calendar.toString(), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${language === 'es' ? 'reuniones' : 'meetings'}.ics"`,
    },
  })
}

/** A moment within the day in every time zone of California, so that a whole-day event is on that day. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
