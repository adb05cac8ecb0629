import { expect, it } from 'vitest'
import { withMoment, withoutMoment } from '#format/with-moment.ts'

it('keeps the moment from page to page, before the place on the page', () => {
  expect(withMoment('/en/d/1', '2026-02-10')).toBe('/en/d/1?asof=2026-02-10')
  expect(withMoment('/en/i/x?figure=planned.total#evidence', '2026-02-10')).toBe('/en/i/x?figure=planned.total&asof=2026-02-10#evidence')
})
it('leaves alone what names a moment itself, what is on this page, and what shows today', () => {
  expect(withMoment('/en/d/1?asof=2026-01-01', '2026-02-10')).toBe('/en/d/1?asof=2026-01-01')
  expect(withMoment('#behind', '2026-02-10')).toBe('#behind')
  expect(withMoment('/en/d/1', null)).toBe('/en/d/1')
})
it('finds the way back to today, with everything else that the address chose', () => {
  expect(withoutMoment('/en/d/1', '?asof=2026-02-10')).toBe('/en/d/1')
  expect(withoutMoment('/en/d/1', '?basis=lcff-contributing&asof=2026-02-10')).toBe('/en/d/1?basis=lcff-contributing')
})
