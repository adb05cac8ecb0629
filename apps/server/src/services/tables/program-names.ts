import { categoriesFileSchema, type Category } from '@cuentas/shared'
import type { CodedRow } from '#services/tables/table-rows.ts'

/** The three columns that name a program: its code, and its name in both languages. */
export type ProgramNames = (program: Category | null) => Pick<CodedRow, 'program' | 'program_en' | 'program_es'>

/** Names of programs from data/taxonomy/categories.json. */
export function programNames(json: unknown): ProgramNames {
  const { categories, notStated } = categoriesFileSchema.parse(json)
  const names = new Map(categories.map(({ code, name }) => [code, name]))
  return (program) => {
    const name = program === null ? notStated : (names.get(program) ?? notStated)
    return { program: program ?? 'not-stated', program_en: name.en, program_es: name.es }
  }
}
