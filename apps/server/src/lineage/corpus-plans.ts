import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { isRefusal, readLcap } from '@cuentas/budget'
import { openPdfEngine, readDocument } from '@cuentas/documents'
import type { PlanInHand } from '@cuentas/shared'
import { projectFolder } from '#files/project-folder.ts'
import { sha256Of } from '#files/read-file.ts'

/** A plan and the name of its file. */
export interface NamedPlan extends PlanInHand {
  readonly name: string
}

/** Plans of a folder, by file name; `only` says which files. Files that are no supported plan are left out. */
export async function readPlans(folder: string, only: (name: string) => boolean = () => true): Promise<readonly NamedPlan[]> {
  const pdf = await openPdfEngine(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')))
  const files = readdirSync(folder).filter((file) => file.endsWith('.pdf') && only(file.slice(0, -4)))
  return files.sort().flatMap((file): readonly NamedPlan[] => {
    const bytes = readFileSync(join(folder, file))
    const read = readDocument(bytes, { pdf })
    const lcap = 'refused' in read ? read : readLcap(read, sha256Of(bytes))
    if (isRefusal(lcap)) return []
    return [{ name: file.slice(0, -4), document: lcap.value.document, facts: {}, lineItems: lcap.value.lineItems }]
  })
}

/** The reference collection's plans beside the project. */
export const corpusFolder = projectFolder('../shared/corpus/lcap-pdf')
/** The fictional district's plans of three years. */
export const sampleFolder = projectFolder('data/samples/example-valley')

/** Plans of the sample district and of the reference collection, each group one agency's; undefined without the collection. */
export async function readGroups(together: readonly (readonly string[])[]): Promise<readonly (readonly NamedPlan[])[] | undefined> {
  if (!existsSync(corpusFolder)) return undefined
  const plans = await readPlans(corpusFolder)
  const groups = together.map((names) => plans.filter(({ name }) => names.includes(name)))
  const alone = plans.filter((plan) => !groups.some((group) => group.includes(plan))).map((plan) => [plan])
  return [await readPlans(sampleFolder), ...groups, ...alone]
}
