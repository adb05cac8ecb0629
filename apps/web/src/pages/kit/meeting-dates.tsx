import { fiscalYearLabel } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { District, MeetingCalendar } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { day as dayWords } from '#format/moment.ts'

/** Dates that the law sets, whether the plan is read here, and days that the district or a public source gave. No day is made up. */
export function MeetingDates({ calendar, district }: { readonly calendar: MeetingCalendar; readonly district: Pick<District, 'key'> }) {
  const { language, t } = useWords()
  return (
    <section aria-labelledby="meetings" className="no-print">
      <h2 id="meetings">{t('kit:calendar')}</h2>
      <p>
        {t('kit:calendar-lead')} {t('kit:calendar-law')}.
      </p>
      <ul>
        {calendar.statutory.map(({ date, planRead }) => (
          <li key={`${date.kind} ${date.deadline}`}>
            {t(`kit:calendar-${date.kind}`, { year: fiscalYearLabel(date.planYear), day: dayWords(date.deadline, language) })}.{' '}
            {date.lastWeekday !== date.deadline && `${t('kit:calendar-weekend', { day: dayWords(date.lastWeekday, language) })} `}
            {t(planRead ? 'kit:calendar-posted' : 'kit:calendar-not-posted', { year: fiscalYearLabel(date.planYear) })}
          </li>
        ))}
      </ul>
      <h3>{t('kit:calendar-given')}</h3>
      {calendar.given.length === 0 ? (
        <p>{t('kit:calendar-not-given')}</p>
      ) : (
        <ul>
          {calendar.given.map(({ kind, planYear, day, source }) => (
            <li key={`${kind} ${day}`}>
              {t('kit:calendar-given-line', { meeting: t(`kit:meeting-${kind}`), year: fiscalYearLabel(planYear), day: dayWords(day, language) })}.{' '}
              {t('kit:calendar-source')} {source.address === '' ? source.words : <a href={source.address}>{source.words}</a>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={addresses.meetingsFile(language, district.key)}>{t('kit:calendar-ics')}</a>
      </p>
    </section>
  )
}
