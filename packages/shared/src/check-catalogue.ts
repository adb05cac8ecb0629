import type { CannotReason, CheckCode } from '#check.ts'
import type { CheckEntry } from '#check-words.ts'
import { olderCheckWords } from '#check-words-older.ts'
import { overviewCheckWords } from '#check-words-overview.ts'
import { percentageCheckWords } from '#check-words-percentages.ts'
import { planCheckWords } from '#check-words-plans.ts'
import { tableCheckWords } from '#check-words-tables.ts'
import type { InLanguages } from '#language.ts'

/** Words of every code in `checkCodes`. `docs/checks.md` is generated from it. */
export const checkCatalogue: Readonly<Record<CheckCode, CheckEntry>> = {
  ...tableCheckWords,
  ...percentageCheckWords,
  ...overviewCheckWords,
  ...planCheckWords,
  ...olderCheckWords,
}

/** Why a check cannot be made, in words. */
export const cannotWords = {
  'figure-not-printed': {
    en: 'The document does not print a figure that the check needs.',
    es: 'El documento no imprime una cifra que la comprobación necesita.',
  },
  'cell-unreadable': { en: 'A cell that takes part holds no readable number.', es: 'Una de las celdas no tiene un número que se pueda leer.' },
  'action-not-in-table': { en: 'The other table has no row for this action.', es: 'La otra tabla no tiene una fila para esta acción.' },
  'no-rows': { en: 'The table has no rows.', es: 'La tabla no tiene filas.' },
  'base-grant-zero': {
    en: 'The base grant is printed as 0, and nothing can be divided by 0.',
    es: 'Los fondos base aparecen como 0, y no se puede dividir entre 0.',
  },
  'label-not-met': {
    en: 'No amount of the actions was read under this name.',
    es: 'No se leyó ninguna cantidad de las acciones con este nombre.',
  },
} as const satisfies Readonly<Record<CannotReason, InLanguages<string>>>
