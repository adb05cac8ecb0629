import type { Lcap, LcapTables, Outcome, ReadDocument, Refusal, Sha256 } from '@cuentas/shared'
import { amountProblems } from '#amount-problems.ts'
import { checkLcap } from '#checks/checks.ts'
import { rowsToLineItems } from '#line-items/rows-to-line-items.ts'
import { withMovesOfPages } from '#lineage/moves-of-pages.ts'
import { readOverviews } from '#overview/read-overviews.ts'
import { readTemplate } from '#templates/read-template.ts'

/** A document's pages and tables -> the whole LCAP: action rows, line items, the document's own arithmetic, and what went wrong. */
export function readLcap(document: ReadDocument, sha256: Sha256): Outcome<Lcap> | Refusal {
  const read = readTemplate(document, sha256)
  if (isRefusal(read)) return read
  const tables = withOverviews(read.value, document.pages)
  const lineItems = rowsToLineItems(tables)
  const told = withMovesOfPages(lineItems.value, document.pages, tables.document.planYear)
  const checks = checkLcap(tables)
  const problems = [...document.problems, ...read.problems, ...amountProblems(tables), ...lineItems.problems]
  return { value: { ...tables, lineItems: told, checks, problems }, problems }
}

/** The tables with the Budget Overviews for Parents that stand among the pages. */
function withOverviews(tables: LcapTables, pages: ReadDocument['pages']): LcapTables {
  const overviews = readOverviews(pages)
  return overviews.length === 0 ? tables : { ...tables, headers: { ...tables.headers, overviews } }
}

/** True when a file was not taken; then the answer says why. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer
}
