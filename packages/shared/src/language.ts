import { z } from 'zod'

/** The languages of the site and of every word in the catalogues. */
export const languages = ['en', 'es'] as const
export const languageSchema = z.enum(languages)
export type Language = (typeof languages)[number]

/** The same words in every language of the site. */
export type InLanguages<T> = Readonly<Record<Language, T>>

/** What a sentence's `{placeholders}` are filled from. */
export type Facts = Readonly<Record<string, string | number>>

/** Names of the `{placeholders}` in a sentence, in order, without repeats. */
export function placeholdersOf(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{([A-Za-z]+)\}/g)].map((match) => match[1] ?? ''))]
}

/** Puts facts in the place of a sentence's `{placeholders}`. A fact that is missing leaves "…", so that a reader sees that something is missing. */
export function fillSentence(sentence: string, facts: Facts): string {
  return sentence.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => String(facts[name] ?? '…'))
}
