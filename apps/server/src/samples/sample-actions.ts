import { cents, fiscalYearLabel, sumCents, type Cents, type FiscalYear } from '@cuentas/shared'
import type { Language, SampleSource } from '#samples/sample-source.ts'

/** An action of one fiscal year as the plan's tables print it. */
export interface SampleAction {
  readonly goal: string
  readonly number: string
  readonly title: string
  readonly description: string
  readonly studentGroups: string
  readonly contributing: boolean
  readonly scope: SampleSource['actions'][number]['scope']
  readonly unduplicated: string
  readonly location: string
  readonly timeSpan: string
  readonly personnel: Cents
  readonly nonPersonnel: Cents
  readonly lcff: Cents
  readonly otherState: Cents
  readonly local: Cents
  readonly federal: Cents
  /** Sum of the four funds. */
  readonly total: Cents
  /** What the planned table prints as total: `total`, but for the one deliberate slip. */
  readonly printedTotal: Cents
  readonly estimatedTotal: Cents | undefined
  readonly estimatedLcff: Cents | undefined
  readonly plannedPercentage: string
  readonly estimatedPercentage: string
}

const groupNames = {
  trio: { en: 'English Learners\nFoster Youth\nLow Income', es: 'Aprendices de Inglés\nJóvenes de Crianza\nBajos Ingresos' },
  el: { en: 'English Learners', es: 'Aprendices de Inglés' },
  all: { en: 'All', es: 'Todos' },
} as const

/** "1.10" after "1.9": by its parts as numbers. */
function byNumber(one: SampleAction, other: SampleAction): number {
  const [goal = 0, action = 0] = one.number.split('.').map(Number)
  const [otherGoal = 0, otherAction = 0] = other.number.split('.').map(Number)
  return goal - otherGoal || action - otherAction
}

/** The actions of a fiscal year in the order of their numbers. */
export function sampleActions(source: SampleSource, year: FiscalYear, language: Language): readonly SampleAction[] {
  const actions = source.actions.flatMap((action): SampleAction[] => {
    const figures = action.years[fiscalYearLabel(year)]
    if (!figures) return []
    const total = sumCents([figures.lcff, figures.otherState, figures.local, figures.federal])
    return [
      {
        goal: figures.number.split('.')[0] ?? '',
        number: figures.number,
        title: action.title[language],
        description: [figures.note?.[language], action.description[language]].filter((text) => text !== undefined).join(' '),
        studentGroups: groupNames[action.studentGroups][language],
        contributing: action.contributing,
        scope: action.scope,
        unduplicated: action.unduplicated.join('\n'),
        location: action.location[language],
        timeSpan: action.timeSpan[language],
        personnel: figures.personnel,
        nonPersonnel: cents(total - figures.personnel),
        lcff: figures.lcff,
        otherState: figures.otherState,
        local: figures.local,
        federal: figures.federal,
        total,
        printedTotal: figures.printedTotal ?? total,
        estimatedTotal: figures.estimatedTotal,
        estimatedLcff: figures.estimatedLcff,
        plannedPercentage: figures.plannedPercentage ?? '',
        estimatedPercentage: figures.estimatedPercentage ?? '',
      },
    ]
  })
  return actions.sort(byNumber)
}
