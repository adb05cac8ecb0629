import type { FiscalYear, PageText, TemplateEra } from '@cuentas/shared'
import type { TableForm } from '#templates/column-words.ts'
import { form2021 } from '#templates/form-2021-22.ts'
import { form2022 } from '#templates/form-2022-24.ts'
import { form2024 } from '#templates/form-2024-25.ts'
import { form2025 } from '#templates/form-2025-27.ts'
import type { Template } from '#templates/template.ts'

/** Every era that is read. An era = one file + one line here. */
export const templates = [form2021, form2022, form2024, form2025] as const satisfies readonly Template[]

/**
 * Header rows of every era, each once. All are tried on every document: districts paste tables of an older form into a newer plan (and the first
 * 2021-22 plans were printed on both).
 */
export const allForms: readonly TableForm[] = [...new Set(templates.flatMap(({ forms }) => forms))]

/** The era of a plan: by its year, else by the words of the form. */
export function eraOf(planYear: FiscalYear | null, pages: readonly PageText[]): TemplateEra | null {
  const byYear = templates.find(({ years }) => planYear !== null && years.some((year) => year === planYear))
  if (byYear) return byYear.era
  const byWords = templates.findLast(({ words }) => pages.some(({ lines }) => lines.some(({ text }) => words.test(text))))
  return byWords?.era ?? null
}
