import type { WordsKey } from '#locales/words.ts'

const sentences = {
  'password-too-short': 'staff-account:password-too-short',
  'password-too-long': 'staff-account:password-too-long',
  'password-common': 'staff-account:password-common',
  'password-like-yourself': 'staff-account:password-like-yourself',
  'link-not-open': 'staff-account:link-not-open',
  'not-understood': 'staff-frame:problem-not-understood',
} as const satisfies Readonly<Record<string, WordsKey>>

const isKnown = (code: string): code is keyof typeof sentences => code in sentences

/** The sentence about why a password, or a link, was not taken. */
export function passwordTrouble(code: string): WordsKey {
  return isKnown(code) ? sentences[code] : 'staff-frame:problem-other'
}
