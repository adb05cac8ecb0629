import { expect, it } from 'vitest'
import { inLanguage, languageOfPath } from '#language.ts'

it('keeps the place when the language changes', () => {
  expect(inLanguage('es', '/en/d/33736760000000/2025-26/2/2.4', '?basis=lcff-contributing')).toBe('/es/d/33736760000000/2025-26/2/2.4?basis=lcff-contributing')
  expect(inLanguage('en', '/es')).toBe('/en')
  expect(inLanguage('es', '/nowhere')).toBe('/es/nowhere')
})
it('reads the language from the address, English where it names none', () => {
  expect(languageOfPath('/es/about')).toBe('es')
  expect(languageOfPath('/')).toBe('en')
  expect(languageOfPath('/especial')).toBe('en')
})
