import { dataTables, type Language, type TableName } from '@cuentas/shared'

const words = {
  en: { asOf: (moment: string) => `Data as of ${moment}.`, read: 'Planned is not spent; an estimated actual is an estimate.' },
  es: { asOf: (moment: string) => `Datos al ${moment}.`, read: 'Lo planificado no es lo gastado; un gasto real estimado es una estimación.' },
} as const

/** How a table is named when its figures are quoted: who, what, as of when, where. The address brings the same rows back. */
export function citationOf(name: TableName, language: Language, asOf: string, address: string): string {
  const { asOf: as, read } = words[language]
  return `Cuentas Claras. “${dataTables[name].title[language]}.” ${as(asOf)} ${address} ${read}`
}
