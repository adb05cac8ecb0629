import { day, dayAfter, dayBefore, fiscalYear, lastWeekdayUpTo, weekdayOf } from '@cuentas/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesAhead, schoolYearOf, statutoryDates } from '#calendar/statutory-dates.ts'

const someDay = fc
  .record({ year: fc.integer({ min: 2001, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, date }) => day(year, month, date))

describe('the dates that the law sets', () => {
  it('are the mid-year report by February 28, the hearing, and the adoption on a later day, by July 1', () => {
    expect(statutoryDates(fiscalYear(2026))).toEqual([
      { kind: 'mid-year', planYear: 2026, deadline: '2027-02-28', lastWeekday: '2027-02-26' },
      { kind: 'hearing', planYear: 2027, deadline: '2027-06-30', lastWeekday: '2027-06-30' },
      { kind: 'adoption', planYear: 2027, deadline: '2027-07-01', lastWeekday: '2027-07-01' },
    ])
  })

  it('stay February 28 in a leap year', () => {
    expect(statutoryDates(fiscalYear(2027))[0]).toMatchObject({ deadline: '2028-02-28', lastWeekday: '2028-02-28' })
  })

  it('name the Friday before where the last day is a Saturday or Sunday', () => {
    // July 1 2028 is a Saturday, and so the hearing's June 30 a Friday; July 1 2029 is a Sunday.
    expect(statutoryDates(fiscalYear(2027)).map(({ lastWeekday }) => lastWeekday)).toEqual(['2028-02-28', '2028-06-30', '2028-06-30'])
    expect(statutoryDates(fiscalYear(2028)).map(({ lastWeekday }) => lastWeekday)).toEqual(['2029-02-28', '2029-06-29', '2029-06-29'])
  })

  it('lie ahead from today on', () => {
    expect(datesAhead(day(2026, 11, 25)).map(({ kind, deadline }) => `${kind} ${deadline}`)).toEqual([
      'mid-year 2027-02-28',
      'hearing 2027-06-30',
      'adoption 2027-07-01',
      'mid-year 2028-02-28',
      'hearing 2028-06-30',
      'adoption 2028-07-01',
    ])
    expect(datesAhead(day(2027, 7, 1))[0]).toMatchObject({ kind: 'adoption', deadline: '2027-07-01' })
    expect(datesAhead(day(2027, 3, 1))[0]).toMatchObject({ kind: 'hearing' })
  })

  it('know the school year of a day', () => {
    expect([day(2026, 6, 30), day(2026, 7, 1), day(2027, 1, 1)].map(schoolYearOf)).toEqual([2025, 2026, 2026])
  })
})

describe('days', () => {
  it('have the weekdays that a calendar prints', () => {
    expect([day(2026, 11, 25), day(2024, 2, 29), day(2000, 1, 1), day(2100, 3, 1)].map(weekdayOf)).toEqual([3, 4, 6, 1])
    // Seven days on, the same weekday; the property below walks from these.
  })

  it('follow each other through months and leap years', () => {
    fc.assert(
      fc.property(someDay, (one) => {
        expect(dayBefore(dayAfter(one))).toBe(one)
        expect(dayAfter(dayBefore(one))).toBe(one)
        expect(weekdayOf(dayAfter(one))).toBe((weekdayOf(one) + 1) % 7)
        expect([1, 2, 3, 4, 5]).toContain(weekdayOf(lastWeekdayUpTo(one)))
      }),
    )
    expect([dayAfter(day(2028, 2, 28)), dayAfter(day(2027, 2, 28)), dayBefore(day(2027, 1, 1))]).toEqual(['2028-02-29', '2027-03-01', '2026-12-31'])
  })
})
