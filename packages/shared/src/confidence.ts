import { z } from 'zod'
import type { InLanguages } from '#language.ts'

/** How far a figure as read can be believed: two witnesses and a sum confirm it; one witness or none do not. */
export const confidenceLevels = ['confirmed', 'partly', 'unconfirmed'] as const
export type ConfidenceLevel = (typeof confidenceLevels)[number]

/** What speaks for and against a figure as it was read. Words: `confidenceReasonWords`. */
export const confidenceReasons = [
  'readings-agree',
  'from-cells',
  'printed-twice',
  'sums-hold',
  'two-kinds-of-sums-hold',
  'one-reading',
  'readings-differ',
  'no-sum',
  'sums-fail',
  'commas-misplaced',
  'ocr',
  'repair-proposed',
] as const
export type ConfidenceReason = (typeof confidenceReasons)[number]

/** Whether a figure was read right. It says nothing about whether the document is right. */
export const readingConfidenceSchema = z.object({ level: z.enum(confidenceLevels), reasons: z.array(z.enum(confidenceReasons)).readonly() }).readonly()
export type ReadingConfidence = z.infer<typeof readingConfidenceSchema>

/** Dollars of a document by how far they are confirmed, in cents: of each action the largest sum it prints for each phase, without sign. */
export const confidenceShareSchema = z
  .object({ confirmed: z.number().int(), partly: z.number().int(), unconfirmed: z.number().int(), ocr: z.number().int() })
  .readonly()
export type ConfidenceShare = z.infer<typeof confidenceShareSchema>

/** Hundredths of a percent of the dollars that are fully confirmed, rounded down so that 100 % means all; null when there are none. */
export function confirmedShare({ confirmed, partly, unconfirmed }: ConfidenceShare): number | null {
  const all = confirmed + partly + unconfirmed
  return all === 0 ? null : Math.floor((confirmed / all) * 10_000)
}

/** Names of the levels. */
export const confidenceLevelWords = {
  confirmed: { en: 'fully confirmed', es: 'confirmada del todo' },
  partly: { en: 'partly confirmed', es: 'confirmada en parte' },
  unconfirmed: { en: 'not confirmed', es: 'sin confirmar' },
} as const satisfies Readonly<Record<ConfidenceLevel, InLanguages<string>>>

/** Each reason as a sentence. */
export const confidenceReasonWords = {
  'readings-agree': {
    en: 'Two independent readings of the page, its tags and its print, agree.',
    es: 'Dos lecturas independientes de la página, sus etiquetas y lo impreso, coinciden.',
  },
  'from-cells': { en: 'It was taken from a cell of a data file as it stands there.', es: 'Se tomó de una celda de un archivo de datos, tal como está ahí.' },
  'printed-twice': { en: 'Another table of the document prints the same amount.', es: 'Otra tabla del documento muestra la misma cantidad.' },
  'sums-hold': { en: 'The sum of the document that it belongs to adds up.', es: 'La suma del documento a la que pertenece cuadra.' },
  'two-kinds-of-sums-hold': {
    en: 'Sums of the document along the row and down the column add up with it.',
    es: 'Las sumas del documento a lo largo de la fila y de la columna cuadran con ella.',
  },
  'one-reading': { en: 'It could be read in one way only.', es: 'Solo se pudo leer de una manera.' },
  'readings-differ': { en: 'The two readings of the cell differ.', es: 'Las dos lecturas de la celda no coinciden.' },
  'no-sum': { en: 'The document prints no sum that it belongs to.', es: 'El documento no muestra ninguna suma a la que pertenezca.' },
  'sums-fail': {
    en: 'A sum of the document that it belongs to does not add up. That may be the document’s own mistake, in this cell or another.',
    es: 'Una suma del documento a la que pertenece no cuadra. Puede ser un error del propio documento, en esta celda o en otra.',
  },
  'commas-misplaced': {
    en: 'It is not printed as a number is: its commas or its last digits are not where they belong. The digits are shown as they stand.',
    es: 'No está impresa como se imprime un número: las comas o los últimos dígitos no están donde corresponde. Los dígitos se muestran tal como aparecen.',
  },
  ocr: {
    en: 'It was read by OCR from a picture, which can take one digit for another.',
    es: 'Se leyó de una imagen con OCR, que puede confundir un dígito con otro.',
  },
  'repair-proposed': {
    en: 'One changed digit would make every sum it belongs to add up. What is printed is shown.',
    es: 'Cambiar un solo dígito haría que cuadraran todas las sumas a las que pertenece. Se muestra lo que dice el documento.',
  },
} as const satisfies Readonly<Record<ConfidenceReason, InLanguages<string>>>
