import type { CheckCode } from '#check.ts'
import { toTheCent, type CheckEntry } from '#check-words.ts'

/** Words of the checks of the forms to 2019-20. */
export const olderCheckWords = {
  'budget-summary-total': {
    source: 'LCAP template of 2017-20, Budget Summary: “Total Funds Budgeted for Planned Actions/Services to Meet the Goals in the LCAP for LCAP Year”',
    exactness: toTheCent,
    words: {
      en: {
        name: 'The planned actions add up to the Budget Summary',
        formula: 'sum of the planned actions’ amounts, without those that say they are counted in another action = total funds budgeted for planned actions',
        whenItFails:
          'More than the summary: some actions’ dollars stand inside other actions’ dollars, and a sum over actions counts them again. Less: some actions print no amount. Ask the district which actions overlap.',
      },
      es: {
        name: 'Las acciones planeadas suman lo que dice el resumen del presupuesto',
        formula:
          'suma de las cantidades de las acciones planeadas, sin las que dicen estar contadas en otra acción = total de fondos presupuestados para las acciones',
        whenItFails:
          'Si suman más: el dinero de algunas acciones está dentro del de otras, y una suma por acciones lo cuenta de nuevo. Si suman menos: algunas acciones no dan cantidad. Pregunte al distrito qué acciones se superponen.',
      },
    },
  },
} as const satisfies Partial<Record<CheckCode, CheckEntry>>
