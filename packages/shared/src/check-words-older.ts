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
  'expenditure-summary-total': {
    source: '“LCAP Expenditure Summary”, which one maker of forms (Document Tracking Services) appended to plans of 2017-20; no page of the state',
    exactness: toTheCent,
    words: {
      en: {
        name: 'The actions add up to the appended expenditure summary',
        formula: 'sum of the actions’ amounts with this goal, source, kind of spending and year, repeated ones too = total in the summary',
        whenItFails:
          'The summary was made before an action was changed, or an amount stands in another goal, source or year than its action prints. Ask the district which holds.',
      },
      es: {
        name: 'Las acciones suman lo que dice el resumen de gastos anexo',
        formula: 'suma de las cantidades de las acciones con esta meta, fuente, tipo de gasto y año, también las repetidas = total del resumen',
        whenItFails:
          'El resumen se hizo antes de cambiar una acción, o una cantidad figura en otra meta, fuente o año que en su acción. Pregunte al distrito cuál vale.',
      },
    },
  },
} as const satisfies Partial<Record<CheckCode, CheckEntry>>
