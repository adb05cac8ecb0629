import { cents, fiscalYear, fiscalYearLabel, isCents, type Amount, type Cents, type Focus, type Phase, type RjLevel } from '@cuentas/shared'
import type { ActionThroughYears } from '#api.ts'
import { focusKind, focusPhrase } from '#format/focus-words.ts'
import { missingBecause } from '#format/missing.ts'
import { roundedMoney } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

const known = (amount: Amount | undefined): Cents | undefined => (amount !== undefined && isCents(amount) ? amount : undefined)

function estimatedSentence(planned: Cents | undefined, estimated: Cents | undefined, t: Translate, language: Language): string {
  if (estimated === undefined) return t('sentence:action-estimated-missing')
  const facts = { estimated: roundedMoney(estimated, language) }
  if (planned === undefined) return t('sentence:action-estimated', facts)
  const difference = estimated - planned
  if (difference === 0) return t('sentence:action-estimated-same')
  return t(difference < 0 ? 'sentence:action-estimated-less' : 'sentence:action-estimated-more', {
    ...facts,
    difference: roundedMoney(cents(Math.abs(difference)), language),
  })
}

/** The sentence an action's page opens with: planned, estimated actual and the gap between them, and what its text says of the focus. */
export function actionSentence(
  { district, action, focus }: Pick<ActionThroughYears, 'district' | 'action' | 'focus'>,
  t: Translate,
  language: Language,
): string {
  const planned = known(action.planned?.amount)
  const facts = { year: fiscalYearLabel(action.fiscalYear), district: district.name }
  const estimated = known(action.estimatedActual?.amount)
  const missing = (phase: Phase) => missingBecause(phase, action.fiscalYear, district)
  const notRead = t('sentence:action-estimated-not-read', { next: fiscalYearLabel(fiscalYear(action.fiscalYear + 1)) })
  return [
    planned === undefined
      ? t(missing('planned') === 'no-document' ? 'sentence:action-planned-not-read' : 'sentence:action-planned-missing', facts)
      : t('sentence:action-planned', { ...facts, planned: roundedMoney(planned, language) }),
    action.estimatedActual === null && missing('estimated-actual') === 'no-next-plan' ? notRead : estimatedSentence(planned, estimated, t, language),
    levelSentence(action.focusLevel, missing('planned') === 'no-document', focus, t),
  ].join(' ')
}

function levelSentence(level: RjLevel, titleAlone: boolean, focus: Focus, t: Translate): string {
  const says = level === 'none' && titleAlone ? 'none-in-title' : level
  const kind = focusKind(focus)
  return kind === 'restorative' ? t(`sentence:action-level-${says}`) : t(`focus:${kind}-action-${says}`, { focus: focusPhrase(focus, t) })
}
