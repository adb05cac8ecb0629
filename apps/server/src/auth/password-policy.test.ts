import { describe, expect, it } from 'vitest'
import { passwordProblem } from '#auth/password-policy.ts'

const xochitl = { name: 'Xochitl Mendezalba', email: 'xochitl@example.org' }

describe('a password', () => {
  it.each([
    ['short', 'password-too-short'],
    ['ábcdéfg', 'password-too-short'],
    ['x'.repeat(129), 'password-too-long'],
    ['password', 'password-common'],
    ['Password2026!', 'password-common'],
    ['1234567890', 'password-common'],
    ['qwertyuiop', 'password-common'],
    ['aaaaaaaaaaaa', 'password-common'],
    ['abcabcabcabc', 'password-common'],
    ['Mendezalba7!', 'password-like-yourself'],
    ['xochitl-2026', 'password-like-yourself'],
  ])('is not taken: %s, %s', (password, problem) => {
    expect(passwordProblem(password, xochitl)).toBe(problem)
  })

  it.each([
    'date palms in the evening',
    'ñandú-y-cóndor',
    'Xk7#pq2V',
    'x7 y8 z9 w1',
    'somebody planted nine olive trees here',
    ' '.repeat(7) + 'leading spaces count',
  ])('is taken, whatever its characters: %s', (password) => {
    expect(passwordProblem(password, xochitl)).toBeUndefined()
  })
})
