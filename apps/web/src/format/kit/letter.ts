import { fiscalYearLabel, isCents, type BriefAction, type BriefFigure, type BriefQuestion } from '@cuentas/shared'
import type { KitView } from '#api.ts'
import { focusPhrase } from '#format/focus-words.ts'
import { placesText } from '#format/kit/footnotes.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** A part of a letter: a paragraph, and the lines that stand under it as a list. */
export interface LetterPart {
  readonly text: string
  readonly lines: readonly string[]
}

/** A letter to a district. It holds only figures of the kit, each with its page; `asks` is false when there is nothing to ask for. */
export interface LetterText {
  readonly to: string
  readonly subject: string
  readonly parts: readonly LetterPart[]
  readonly asks: boolean
}

/** Lines of one kind at most: a letter that asks for thirty things is answered by none. */
const mostLines = 6

/** A kit -> the letter that asks for the missing split, the missing estimated actual, or the reason of a difference. */
export function letterOf(kit: KitView, t: Translate, language: Language): LetterText {
  const { brief, focus, district } = kit
  const program = focusPhrase(focus, t)
  const ofKind = (kind: BriefQuestion['kind']) => brief.questions.filter((question) => question.kind === kind)
  const line = (action: BriefAction, figure: BriefFigure) => itemLine(action, figure, kit, t, language)
  const bundles = ofKind('only-in-bundles').flatMap(({ actions, figures }) => actions.flatMap((action, at) => (figures[at] ? [line(action, figures[at])] : [])))
  const reasons = ofKind('underspent').flatMap(({ actions, figures }) => figures.flatMap((figure) => (actions[0] ? [line(actions[0], figure)] : [])))
  const missing = unreported(kit).flatMap((action) => {
    const figure = plannedFigure(action)
    return figure ? [line(action, figure)] : []
  })
  const asked: readonly LetterPart[] = [
    { text: t('kit:letter-ask-split', { program }), lines: bundles },
    { text: t('kit:letter-ask-actual'), lines: missing },
    { text: t('kit:letter-ask-reason'), lines: reasons },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ text, lines }) => ({ text, lines: lines.slice(0, mostLines) }))
  const alone = (text: string): LetterPart => ({ text, lines: [] })
  return {
    to: t('kit:letter-to', { district: district.name }),
    subject: t('kit:letter-subject', { program, year: fiscalYearLabel(brief.planYear) }),
    asks: asked.length > 0,
    parts: [
      alone(t('kit:letter-hello')),
      alone(t('kit:letter-intro')),
      ...asked,
      alone(t('kit:letter-law-comments')),
      alone(t('kit:letter-law-records')),
      alone(t('kit:letter-law-language')),
      alone(t('kit:letter-close')),
      alone(t('kit:letter-sign')),
    ],
  }
}

/** Actions of the program that a question is about or that changed, of the year whose estimated actual the newest plan reports, without one. */
function unreported({ brief }: KitView): readonly BriefAction[] {
  const named = [...brief.questions.flatMap(({ actions }) => actions), ...brief.changes.rows.flatMap(({ before }) => (before ? [before] : []))]
  const byId = new Map(named.map((action) => [action.id, action]))
  return [...byId.values()].filter((action) => action.fiscalYear < brief.planYear && action.level !== 'none' && action.estimatedActual === null)
}

function plannedFigure({ fiscalYear, planned }: BriefAction): BriefFigure | undefined {
  return planned && isCents(planned.amount) ? { fiscalYear, phase: 'planned', cents: planned.amount, places: [planned.place] } : undefined
}

function itemLine({ title, number }: BriefAction, figure: BriefFigure, { documents }: KitView, t: Translate, language: Language): string {
  return t('kit:letter-item', {
    title: title.replace(/\s+/g, ' ').trim(),
    number,
    phase: t(`terms:${figure.phase}`),
    year: fiscalYearLabel(figure.fiscalYear),
    amount: money(figure.cents, language),
    source: `${placesText(figure.places, documents, t, language)}.`,
  })
}

/** The letter as plain text, to be copied. */
export function letterPlainText({ to, subject, parts }: LetterText): string {
  const body = parts.map(({ text, lines }) => [text, ...lines.map((line) => `- ${line}`)].join('\n'))
  return [to, subject, ...body].join('\n\n')
}
