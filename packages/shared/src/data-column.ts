import type { ColumnType } from '#data-table.ts'
import type { InLanguages } from '#language.ts'

/** A column of the dictionary: how its cells are written, its label, and what it means. */
export interface ColumnEntry {
  readonly type: ColumnType
  readonly label: InLanguages<string>
  readonly about: InLanguages<string>
}

/** A column with its label and its meaning in both languages. */
export function column(type: ColumnType, en: string, es: string, aboutEn: string, aboutEs: string): ColumnEntry {
  return { type, label: { en, es }, about: { en: aboutEn, es: aboutEs } }
}
