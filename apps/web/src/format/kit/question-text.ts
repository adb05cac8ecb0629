import {
  checkCatalogue,
  checkSubjectWords,
  fiscalYear,
  fiscalYearLabel,
  type BriefAction,
  type BriefCheck,
  type BriefFigure,
  type BriefQuestion,
  type CheckCode,
  type Focus,
} from '@cuentas/shared'
import { focusPhrase } from '#format/focus-words.ts'
import { figuresIn, type Said } from '#format/kit/said.ts'
import { count } from '#format/list.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** An action's title in quotation marks, shortened for the microphone: a sentence of forty words is no title any more. */
function titleOf(action: BriefAction | undefined): string {
  const title = (action?.title ?? '').replace(/\s+/g, ' ').trim()
  const short = title.length <= 80 ? title : `${title.slice(0, 77).replace(/\s+\S*$/, '')}…`
  return `<quoted>${short}</quoted>`
}

/** Checks that hold a plan against the one of the year before. */
const againstLastPlan: readonly CheckCode[] = ['annual-update-matches-last-plan', 'contributing-update-matches-last-plan']

/** A question in words. It asks and never accuses; every figure of it is among `figures`. */
export function questionText(question: BriefQuestion, focus: Focus, t: Translate, language: Language): Said {
  const { kind, actions, figures, check, years } = question
  const [first, second, third, fourth] = figures
  const amount = (figure: BriefFigure | undefined) => (figure ? money(figure.cents, language) : '')
  const facts = {
    title: titleOf(actions.at(-1)),
    program: focusPhrase(focus, t),
    year: first ? fiscalYearLabel(first.fiscalYear) : '',
    planned: amount(first),
  }
  switch (kind) {
    case 'underspent':
      return {
        text: t('kit:ask-underspent', { ...facts, estimated: amount(second), rest: money(question.weight, language) }),
        figures: figuresIn(first, second),
      }
    case 'disappeared':
      return { text: t('kit:ask-disappeared', { ...facts, year: first ? fiscalYearLabel(fiscalYear(first.fiscalYear + 1)) : '' }), figures: figuresIn(first) }
    case 'contributing-changed': {
      const now = actions.at(-1)?.contributing === true
      return { text: t(now ? 'kit:ask-contributing-yes' : 'kit:ask-contributing-no', { ...facts, planned: amount(second) }), figures: figuresIn(second) }
    }
    case 'only-in-bundles': {
      const number = { count: actions.length, formatted: count(actions.length, language) }
      return { text: t('kit:ask-bundle', { ...facts, ...number, title: titleOf(actions[0]) }), figures: figuresIn(first) }
    }
    case 'named-but-unfunded':
      return { text: t('kit:ask-unfunded', facts), figures: figuresIn(first) }
    case 'copied':
      return { text: t('kit:ask-copied', { ...facts, years }), figures }
    case 'check-fails':
    case 'carryover-does-not-carry': {
      if (!check) return { text: '', figures: [] }
      const words = {
        page: check.place.page,
        printed: amountOf(check.unit, check.printed, language),
        computed: amountOf(check.unit, check.computed, language),
        check: checkCatalogue[check.code].words[language].name,
      }
      const ask =
        kind === 'carryover-does-not-carry'
          ? check.code === 'carryover-goes-on'
            ? 'kit:ask-carryover-goes-on'
            : 'kit:ask-carryover'
          : againstLastPlan.includes(check.code)
            ? 'kit:ask-last-plan'
            : 'kit:ask-check'
      return { text: t(ask, { ...words, subject: checkSubjectWords(check.subject, language) }), figures: figuresIn(first ?? { places: [check.place] }) }
    }
    case 'security-grew':
      return {
        text: t('kit:ask-security', { ...facts, was: amount(first), is: amount(second), securityWas: amount(third), securityIs: amount(fourth) }),
        figures,
      }
  }
}

const dollars = {
  en: new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }),
  es: new Intl.NumberFormat('es-US', { style: 'currency', currency: 'USD' }),
}

/** Dollars, or a percentage in its thousandths: 1834 is 1.834%. */
function amountOf(unit: BriefCheck['unit'], value: number, language: Language): string {
  return unit === 'cents' ? cents(value, language) : `${(value / 1000).toFixed(3)}%`
}

function cents(value: number, language: Language): string {
  return dollars[language].format(value / 100).replace(/\.00$/, '')
}
