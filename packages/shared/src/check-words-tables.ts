import type { CheckCode } from '#check.ts'
import { table1, table2, table3, table4, toTheCent, type CheckEntry } from '#check-words.ts'

/** Words of the checks of dollars within one document. */
export const tableCheckWords = {
  'fund-columns-add-up': {
    source: table1,
    exactness: toTheCent,
    words: {
      en: {
        name: 'The funds of an action add up',
        formula: 'LCFF + other state + local + federal funds = total funds',
        whenItFails: 'A fund may be left out of the row, or a figure may be cut off or mistyped.',
      },
      es: {
        name: 'Los fondos de una acción suman el total',
        formula: 'fondos LCFF + otros fondos estatales + fondos locales + fondos federales = fondos totales',
        whenItFails: 'Puede faltar un fondo en la fila, o una cifra puede estar cortada o mal escrita.',
      },
    },
  },
  'personnel-adds-up': {
    source: table1,
    exactness: toTheCent,
    words: {
      en: {
        name: 'Personnel and other costs of an action add up',
        formula: 'personnel + non-personnel = total funds',
        whenItFails: 'One of the two may be cut off, mistyped or left out.',
      },
      es: {
        name: 'Los sueldos y los otros gastos de una acción suman el total',
        formula: 'sueldos y beneficios del personal + otros gastos = fondos totales',
        whenItFails: 'Una de las dos cifras puede estar cortada, mal escrita o faltar.',
      },
    },
  },
  'rows-add-up': {
    source: `${table1}; ${table2}; ${table3}; ${table4}`,
    exactness: toTheCent,
    words: {
      en: {
        name: 'The rows add up to the printed total',
        formula: 'sum of the column’s rows = total printed for the column',
        whenItFails: 'A row’s figure may be cut off or mistyped, a row may be missing, or the total may be from an earlier draft.',
      },
      es: {
        name: 'Las filas suman el total impreso',
        formula: 'suma de las filas de la columna = total impreso de la columna',
        whenItFails: 'La cifra de una fila puede estar cortada o mal escrita, puede faltar una fila, o el total puede ser de un borrador anterior.',
      },
    },
  },
  'totals-add-up': {
    source: table1,
    exactness: toTheCent,
    words: {
      en: {
        name: 'The totals row adds up',
        formula: 'total of LCFF + other state + local + federal = total of all funds; total personnel + total non-personnel = total of all funds',
        whenItFails: 'The totals row disagrees with itself, usually for the same reason as one of its rows.',
      },
      es: {
        name: 'La fila de totales cuadra',
        formula:
          'totales de LCFF + otros estatales + locales + federales = total de todos los fondos; total de sueldos + total de otros gastos = total de todos los fondos',
        whenItFails: 'La fila de totales no cuadra consigo misma, casi siempre por la misma razón que una de sus filas.',
      },
    },
  },
  'scope-totals-add-up': {
    source: table2,
    exactness: toTheCent,
    words: {
      en: {
        name: 'The totals by scope add up',
        formula: 'sum of the rows of a scope = total printed for the scope; LEA-wide + limited + schoolwide = total',
        whenItFails: 'An action with two scopes may be counted twice, or a row may have no scope.',
      },
      es: {
        name: 'Los totales según a quién llegan cuadran',
        formula: 'suma de las filas de un alcance = total impreso del alcance; en todo el distrito + solo para estos grupos + en toda la escuela = total',
        whenItFails: 'Una acción con dos alcances puede estar contada dos veces, o una fila puede no tener alcance.',
      },
    },
  },
  'planned-contributing-matches-table': {
    source: `${table2}, filled from Table 1`,
    exactness: toTheCent,
    words: {
      en: {
        name: 'A contributing action has the same LCFF dollars in both tables',
        formula: 'LCFF funds of a contributing action in Table 1 = its planned expenditure in Table 2',
        whenItFails: 'The two tables may be from different drafts, or the action may be in one of them only.',
      },
      es: {
        name: 'Una acción que cuenta para los servicios adicionales tiene los mismos fondos LCFF en las dos tablas',
        formula: 'fondos LCFF de la acción en la Tabla 1 = su gasto planeado en la Tabla 2',
        whenItFails: 'Las dos tablas pueden ser de borradores distintos, o la acción puede estar solo en una.',
      },
    },
  },
  'goal-total-matches-planned': {
    source: 'LCAP template, Goals and Actions: “Total Funds … from the Total Planned Expenditures Table”',
    exactness: toTheCent,
    words: {
      en: {
        name: 'The goal’s pages and the table give an action the same total',
        formula: 'total funds of the action under its goal = its total funds in Table 1',
        whenItFails: 'One of the two may not have been brought up to date, or the same cost may be told in another way.',
      },
      es: {
        name: 'Las páginas de la meta y la tabla dan el mismo total para una acción',
        formula: 'fondos totales de la acción en su meta = sus fondos totales en la Tabla 1',
        whenItFails: 'Puede que una de las dos no se haya actualizado, o que el mismo gasto se cuente de otra manera.',
      },
    },
  },
  'planned-contributing-total': {
    source: `${table2}, column 4`,
    exactness: toTheCent,
    words: {
      en: {
        name: '(4) Planned contributing expenditures',
        formula: '(4) = sum of planned LCFF funds of the contributing actions',
        whenItFails: 'A contributing action may be missing from the table, or its figure may be cut off.',
      },
      es: {
        name: '(4) Gasto planeado que cuenta para los servicios adicionales',
        formula: '(4) = suma de los fondos LCFF planeados de las acciones que cuentan',
        whenItFails: 'Puede faltar una acción en la tabla, o su cifra puede estar cortada.',
      },
    },
  },
  'estimated-contributing-total': {
    source: `${table4}, column 7`,
    exactness: toTheCent,
    words: {
      en: {
        name: '(7) Estimated actual contributing expenditures',
        formula: '(7) = sum of estimated actual LCFF expenditures of the contributing actions',
        whenItFails: 'An action may be missing from the table, or its figure may be cut off.',
      },
      es: {
        name: '(7) Gasto real estimado que cuenta para los servicios adicionales',
        formula: '(7) = suma del gasto real estimado de fondos LCFF de las acciones que cuentan',
        whenItFails: 'Puede faltar una acción en la tabla, o su cifra puede estar cortada.',
      },
    },
  },
} as const satisfies Partial<Readonly<Record<CheckCode, CheckEntry>>>
