import { fiscalYearLabel } from '@cuentas/shared'
import type { KitView } from '#api.ts'
import { addresses, withFocus } from '#addresses.ts'
import { changeText } from '#format/kit/change-text.ts'
import { footnotesOf } from '#format/kit/footnotes.ts'
import { kitNumbers } from '#format/kit/numbers.ts'
import { questionText } from '#format/kit/question-text.ts'
import { scriptOf, type SpeakingTime } from '#format/kit/script.ts'
import { wordCount, type Said } from '#format/kit/said.ts'
import { steadySentences } from '#format/kit/steady-sentences.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** Rows of what changed that a sheet has room for. */
const mostChanges = 4
/** Questions that a sheet has room for. */
export const questionsAtFirst = 3

/** Everything that a kit's sheet says, on the page and in the PDF: with footnotes, in the reader's language. */
export function kitTexts(kit: KitView, minutes: SpeakingTime, origin: string, t: Translate, language: Language) {
  const { brief, focus, district } = kit
  const numbers = kitNumbers(kit, t, language)
  const changes = brief.changes.rows.slice(0, mostChanges).map((row) => changeText(row, brief.changes.since, t, language))
  const questions = brief.questions.map((question) => ({ id: question.id, said: questionText(question, focus, t, language) }))
  const chosen = questions.slice(0, questionsAtFirst).map(({ said }) => said)
  const script = scriptOf(kit, chosen, minutes, t, language)
  const misprint = misprintSaid(kit, t, language)
  const steady = steadySentences(brief, t, language)
  const said = [...numbers, ...misprint, ...steady, ...changes, ...questions.map((question) => question.said), ...script]
  const { notes, noteOf } = footnotesOf(
    said.flatMap(({ figures }) => figures),
    kit.documents,
    t,
    language,
  )
  const asked = new URLSearchParams({ data: kit.dataVersion, year: fiscalYearLabel(brief.planYear), meeting: kit.meeting })
  return {
    numbers,
    misprint,
    steady,
    changes,
    moreChanges: brief.changes.rows.length - changes.length,
    questions,
    script,
    scriptWords: script.reduce((sum, { text }) => sum + wordCount(text), 0),
    /** The words before the questions of the script. */
    ask: t('kit:say-ask'),
    notes,
    noteOf,
    // The same kit again, whenever it is opened; it says which data it was made from, so that whoever opens it later is told when there is newer.
    address: withFocus(`${origin}${addresses.kit(language, district.key)}?${asked.toString()}`, focus),
  }
}

/** Why nothing is compared with a promise of which one figure is not printed as a number is. */
function misprintSaid({ brief: { promise } }: KitView, t: Translate, language: Language): readonly Said[] {
  const place = promise?.misprint
  if (place?.misprint === undefined) return []
  const figure = [promise?.planned, promise?.estimatedActual].find((one) => one?.places.some(({ misprint }) => misprint === place.misprint))
  if (!figure) return []
  const amount = money(figure.cents, language)
  return [{ text: t('kit:misprint', { amount, text: place.misprint }), figures: [{ places: [place] }] }]
}
export type KitTexts = ReturnType<typeof kitTexts>
