import type { InLanguages } from '#language.ts'

/** Words of a check: its name, what should equal what, and what a difference may mean. */
export interface CheckWords {
  readonly name: string
  readonly formula: string
  readonly whenItFails: string
}

/** A check's entry: where the identity is laid down, how exact it is, and its words. */
export interface CheckEntry {
  /** CDE instruction or column header that lays the identity down. */
  readonly source: string
  readonly exactness: InLanguages<string>
  readonly words: InLanguages<CheckWords>
}

/** How exact sums of dollars are. */
export const toTheCent = {
  en: 'To the cent. A printed total without cents may differ by up to half a dollar from rows that have cents.',
  es: 'Al centavo. Un total impreso sin centavos puede diferir hasta medio dólar de filas que sí los tienen.',
}
/** How exact percentages are. */
export const toTheLastDigit = {
  en: 'To one unit of the last digit that the result prints, and half of the last digit of each percentage that enters the formula. Nothing is rounded in between.',
  es: 'A una unidad del último dígito impreso en el resultado, y a la mitad del último dígito de cada porcentaje que entra en la fórmula. No se redondea nada en el camino.',
}
/** How exact a comparison of two documents is. */
export const betweenPlans = {
  en: 'The two documents may print the same figure with or without cents: up to half a dollar.',
  es: 'Los dos documentos pueden imprimir la misma cifra con o sin centavos: hasta medio dólar.',
}
/** The action tables by their names in CDE's instructions. */
export const table1 = 'LCAP template, Total Planned Expenditures Table (Table 1)'
/** See `table1`. */
export const table2 = 'LCAP template, Contributing Actions Table (Table 2)'
/** See `table1`. */
export const table3 = 'LCAP template, Annual Update Table (Table 3)'
/** See `table1`. */
export const table4 = 'LCAP template, Contributing Actions Annual Update Table (Table 4)'
/** See `table1`. */
export const table5 = 'LCAP template, LCFF Carryover Table (Table 5)'
