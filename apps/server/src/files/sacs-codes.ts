import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { SacsCodes } from '@cuentas/shared'
import { z } from 'zod'
import { projectFolder } from '#files/project-folder.ts'

const rowSchema = z.object({ kind: z.enum(['fund', 'resource', 'goal', 'function', 'object']), code: z.string(), title: z.string() })

/** The state's account codes: a title by its code, for funds, resources, goals, functions and objects. */
export async function readSacsCodes(): Promise<SacsCodes> {
  const text = await readFile(projectFolder('data/reference/sacs-codes.csv'), 'utf8')
  const rows = z.array(rowSchema).parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data)
  const of = (kind: string) => new Map(rows.filter((row) => row.kind === kind).map(({ code, title }) => [code, title]))
  return { fund: of('fund'), resource: of('resource'), goal: of('goal'), function: of('function'), object: of('object') }
}
