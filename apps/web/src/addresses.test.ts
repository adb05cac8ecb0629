import { expect, it } from 'vitest'
import { withFocus } from '#addresses.ts'

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
