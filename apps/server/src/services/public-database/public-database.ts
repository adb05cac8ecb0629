import { z } from 'zod'

/** What a public database is: its file's name with its day, what is in it, and how to know that it is whole. */
export const publicDatabaseSchema = z
  .object({
    name: z.string().regex(/^[a-z0-9.-]+\.sqlite$/),
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    /** The last change of the data that is in it. */
    moment: z.string(),
    /** Version of the program that read the documents, and of the file's own tables. */
    program: z.string(),
    format: z.number().int().positive(),
    bytes: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Rows by table. */
    tables: z.record(z.string(), z.number().int().nonnegative()),
  })
  .readonly()
export type PublicDatabase = z.infer<typeof publicDatabaseSchema>

/** The name of a day's file. */
export function fileOfDay(day: string): string {
  return `cuentas-claras-${day}.sqlite`
}
