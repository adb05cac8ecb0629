import type { ActionText, FieldText } from '#tags/action-text.ts'
import { isInside } from '#tags/boilerplate.ts'

const mostDescriptionWords = 80
/** Words that say nothing of the purchase. */
const emptyWords = new Set(
  (
    'the and for with that this are will from our all their they who have has its into also other more such each which these those continue provide provides provided providing support supports student students ' +
    'district school schools action ensure including include includes through based new increase increased additional implement implementation services service program programs use using used available access ' +
    'need needs focus across specific within about how what when where while both many grade level level work team order part per not can may any been being related identified address addressing maintain ' +
    'english learners learner foster youth low income socioeconomically disadvantaged unduplicated pupils pupil lcap lrebg goal metric see funding allocated cost costs funds year years ' +
    'las los para con que del por una sus como esta estos estas sera estudiantes alumnos escuela escuelas distrito accion apoyo'
  ).split(' '),
)

function wordFeatures(field: FieldText, prefix: string, most: number): readonly string[] {
  const told = field.words.filter(({ word, start }) => word.length > 2 && !/\d/.test(word) && !emptyWords.has(word) && !isInside(field.boilerplate, start))
  return told.slice(0, most).map(({ word }) => `${prefix}:${word}`)
}

/** What the classifier sees of an action: words of the title (t:) and of the start of the text (d:), and lexicon rows found in either (T:, D:). Each once. */
export function featuresOf(text: ActionText): readonly string[] {
  return [
    ...new Set([
      ...wordFeatures(text.title, 't', Infinity),
      ...wordFeatures(text.description, 'd', mostDescriptionWords),
      ...text.title.hits.map((hit) => `T:${hit.row.id}`),
      ...text.description.hits.map((hit) => `D:${hit.row.id}`),
    ]),
  ]
}
