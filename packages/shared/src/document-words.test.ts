import { expect, test } from 'vitest'
import { checkSubjectWords, nameInWords } from '#document-words.ts'
import { problemWords } from '#problem-catalogue.ts'

test.each([
  ['planned 3.9', 'Table 1, Total Planned Expenditures, action 3.9', 'Tabla 1, todo el gasto planeado, acción 3.9'],
  ['planned totals: lcff', 'Table 1, Total Planned Expenditures, total of LCFF funds', 'Tabla 1, todo el gasto planeado, total de fondos LCFF'],
  [
    'contributing-annual-update totals: estimatedActualLcff',
    'Table 4, Contributing Actions Annual Update, total of estimated actual LCFF expenditures',
    'Tabla 4, actualización anual de las acciones que cuentan, total de gasto real estimado de fondos LCFF',
  ],
  ['contributing totals: Limited', 'Table 2, limited total', 'Tabla 2, total de solo para estos grupos'],
  ['goal-actions', 'Actions of the goal', 'Acciones de la meta'],
  ['(4)', '(4)', '(4)'],
])('the subject %j is said in both languages', (subject, english, spanish) => {
  expect(checkSubjectWords(subject, 'en')).toBe(english)
  expect(checkSubjectWords(subject, 'es')).toBe(spanish)
})

test('names of tables and figures inside a problem are said in the reader’s language, and printed text stays', () => {
  const missing = problemWords({ code: 'header-figure-missing', at: {}, facts: { figure: 'carryoverDollars' } }, 'es')
  expect(missing.meaning).toContain('«(12) dinero que pasa al año siguiente»')
  const differ = problemWords({ code: 'readings-differ', at: {}, facts: { tags: '$1,456,00', geometry: '$1,456,000.00', kept: 'geometry' } }, 'es')
  expect(differ.meaning).toContain('«$1,456,00»')
  expect(differ.meaning).toContain('líneas, sombreado y posiciones en la página')
  expect(nameInWords('constructor', 'en')).toBe('constructor')
})
