import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { isRefusal, readLcap, toExtraction } from '@cuentas/budget'
import { openPdfEngine, readDocument } from '@cuentas/documents'
import { fiscalYearLabel, sha256Schema, type Extraction, type Lcap, type Refusal } from '@cuentas/shared'
import { sha256Of } from '#files/read-file.ts'

/** Documents of the reference collection with a golden file, by the folder they stand in. Which pages were compared with their pictures stands in `golden/compared.md`. */
export const goldenPapers = [
  'lcap-pdf/RisingSun__2020-21_LCP',
  'lcap-pdf/SFUSD__budget-book-vol-i-lcap-1st-reading_fy2021-22',
  'bop/RisingSun__DRAFT_BOP_2024-25',
  'supplement/SFCOE__lcap-supplement-annual-update_fy2021-22',
] as const

/** Reads a file as the program does. */
export async function readWhole(path: string): Promise<Lcap | Refusal> {
  const pdf = await openPdfEngine(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')))
  const bytes = readFileSync(path)
  const document = readDocument(bytes, { pdf })
  if ('refused' in document) return document
  const read = readLcap(document, sha256Schema.parse(sha256Of(bytes)))
  return isRefusal(read) ? read : read.value
}

/** What a golden file holds: what the document is, and one line a figure, with the first words of the action, as a person reads them off the pages. */
export function goldenOf(lcap: Lcap): string {
  const { kind, lea, planYear, template, adoption } = lcap.document
  const figures = Object.entries(lcap.headers.figures).map(([name, { cents, provenance }]) => `p${provenance.page} ${name} ${cents}`)
  const percentages = Object.entries(lcap.headers.percentages).map(([name, { text, provenance }]) => `p${provenance.page} ${name} ${text}`)
  const about = [
    kind,
    lea.name,
    lea.cds ?? 'no code printed',
    planYear === null ? 'no year printed' : fiscalYearLabel(planYear),
    template ?? 'no template',
    adoption,
  ]
  return `${[about.join(' | '), ...figures, ...percentages, ...toExtraction(lcap).rows.map(line)].join('\n')}\n`
}

/** The same of the public JSON, which knows no pages of header figures: for formats that a reading thread reads. */
export function goldenOfExtraction({ document, rows }: Extraction): string {
  const { kind, lea, planYear, template, adoption, packet } = document
  const pages = packet ? [`pages ${packet.firstPage} to ${packet.lastPage} of a packet`] : []
  const about = [kind, lea.name, lea.cds ?? 'no code printed', planYear ?? 'no year printed', template ?? 'no template', adoption, ...pages]
  const facts = Object.entries(document.facts).map(([name, value]) => `${name} ${value}`)
  return `${[about.join(' | '), ...facts, ...rows.map(line)].join('\n')}\n`
}

function line({ table, fiscalYear, goal, action, title, contributing, amounts, page }: Extraction['rows'][number]): string {
  const flag = contributing === null ? '-' : contributing ? 'yes' : 'no'
  const figures = Object.entries(amounts).map(([name, cents]) => `${name} ${cents ?? 'none'}`)
  return `p${page} ${table} ${fiscalYear} ${goal || '-'}/${action || '-'} "${title.slice(0, 40)}" ${flag} ${figures.join(', ')}`
}
