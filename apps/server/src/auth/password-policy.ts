import { dictionary } from '@zxcvbn-ts/language-common'

/** Characters a password has at least and at most. Long ones are asked for, short ones down to the floor are taken; what kind of characters is nobody's matter. */
export const passwordLength = { encouraged: 15, least: 8, most: 128 } as const

/** Why a password is not taken. */
export const passwordProblems = ['password-too-short', 'password-too-long', 'password-common', 'password-like-yourself'] as const
export type PasswordProblem = (typeof passwordProblems)[number]

/** Passwords that are known from breaches, most frequent first; all lower case. */
const known = new Set(dictionary['passwords-common'])

/** Why this password is not taken for this person; undefined when it is. */
export function passwordProblem(password: string, person: { readonly name: string; readonly email: string }): PasswordProblem | undefined {
  const length = [...password].length
  if (length < passwordLength.least) return 'password-too-short'
  if (length > passwordLength.most) return 'password-too-long'
  const plain = password.toLowerCase()
  // "Password2026!" is guessed as soon as "password" is: what stands around the word adds nothing.
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (known.has(plain) || (known.has(core) && length - [...core].length < 6)) return 'password-common'
  if (/^(.{1,3}?)\1+.{0,2}$/u.test(plain)) return 'password-common'
  const own = [...person.name.toLowerCase().split(/\s+/), ...person.email.toLowerCase().split(/[@.]/)].filter((word) => word.length > 3)
  if (own.some((word) => plain.includes(word) && length - word.length < 6)) return 'password-like-yourself'
  return undefined
}
