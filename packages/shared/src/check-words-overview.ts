import type { CheckCode } from '#check.ts'
import { table1, table2, table4, toTheCent, type CheckEntry } from '#check-words.ts'

const overview = 'LCFF Budget Overview for Parents (EC 52064.1)'

/** How exact an overview is beside the tables. */
const wholeDollars = {
  en: 'To the dollar: an overview is filled in with whole numbers, so that cents of the tables are rounded there or cut off.',
  es: 'Al dólar: el resumen se llena con números enteros, así que los centavos de las tablas se redondean o se quitan.',
}

/** Words of the checks of a Budget Overview for Parents: its sentences against one another, and against the plan's tables. */
export const overviewCheckWords = {
  'overview-revenue': {
    source: `${overview}: first sentence`,
    exactness: toTheCent,
    words: {
      en: {
        name: 'The overview’s revenue adds up',
        formula: 'LCFF + other state + local + federal revenue = total projected revenue',
        whenItFails: 'One of the five figures is from another draft. Ask the district which total is right.',
      },
      es: {
        name: 'Los ingresos del resumen suman bien',
        formula: 'ingresos LCFF + otros estatales + locales + federales = ingresos totales proyectados',
        whenItFails: 'Una de las cinco cifras es de otro borrador. Pregunte al distrito qué total es el correcto.',
      },
    },
  },
  'overview-spending': {
    source: `${overview}: “plans to spend …”`,
    exactness: toTheCent,
    words: {
      en: {
        name: 'The overview’s spending adds up',
        formula: 'spending in the LCAP + spending not in the LCAP = total planned spending',
        whenItFails: 'The three figures were not changed together. Where the LCAP holds more than the general fund, they cannot add up: ask what is counted.',
      },
      es: {
        name: 'El gasto del resumen suma bien',
        formula: 'gasto dentro del LCAP + gasto fuera del LCAP = gasto total planeado',
        whenItFails: 'Las tres cifras no se cambiaron juntas. Si el LCAP abarca más que el fondo general, no pueden sumar: pregunte qué se cuenta.',
      },
    },
  },
  'overview-high-needs': {
    source: `${overview}: “is generated based on the enrollment of high needs students” and “is projecting it will receive”`,
    exactness: toTheCent,
    words: {
      en: {
        name: 'The overview says one amount for high-needs students',
        formula: 'LCFF revenue for high-needs students in the first sentence = money it says it expects for them',
        whenItFails: 'The same grant is printed with two amounts. Ask the district which one is right.',
      },
      es: {
        name: 'El resumen dice un solo monto por los estudiantes con más necesidades',
        formula: 'ingresos LCFF por estos estudiantes en la primera frase = dinero que dice que espera por ellos',
        whenItFails: 'Los mismos fondos aparecen con dos montos. Pregunte al distrito cuál es el correcto.',
      },
    },
  },
  'overview-difference': {
    source: `${overview}: “The difference between the budgeted and actual expenditures of …”`,
    exactness: toTheCent,
    words: {
      en: {
        name: 'The overview’s difference is the difference',
        formula: 'last year’s planned spending for high-needs students − its estimate = the difference that is printed',
        whenItFails: 'One of the three figures was changed without the others.',
      },
      es: {
        name: 'La diferencia del resumen es la diferencia',
        formula: 'gasto planeado el año pasado para estos estudiantes − su gasto estimado = la diferencia impresa',
        whenItFails: 'Una de las tres cifras se cambió sin las otras.',
      },
    },
  },
  'overview-grants': {
    source: `${overview} and ${table1}: (2)`,
    exactness: wholeDollars,
    words: {
      en: {
        name: 'The overview expects the grants of the plan',
        formula: 'money the overview expects for high-needs students = (2) projected supplemental and concentration grants',
        whenItFails: 'The overview and the plan’s tables were made from different projections. Ask the district which is the adopted one.',
      },
      es: {
        name: 'El resumen espera los fondos del plan',
        formula: 'dinero que el resumen espera por estos estudiantes = (2) fondos suplementarios y de concentración proyectados',
        whenItFails: 'El resumen y las tablas del plan parten de proyecciones distintas. Pregunte al distrito cuál es la aprobada.',
      },
    },
  },
  'overview-plan-total': {
    source: `${overview} and ${table1}: total of total funds`,
    exactness: wholeDollars,
    words: {
      en: {
        name: 'The overview counts the plan’s total',
        formula: 'spending in the LCAP = total of total funds in Table 1',
        whenItFails:
          'The overview counts the general fund; the table may hold money of other funds. Otherwise one of the two is from another draft. Ask what the difference is.',
      },
      es: {
        name: 'El resumen cuenta el total del plan',
        formula: 'gasto dentro del LCAP = total de fondos totales en la Tabla 1',
        whenItFails:
          'El resumen cuenta el fondo general; la tabla puede incluir dinero de otros fondos. Si no, uno de los dos es de otro borrador. Pregunte qué es la diferencia.',
      },
    },
  },
  'overview-planned': {
    source: `${overview} and ${table2}: (4)`,
    exactness: wholeDollars,
    words: {
      en: {
        name: 'The overview repeats the plan’s contributing spending',
        formula: 'planned spending for high-needs students = (4) total planned contributing expenditures, LCFF funds',
        whenItFails: 'The overview may count all funds of the contributing actions, where the table counts LCFF alone. Ask which one it is.',
      },
      es: {
        name: 'El resumen repite el gasto de las acciones que cuentan',
        formula: 'gasto planeado para estos estudiantes = (4) gasto planeado que cuenta para los servicios adicionales, fondos LCFF',
        whenItFails: 'El resumen puede contar todos los fondos de esas acciones, cuando la tabla cuenta solo los de LCFF. Pregunte cuál de los dos es.',
      },
    },
  },
  'overview-last-planned': {
    source: `${overview} and ${table4}: total of last year’s planned LCFF expenditures`,
    exactness: wholeDollars,
    words: {
      en: {
        name: 'The overview repeats last year’s planned spending',
        formula: 'last year’s planned spending for high-needs students = total planned LCFF expenditures in Table 4',
        whenItFails: 'The two were copied from different versions of last year’s plan. Compare both with the plan that was adopted.',
      },
      es: {
        name: 'El resumen repite lo que se planeó el año pasado',
        formula: 'gasto planeado el año pasado para estos estudiantes = total del gasto LCFF planeado en la Tabla 4',
        whenItFails: 'Se copiaron de versiones distintas del plan del año pasado. Compare ambas con el plan que se aprobó.',
      },
    },
  },
  'overview-last-estimated': {
    source: `${overview} and ${table4}: (7)`,
    exactness: wholeDollars,
    words: {
      en: {
        name: 'The overview repeats last year’s estimate',
        formula: 'last year’s estimated spending for high-needs students = (7) estimated expenditures for contributing actions',
        whenItFails: 'Both are estimates made near the end of the year, at different times perhaps. Ask the district which is the later one.',
      },
      es: {
        name: 'El resumen repite lo estimado del año pasado',
        formula: 'gasto estimado del año pasado para estos estudiantes = (7) gasto real estimado de las acciones que cuentan',
        whenItFails: 'Ambas son estimaciones hechas hacia el fin del año, quizá en fechas distintas. Pregunte al distrito cuál es la más reciente.',
      },
    },
  },
} as const satisfies Partial<Readonly<Record<CheckCode, CheckEntry>>>
