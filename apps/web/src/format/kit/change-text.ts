import { cents, isCents, type BriefAction, type BriefChange, type BriefFigure } from '@cuentas/shared'
import type { KitView } from '#api.ts'
import { figuresIn, type Said } from '#format/kit/said.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

function plannedFigure(action: BriefAction | null): BriefFigure | undefined {
  const printed = action?.planned
  return action && printed && isCents(printed.amount)
    ? { fiscalYear: action.fiscalYear, phase: 'planned', cents: printed.amount, places: [printed.place] }
    : undefined
}

/** A change of the program in words, with its figures. */
export function changeText(
  { kind, before, after, cents: moved }: BriefChange,
  since: KitView['brief']['changes']['since'],
  t: Translate,
  language: Language,
): Said {
  const named = after ?? before
  const title = `<quoted>${(named?.title ?? '').replace(/\s+/g, ' ').trim()}</quoted>`
  const [was, is] = [plannedFigure(before), plannedFigure(after)]
  const amountOf = (figure: BriefFigure | undefined) => (figure ? money(figure.cents, language) : t('kit:not-reported'))
  const difference = money(cents(Math.abs(moved ?? 0)), language)
  switch (kind) {
    case 'added':
      return { text: t('kit:change-added', { title, amount: amountOf(is) }), figures: figuresIn(is) }
    case 'removed':
      return { text: t(since === 'draft' ? 'kit:change-removed-draft' : 'kit:change-removed', { title, amount: amountOf(was) }), figures: figuresIn(was) }
    case 'more':
    case 'less':
      return { text: t(`kit:change-${kind}`, { title, difference, amount: amountOf(is) }), figures: figuresIn(was, is) }
    case 'contributing-changed':
      return { text: t(after?.contributing === true ? 'kit:change-contributing-yes' : 'kit:change-contributing-no', { title }), figures: figuresIn(is) }
  }
}
