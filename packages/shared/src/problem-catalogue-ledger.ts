import type { ProblemEntry } from '#problem-words.ts'

/** Words of what can be imperfect in a ledger. */
export const ledgerProblems = {
  'ledger-not-spending': {
    facts: ['revenues', 'balances'],
    words: {
      en: {
        title: 'Money that came in, and balances, are left out',
        meaning:
          'Of the ledger’s rows {revenues} are revenue (objects 8000 to 8999) and {balances} are accounts of the balance sheet (9000 to 9999). Nothing was spent there, so no sum of spending counts them.',
        whatToDo: 'Nothing needs mending. Open the file itself to see what came in.',
      },
      es: {
        title: 'El dinero que entró y los saldos quedan fuera',
        meaning:
          'De las filas del libro, {revenues} son ingresos (objetos 8000 a 8999) y {balances} son cuentas del balance (9000 a 9999). Ahí no se gastó nada, así que ninguna suma del gasto las cuenta.',
        whatToDo: 'No hay que corregir nada. Abra el archivo para ver lo que entró.',
      },
    },
  },
  'ledger-unreadable': {
    facts: ['rows', 'row'],
    words: {
      en: {
        title: 'Amounts that cannot be read',
        meaning: '{rows} rows hold an amount that is no number, the first in row {row}. They are in no sum, so the sums may be too small.',
        whatToDo: 'Open the page and look at that row; correct the export, or ask the district.',
      },
      es: {
        title: 'Montos que no se pueden leer',
        meaning:
          '{rows} filas tienen un monto que no es un número; la primera es la fila {row}. No entran en ninguna suma, así que las sumas pueden quedarse cortas.',
        whatToDo: 'Abra la página y vea esa fila; corrija la exportación o pregunte al distrito.',
      },
    },
  },
  'ledger-incomplete': {
    facts: ['rows'],
    words: {
      en: {
        title: 'Rows without an object or a year',
        meaning: '{rows} rows name no object code or no fiscal year. They are in no sum.',
        whatToDo: 'Look at whether the columns were understood rightly, and give --year when the whole ledger is of one year.',
      },
      es: {
        title: 'Filas sin objeto o sin año',
        meaning: '{rows} filas no nombran código de objeto o año fiscal. No entran en ninguna suma.',
        whatToDo: 'Revise si las columnas se entendieron bien y dé --year si todo el libro es de un solo año.',
      },
    },
  },
  'ledger-summed-over': {
    facts: ['parts'],
    words: {
      en: {
        title: 'A part of the account was summed over',
        meaning: 'The ledger has more than 20,000 account lines, so its lines are kept without: {parts}. No dollar is left out.',
        whatToDo: 'Give the ledger of fewer funds or sites in a file of its own to see them apart.',
      },
      es: {
        title: 'Una parte de la cuenta se sumó',
        meaning: 'El libro tiene más de 20,000 líneas de cuenta, así que sus líneas se guardan sin: {parts}. No se omite ningún dólar.',
        whatToDo: 'Para verlas por separado, entregue en un archivo propio menos fondos o planteles.',
      },
    },
  },
} as const satisfies Readonly<Record<string, ProblemEntry>>
