import type { DecidingWords } from '@cuentas/shared'
import { findBoilerplate, findBookkeeping, isInside, type Stretch } from '#tags/boilerplate.ts'
import { mendText, originalPlace, type MendedText } from '#tags/mended-text.ts'
import { findPhrases, type PhraseHit, type PhraseIndex } from '#tags/phrases.ts'
import { readWords, type Word } from '#tags/words.ts'

/** What is known of an action when it is tagged. Amount: whole cents, or null where none is printed. */
export interface ActionToTag {
  readonly title: string
  readonly description: string
  readonly amount?: number | null
  /** Whom the action serves, as the plan's table prints it; nothing where it does not say. */
  readonly studentGroups?: string
  /** True when the plan's running text tells of restorative work under this action. */
  readonly toldElsewhere?: boolean
}

/** One field of an action, mended and split into words. */
export interface FieldText {
  readonly field: DecidingWords['field']
  readonly original: string
  readonly mended: MendedText
  readonly words: readonly Word[]
  readonly boilerplate: readonly Stretch[]
  /** End of the opening: the first sentence that is not boilerplate, or the first 280 characters of it. */
  readonly openingEnd: number
  /** Phrases outside the boilerplate. */
  readonly hits: readonly PhraseHit[]
}

/** An action's text, and whom it serves. */
export interface ActionText {
  readonly title: FieldText
  readonly description: FieldText
  readonly studentGroups: FieldText
}

const longestOpening = 280

/** Where the first sentence of the work itself ends. */
function findOpeningEnd(text: string, boilerplate: readonly Stretch[]): number {
  let from = 0
  for (const match of text.matchAll(/[.!?\u2022;](?=\s|$)/g)) {
    const end = match.index + 1
    const ownWords = text
      .slice(from, end)
      .split(' ')
      .filter((_, index, all) => {
        const offset = from + all.slice(0, index).join(' ').length
        return !isInside(boilerplate, offset + 1)
      })
    if (ownWords.length >= 5) return Math.min(end, from + longestOpening)
    from = end
  }
  return Math.min(text.length, from + longestOpening)
}

function readField(field: DecidingWords['field'], original: string, phrases: PhraseIndex, vocabulary: ReadonlySet<string>): FieldText {
  const mended = mendText(original, vocabulary)
  const words = readWords(mended.text)
  const boilerplate = field === 'title' ? findBookkeeping(mended.text) : field === 'description' ? findBoilerplate(mended.text) : []
  const hits = findPhrases(words, phrases).filter((hit) => !isInside(boilerplate, hit.start))
  return {
    field,
    original,
    mended,
    words,
    boilerplate,
    openingEnd: field === 'description' ? findOpeningEnd(mended.text, boilerplate) : mended.text.length,
    hits,
  }
}

/** Reads an action's fields for the rules. */
export function readActionText(action: ActionToTag, phrases: PhraseIndex, vocabulary: ReadonlySet<string>): ActionText {
  return {
    title: readField('title', action.title, phrases, vocabulary),
    description: readField('description', action.description, phrases, vocabulary),
    studentGroups: readField('studentGroups', action.studentGroups ?? '', phrases, vocabulary),
  }
}

/** The words from `start` up to `end` of the mended text, as the original prints them, and where. */
export function decidingWords(field: FieldText, start: number, end: number, rule: string): DecidingWords {
  const place = originalPlace(field.mended, start, end)
  return { field: field.field, ...place, words: field.original.slice(place.start, place.end), rule }
}
