import type { CheckCode } from '#check.ts'
import { table1, table2, table4, table5, toTheLastDigit, type CheckEntry } from '#check-words.ts'

/** Words of the checks of percentages and carryover within one document. */
export const percentageCheckWords = {
  'projected-percentage': {
    source: `${table1}, column 3: “2 divided by 1”`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: '(3) Percentage by which services must grow',
        formula: '(3) = (2) S&C grants ÷ (1) base grant',
        whenItFails: 'One of the three figures may not have been brought up to date.',
      },
      es: {
        name: '(3) Porcentaje en que deben aumentar o mejorar los servicios',
        formula: '(3) = (2) fondos suplementarios y de concentración ÷ (1) fondos base',
        whenItFails: 'Puede que una de las tres cifras no se haya actualizado.',
      },
    },
  },
  'total-percentage': {
    source: `${table1}: “3 + Carryover %”`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: 'Total percentage, carryover included',
        formula: 'total percentage = (3) + carryover percentage from the year before',
        whenItFails: 'The carryover may be left out of the total.',
      },
      es: {
        name: 'Porcentaje total, con lo que viene del año anterior',
        formula: 'porcentaje total = (3) + porcentaje que pasa del año anterior',
        whenItFails: 'Puede que el total no incluya lo que viene del año anterior.',
      },
    },
  },
  'planned-improved-services': {
    source: `${table2}, column 5`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: '(5) Planned percentage of improved services',
        formula: '(5) = sum of the planned percentages of the contributing actions',
        whenItFails: 'A row’s percentage may be missing or mistyped.',
      },
      es: {
        name: '(5) Porcentaje planeado de servicios mejorados',
        formula: '(5) = suma de los porcentajes planeados de las acciones que cuentan',
        whenItFails: 'El porcentaje de una fila puede faltar o estar mal escrito.',
      },
    },
  },
  'planned-percentage': {
    source: `${table2}: “4 divided by 1, plus 5”`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: 'Planned percentage of increased or improved services',
        formula: 'planned percentage = (4) ÷ (1) + (5)',
        whenItFails: 'One of the figures may not have been brought up to date.',
      },
      es: {
        name: 'Porcentaje planeado de más o mejores servicios',
        formula: 'porcentaje planeado = (4) ÷ (1) + (5)',
        whenItFails: 'Puede que una de las cifras no se haya actualizado.',
      },
    },
  },
  'estimated-improved-services': {
    source: `${table4}, column 8`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: '(8) Estimated actual percentage of improved services',
        formula: '(8) = sum of the estimated actual percentages of the contributing actions',
        whenItFails: 'A row’s percentage may be missing or mistyped.',
      },
      es: {
        name: '(8) Porcentaje real estimado de servicios mejorados',
        formula: '(8) = suma de los porcentajes reales estimados de las acciones que cuentan',
        whenItFails: 'El porcentaje de una fila puede faltar o estar mal escrito.',
      },
    },
  },
  'required-percentage-current': {
    source: `${table5}, column 10: “6 divided by 9 + Carryover %”`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: '(10) Percentage due in the current year',
        formula: '(10) = (6) S&C grants ÷ (9) base grant + carryover percentage from the year before',
        whenItFails: 'The carryover may be left out, or one of the grants may not have been brought up to date.',
      },
      es: {
        name: '(10) Porcentaje que corresponde al año en curso',
        formula: '(10) = (6) fondos suplementarios y de concentración ÷ (9) fondos base + porcentaje que pasa del año anterior',
        whenItFails: 'Puede faltar lo que viene del año anterior, o alguno de los fondos puede no estar actualizado.',
      },
    },
  },
  'estimated-actual-percentage': {
    source: `${table5}, column 11: “7 divided by 9, plus 8”`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: '(11) Percentage estimated to be delivered in the current year',
        formula: '(11) = (7) ÷ (9) + (8)',
        whenItFails: 'One of the figures may not have been brought up to date.',
      },
      es: {
        name: '(11) Porcentaje que se calcula haber cumplido en el año en curso',
        formula: '(11) = (7) ÷ (9) + (8)',
        whenItFails: 'Puede que una de las cifras no se haya actualizado.',
      },
    },
  },
  'carryover-dollars': {
    source: `${table5}, column 12: “Subtract 11 from 10 and multiply by 9”`,
    exactness: {
      en: 'From the dollars and not from the rounded percentages, (6) + carryover % × (9) − (7) − (8) × (9): to half a dollar, and half of the last digit of each of the two percentages times (9).',
      es: 'A partir de los dólares y no de los porcentajes redondeados, (6) + % que pasa × (9) − (7) − (8) × (9): a medio dólar, y a la mitad del último dígito de cada uno de los dos porcentajes por (9).',
    },
    words: {
      en: {
        name: '(12) Carryover in dollars',
        formula: '(12) = ((10) − (11)) × (9), or 0 when nothing is left to do',
        whenItFails: 'The services still owed to students may be more or less than printed. Ask the district how it counted.',
      },
      es: {
        name: '(12) Dinero que pasa al año siguiente',
        formula: '(12) = ((10) − (11)) × (9), o 0 cuando no queda nada por cumplir',
        whenItFails: 'Los servicios que aún se deben a los estudiantes pueden ser más o menos de lo impreso. Pregunte al distrito cómo lo calculó.',
      },
    },
  },
  'carryover-percentage': {
    source: `${table5}, column 13: “12 divided by 9”`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: '(13) Carryover as a percentage',
        formula: '(13) = (12) ÷ (9)',
        whenItFails: 'One of the three figures may not have been brought up to date.',
      },
      es: {
        name: '(13) Porcentaje que pasa al año siguiente',
        formula: '(13) = (12) ÷ (9)',
        whenItFails: 'Puede que una de las tres cifras no se haya actualizado.',
      },
    },
  },
  'carryover-goes-on': {
    source: `${table5}, column 13, and Table 1, “LCFF Carryover — Percentage (Input Percentage from Prior Year)”`,
    exactness: toTheLastDigit,
    words: {
      en: {
        name: 'The carryover of this year enters the next',
        formula: 'carryover percentage of the coming year (Table 1) = (13) of the current year (Table 5)',
        whenItFails: 'The coming year’s duty may be counted without what is carried over. This is a question to ask the district, not a finding.',
      },
      es: {
        name: 'Lo que pasa de este año entra en el siguiente',
        formula: 'porcentaje que pasa al año próximo (Tabla 1) = (13) del año en curso (Tabla 5)',
        whenItFails: 'Puede que lo que corresponde al año próximo no incluya lo que pasa de este. Es una pregunta para el distrito, no una conclusión.',
      },
    },
  },
} as const satisfies Partial<Readonly<Record<CheckCode, CheckEntry>>>
