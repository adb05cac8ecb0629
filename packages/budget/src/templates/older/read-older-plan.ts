import type { LcapTables, Outcome, Problem, ReadDocument, Sha256 } from '@cuentas/shared'
import { adoptionOf } from '#templates/adoption.ts'
import { languageOf, printedCds } from '#templates/document-words.ts'
import { olderLeaName } from '#templates/older/lea-name.ts'
import { readOlder } from '#templates/older/older-templates.ts'

/** Reads a plan of the forms to 2019-20; undefined when the document is on none of them. */
export function readOlderPlan(document: ReadDocument, sha256: Sha256): Outcome<LcapTables> | undefined {
  const found = readOlder(document)
  if (!found) return undefined
  const { template, reading } = found
  const name = olderLeaName(document.pages)
  const problem = (code: Problem['code'], of: Problem['facts'] = {}): Problem => ({ code, at: {}, facts: of })
  return {
    value: {
      document: {
        sha256,
        pages: document.pages.length,
        kind: 'lcap',
        lea: { name, cds: printedCds(document.pages) },
        planYear: reading.planYear,
        template: template.era,
        language: languageOf(document.pages),
        adoption: adoptionOf(document.pages),
      },
      headers: reading.headers,
      rows: reading.rows,
    },
    problems: [
      ...(document.tagged ? [] : [problem('one-reading-only', { reading: 'geometry' })]),
      ...(name ? [] : [problem('lea-missing')]),
      ...(reading.headers.figures.projectedSupplementalConcentration
        ? []
        : [problem('header-figure-missing', { figure: 'projectedSupplementalConcentration' })]),
    ],
  }
}
