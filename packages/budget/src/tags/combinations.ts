import type { Category, InBothLanguages } from '@cuentas/shared'

/** Where phrases of a lexicon row stand. */
export interface RowsFound {
  readonly title: ReadonlySet<string>
  readonly opening: ReadonlySet<string>
  readonly text: ReadonlySet<string>
  /** Rows in the same sentence as a restorative practice. */
  readonly besideRestorative: ReadonlySet<string>
  /** How many families of programs the description names: behavior, climate and discipline are one, academics none. */
  readonly families: number
}

/** Two phrases that together mean something else than each alone: a close call of the taxonomy, decided. */
export interface Combination {
  readonly code: string
  readonly holds: (found: RowsFound) => boolean
  readonly category: Category
  /** The row whose phrase is shown as the reason. */
  readonly shows: readonly string[]
  readonly points: number
  readonly said: InBothLanguages
}

const any = (rows: ReadonlySet<string>, ...ids: readonly string[]): boolean => ids.some((id) => rows.has(id))

/** Rows that leave a training's topic open. */
const besideTraining = new Set([
  'professional-learning',
  'training-word',
  'staff-word',
  'administrators',
  'assistants',
  'office-words',
  'instruction-words',
  'core',
  'subjects',
  'wellness',
  'health-word',
  'climate-words',
  'belonging',
  'intervention-word',
])

/** Rows of a title that decide by themselves where PBIS and restorative practices are listed together: discipline, lessons, clinicians, administrators, security. */
const ownTitles = new Set([
  'suspension-work',
  'alternatives-to-suspension',
  'sel',
  'social-emotional',
  'mental-health',
  'counseling',
  'site-admin',
  'police',
  'guards',
  'supervision',
  'surveillance',
  'preparedness',
  'safety-word',
])

/** The close calls. Each holds or not by itself and adds its points, so their order doesn't matter. */
export const combinations = [
  {
    code: 'training-on-several',
    holds: ({ title, families }) => any(title, 'professional-learning') && families >= 3 && [...title].every((row) => besideTraining.has(row)),
    category: 'PD',
    shows: ['professional-learning'],
    points: 12,
    said: { en: '“{words}” on three or more kinds of programs: {program}.', es: '«{words}» en tres o más clases de programas: {program}.' },
  },
  {
    code: 'academic-tiers',
    holds: ({ title, opening, text }) =>
      any(title, 'mtss') &&
      any(new Set([...title, ...opening]), 'intervention', 'subjects', 'core', 'instruction-words') &&
      !any(text, 'pbis', 'behavior-support', 'behavior-staff'),
    category: 'INS',
    shows: ['intervention', 'subjects', 'core', 'instruction-words'],
    points: 10,
    said: { en: 'Tiered support for “{words}”, not for behavior: {program}.', es: 'Apoyos por niveles para «{words}», no para la conducta: {program}.' },
  },
  {
    code: 'positive-behavior-beside-restorative',
    holds: ({ title, besideRestorative }) => any(besideRestorative, 'pbis') && ![...title].some((row) => ownTitles.has(row)),
    category: 'BEH',
    shows: ['pbis'],
    points: 15,
    said: { en: 'Restorative practices are listed with “{words}”: {program}.', es: 'Las prácticas restaurativas aparecen junto a «{words}»: {program}.' },
  },
  {
    code: 'behavior-for-students-with-disabilities',
    holds: ({ title, opening }) => any(title, 'behavior-support', 'behavior-staff') && any(opening, 'special-education') && !any(opening, 'pbis'),
    category: 'SPED',
    shows: ['special-education'],
    points: 20,
    said: { en: 'Behavior support for “{words}”: {program}.', es: 'Apoyo de conducta para «{words}»: {program}.' },
  },
  {
    code: 'supervisor-for-behavior',
    holds: ({ title, opening, text }) =>
      any(title, 'guards', 'supervision') &&
      any(opening, 'behavior-support', 'pbis', 'behavior-staff') &&
      !any(text, 'guards', 'supervision', 'police', 'surveillance', 'preparedness', 'safety-word'),
    category: 'BEH',
    shows: ['behavior-support', 'pbis', 'behavior-staff'],
    points: 30,
    said: { en: 'A supervisor who works on “{words}”: {program}.', es: 'Un supervisor que trabaja en «{words}»: {program}.' },
  },
] as const satisfies readonly Combination[]
