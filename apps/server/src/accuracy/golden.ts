import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isRefusal, readLcap, toExtraction } from '@cuentas/budget'
import { openPdfEngine, readDocument } from '@cuentas/documents'
import type { Extraction } from '@cuentas/shared'
import { sha256Of } from '#files/read-file.ts'

/** Real plans to 2019-20 of the reference collection. Their readings were compared with the pictures of every page that has figures. */
export const goldenDocuments = [
  'dsidavis__HoriconElementary_LCAP_2015-16_rerendered',
  'duncantl__Acton-Agua_Dulce_Unified',
  'duncantl__Mill_Valley_2017-18_Final_Board_Approved_LCAP',
] as const

/** Reads a plan from a file and writes its figures down, one a line. */
export async function goldenOf(file: string): Promise<string> {
  const pdf = await openPdfEngine(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')))
  const bytes = readFileSync(file)
  const read = readDocument(bytes, { pdf })
  if ('refused' in read) throw new Error(`${file}: ${read.refused}`)
  const whole = readLcap(read, sha256Of(bytes))
  if (isRefusal(whole)) throw new Error(`${file}: ${whole.refused}`)
  return goldenText(toExtraction(whole.value))
}

/** Header figures, then each action with the first words of its title, its amounts, and each amount with its source: figures, numbers and pages, no descriptions. */
export function goldenText({ document, rows, checks }: Extraction): string {
  const money = (cents: number | null) => (cents === null ? 'none' : (cents / 100).toFixed(2))
  const facts = Object.entries(document.facts).map(([name, value]) => `${name} ${typeof value === 'number' ? money(value) : value}`)
  const actions = rows.flatMap(({ table, fiscalYear, goal, action, title, contributing, amounts, lines = [], page }) => [
    `${table} ${fiscalYear} goal ${goal} action ${action} "${title.slice(0, 30)}" p${page}${contributing === null ? '' : contributing ? ' contributing' : ' not contributing'}: ${Object.entries(
      amounts,
    )
      .map(([name, cents]) => `${name} ${money(cents)}`)
      .join(', ')}`,
    ...lines.map(({ phase, fund, source, cents, page: at }) => `  ${phase} ${money(cents)} ${fund} <${source}> p${at}`),
  ])
  const results = checks
    .filter(({ result }) => result !== 'cannot be made')
    .map(({ code, subject, result, difference }) => `${code} ${subject}: ${result} ${money(difference)}`)
  return [`${document.lea.name} ${document.planYear ?? ''} ${document.template ?? ''}`, ...facts, ...actions, ...results, ''].join('\n')
}
