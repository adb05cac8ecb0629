import type { CheckCode } from '#check.ts'
import { table3, table4, table5, toTheLastDigit, betweenPlans, type CheckEntry } from '#check-words.ts'

/** Words of the checks that need last year’s plan beside this one. */
export const planCheckWords = {
  'annual-update-matches-last-plan': {
    source: `${table3}: “Last Year’s Planned Expenditures (Total Funds)”; needs last year’s plan`,
    exactness: betweenPlans,
    words: {
      en: {
        name: 'The annual update repeats last year’s plan',
        formula: 'planned expenditure of an action in the annual update = its total funds in last year’s plan',
        whenItFails: 'The plan may have been revised after adoption, or the action may have been renumbered. Ask the district which figure the board adopted.',
      },
      es: {
        name: 'La actualización anual repite el plan del año anterior',
        formula: 'gasto planeado de la acción en la actualización anual = sus fondos totales en el plan del año anterior',
        whenItFails:
          'El plan pudo revisarse después de su aprobación, o la acción pudo cambiar de número. Pregunte al distrito qué cifra aprobó la mesa directiva.',
      },
    },
  },
  'contributing-update-matches-last-plan': {
    source: `${table4}: “Last Year’s Planned Expenditures for Contributing Actions (LCFF Funds)”; needs last year’s plan`,
    exactness: betweenPlans,
    words: {
      en: {
        name: 'The contributing annual update repeats last year’s plan',
        formula: 'planned LCFF expenditure of an action in Table 4 = its planned expenditure in last year’s Table 2',
        whenItFails: 'The plan may have been revised after adoption, or the action may have been renumbered. Ask the district which figure the board adopted.',
      },
      es: {
        name: 'La actualización de las acciones que cuentan repite el plan del año anterior',
        formula: 'gasto LCFF planeado de la acción en la Tabla 4 = su gasto planeado en la Tabla 2 del año anterior',
        whenItFails:
          'El plan pudo revisarse después de su aprobación, o la acción pudo cambiar de número. Pregunte al distrito qué cifra aprobó la mesa directiva.',
      },
    },
  },
  'carryover-came-in': {
    source: `${table5}: “LCFF Carryover — Percentage (Percentage from Prior Year)”; needs last year’s plan`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: 'The carryover printed last year came in',
        formula: 'carryover percentage that enters the current year (Table 5) = (13) printed a year earlier',
        whenItFails: 'The carryover that last year’s plan printed is not the one counted now. A later correction may explain it: ask the district.',
      },
      es: {
        name: 'Lo que el plan anterior decía que pasaba, entró',
        formula: 'porcentaje que entra al año en curso (Tabla 5) = (13) impreso un año antes',
        whenItFails: 'Lo que el plan anterior decía que pasaba no es lo que se cuenta ahora. Una corrección posterior puede explicarlo: pregunte al distrito.',
      },
    },
  },
} as const satisfies Partial<Readonly<Record<CheckCode, CheckEntry>>>
