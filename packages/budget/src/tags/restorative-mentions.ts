import type { FieldText } from '#tags/action-text.ts'
import { isInside } from '#tags/boilerplate.ts'
import type { Word } from '#tags/words.ts'

/** A place where restorative justice or practices are named. Offsets in the mended text. */
export interface RestorativeMention {
  readonly field: FieldText
  readonly start: number
  readonly end: number
  /** True in a sentence of need, research evidence or metrics, which names no purchase. */
  readonly inBoilerplate: boolean
  /** True for the practice itself (justice, practices, circles, conferences); false for a discipline, conflict or attendance process called restorative. */
  readonly isPractice: boolean
}

/** "restorative", "restoratively", "restaurativas", and the misspellings "restoritive", "restorive". */
const adjective = /^(?:resto?r(?:a|i|e)?tiv(?:e|es|ely|a|as|o|os)|restaurativ[aeo]s?|restaurativamente)$/
/** Nouns that make the adjective mean something else: sleep, dentistry, care ("restorative consequence" is no practice either). */
const otherNouns =
  /^(?:sleep|rest|naps?|dent|dental|dentistry|dentures?|cares?|nursing|yoga|materials?|arts?|environments?|ecolog|ecology|ecological|consequences?|medicine|movement|breathing|stretch(?:es|ing)|gardens?|land|habitats?|effects?)$/
const otherNounsBefore =
  /^(?:odontologia|sueno|yoga|materiales|material|cuidados?|descanso|enfermeria|ecologia|consecuencias?|artes?|medicina|ambientes?|jardines?)$/
/** Nouns that belong to the name and are shown with it. */
const ownNouns =
  /^(?:justice|practices?|approach(?:es)?|discipline|communit(?:y|ies)|schools?|circles?|conferenc(?:e|es|ing)|conversations?|dialogues?|process(?:es)?|responses?|coordinators?|facilitators?|counselors?|teachers?|teams?|interventions?|opportunit(?:y|ies)|alternatives?|strateg(?:y|ies)|programs?|trainings?|mediation|meetings?|supports?|solutions?)$/

/** True when the word at `at` is the adjective in another sense. "Restorative justice and dental care" is not: its own noun comes first. */
function hasOtherSense(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    const word = words[next]
    if (!word || (!word.continues && next > at + 1) || ownNouns.test(word.word)) break
    if (otherNouns.test(word.word)) return true
  }
  const before = words[at - 1]
  return before !== undefined && words[at]?.continues === true && otherNounsBefore.test(before.word)
}

const practices =
  /^(?:justice|practices?|approach(?:es)?|circles?|communit(?:y|ies)|conferenc(?:e|es|ing)|conversations?|dialogues?|trainings?|programs?|work|principles?|justicia|practicas?|circulos?|enfoques?|comunidades?|conferencias?|programas?)$/

/** True when a noun of the practice stands within three words after the adjective, or (in Spanish) right before it. */
function namesPractice(words: readonly Word[], at: number): boolean {
  const after = [1, 2, 3].map((step) => words[at + step]).filter((word) => word !== undefined)
  const joined = after.slice(0, after.findIndex((word) => !word.continues) < 0 ? 3 : after.findIndex((word) => !word.continues))
  return joined.some(({ word }) => practices.test(word)) || practices.test(words[at - 1]?.word ?? '')
}

/** Where the name starts: in Spanish its noun comes before, "prácticas (de justicia) restaurativas". */
function nameStart(words: readonly Word[], at: number): number {
  let first = at
  while (
    first > 0 &&
    words[first]?.continues &&
    /^(?:practicas?|justicia|circulos?|enfoques?|comunidades?|conferencias?|disciplina|procesos?|programas?)$/.test(words[first - 1]?.word ?? '')
  ) {
    first -= words[first - 2]?.word === 'de' && words[first - 1]?.continues ? 2 : 1
  }
  return words[first]?.word === 'de' ? (words[first + 1]?.start ?? 0) : (words[first]?.start ?? 0)
}

/** Where the name that starts at `at` ends: "restorative justice practices", "restorative". */
function nameEnd(words: readonly Word[], at: number): number {
  let last = at
  while (words[last + 1]?.continues && ownNouns.test(words[last + 1]?.word ?? '')) last += 1
  return words[last]?.end ?? 0
}

/** Every place in a field where a restorative practice is named. "Restore funding" and "social justice" are none. */
export function findRestorativeMentions(field: FieldText): readonly RestorativeMention[] {
  return field.words.flatMap((word, at) => {
    if (!adjective.test(word.word) || hasOtherSense(field.words, at)) return []
    return [
      {
        field,
        start: nameStart(field.words, at),
        end: nameEnd(field.words, at),
        inBoilerplate: isInside(field.boilerplate, word.start),
        isPractice: namesPractice(field.words, at),
      },
    ]
  })
}
