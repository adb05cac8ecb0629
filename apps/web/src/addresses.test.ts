import { expect, it } from 'vitest'
import { withFocus, withPer } from '#addresses.ts'

it('keeps what the reader looks at in every address, before the place on the page', () => {
  expect(withFocus('/en/d/1/2025-26', 'police-security')).toBe('/en/d/1/2025-26?focus=police-security')
  expect(withFocus('/en/d/1?basis=lcff-contributing', 'police-security')).toBe('/en/d/1?basis=lcff-contributing&focus=police-security')
  expect(withFocus('/en/i/x?figure=planned.total#evidence', 'families')).toBe('/en/i/x?figure=planned.total&focus=families#evidence')
})
it('leaves an address alone that names its own focus, a place on the page, and every address when restorative justice is looked at', () => {
  expect(withFocus('/en/d/1?named=yes&focus=restorative-justice', 'police-security')).toBe('/en/d/1?named=yes&focus=restorative-justice')
  expect(withFocus('#behind', 'police-security')).toBe('#behind')
  expect(withFocus('/en/d/1?basis=lcff-contributing', 'restorative-justice')).toBe('/en/d/1?basis=lcff-contributing')
})

it('keeps what sums are measured by on pages that measure, and nowhere else', () => {
  expect(withPer('/en/d/1/2025-26', 'per-pupil')).toBe('/en/d/1/2025-26?per=per-pupil')
  expect(withPer('/es/d/1/2025-26/sum/at-most?basis=lcff-contributing', 'per-pupil')).toBe('/es/d/1/2025-26/sum/at-most?basis=lcff-contributing&per=per-pupil')
  expect(withPer('/en/compare?d=1&d=2', 'constant-dollars')).toBe('/en/compare?d=1&d=2&per=constant-dollars')
  expect(withPer('/en/d/1?basis=all-funds#settings', 'dollars')).toBe('/en/d/1?basis=all-funds#settings')
  for (const other of ['/en/d/1/kit', '/en/d/1/compare', '/en/i/x', '/en', '#behind']) expect(withPer(other, 'per-pupil')).toBe(other)
})
