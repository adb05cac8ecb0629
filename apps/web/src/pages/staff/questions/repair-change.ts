import { cents, figurePhases, figureTableSchema, funds } from '@cuentas/shared'
import { z } from 'zod'
import type { StaffApi } from '#api.ts'
import { textOf } from '#pages/staff/form.tsx'

type Change = Parameters<StaffApi['decide']['change']>[0]['change']
const cellSchema = z.object({
  table: figureTableSchema,
  page: z.number().int().positive(),
  printed: z.string().max(200),
  cents: z.number().int(),
  phase: z.enum(figurePhases),
  fund: z.enum(funds),
})

/** A judged digit, as the form says it: of a printed total (its name has slashes) or of a line item's cell. Undefined when the form is no such one. */
export function repairChange(form: FormData): Change | undefined {
  const accepted = textOf(form, 'accepted') === 'yes'
  if (textOf(form, 'lineItem').includes('/')) return { action: 'repair-total', accepted }
  try {
    const cell = cellSchema.parse(JSON.parse(textOf(form, 'repair')))
    return { action: 'repair', ...cell, cents: cents(cell.cents), accepted }
  } catch {
    return undefined
  }
}
