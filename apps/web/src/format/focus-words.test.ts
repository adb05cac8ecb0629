import { categories, focuses } from '@cuentas/shared'
import { expect, it } from 'vitest'
import { focusName, focusPhrase, programClass } from '#format/focus-words.ts'
import { languages } from '#language.ts'
import { words } from '#locales/words.ts'

it.each(languages)('gives every focus a name of its own and a phrase for sentences (%s)', (language) => {
  const t = words(language)
  const names = focuses.map((focus) => focusName(focus, t))
  expect(new Set(names).size).toBe(focuses.length)
  for (const text of [...names, ...focuses.map((focus) => focusPhrase(focus, t))]) expect(text).not.toMatch(/^(?:focus|categories):|^$/)
})
it('marks the program that is looked at, and none for a flag', () => {
  expect(programClass('SEC', 'police-security')).toBe('program sec in-focus')
  expect(programClass('RJ', 'police-security')).toBe('program rj')
  for (const category of categories) expect(programClass(category, 'named-but-unfunded')).not.toContain('in-focus')
})
