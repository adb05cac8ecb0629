import { textOf } from '#pages/staff/form.tsx'

/** Parts that the form has room for without a script. */
export const splitRows = [0, 1, 2, 3, 4, 5] as const

/** What the form's rows say, as the procedure reads it: "RJ=120000; SEL:mention=5000; rest". Rows without an amount are left out; what remains stays a bundle. */
export function partsText(form: FormData): string {
  const parts = splitRows.flatMap((row) => {
    const [program, level, amount] = [textOf(form, `part-${row}`), textOf(form, `part-level-${row}`), textOf(form, `part-amount-${row}`).trim()]
    return amount === '' || program === '' ? [] : [`${program}${level === '' ? '' : `:${level}`}=${amount.replace(/;/g, '')}`]
  })
  return parts.length === 0 ? '' : [...parts, 'rest'].join('; ')
}
