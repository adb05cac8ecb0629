import { z } from 'zod'

/** 14-digit county-district-school code as text (leading zeros count): county 2, district 5, school 7 (0000000 = the district itself). */
export const cdsSchema = z
  .string()
  .regex(/^\d{14}$/)
  .brand<'Cds'>()
export type Cds = z.infer<typeof cdsSchema>

/** Reads "36-67678", "37 68205 0000000", "06-61614-0000000" or 14 digits; a 7-digit code is padded with school 0000000. */
export function readCds(text: string): Cds | undefined {
  const digits = text.replace(/[\s\u2010-\u2015-]/g, '')
  const padded = /^\d{7}$/.test(digits) ? `${digits}0000000` : digits
  const result = cdsSchema.safeParse(padded)
  return result.success ? result.data : undefined
}

/** A local educational agency: a district, a county office or a charter school. */
export const leaSchema = z.object({ name: z.string().min(1), cds: cdsSchema.nullable() }).readonly()
export type Lea = z.infer<typeof leaSchema>

/** True for the made-up sample district: county 99 does not exist (California's counties are 01 to 58). Its pages must say that it is fictional. */
export function isFictional(cds: string | null): boolean {
  return cds !== null && cds.startsWith('99')
}
