import type { GridFormat, Lcap, LcapTables, Outcome, ReadDocument, Refusal, SacsCodes, Sha256 } from '@cuentas/shared'
import { amountProblems } from '#amount-problems.ts'
import { checkLcap } from '#checks/checks.ts'
import { rowsToLineItems } from '#line-items/rows-to-line-items.ts'
import { markScanned } from '#confidence/mark-scanned.ts'
import { withMovesOfPages } from '#lineage/moves-of-pages.ts'
import { asPartOfPlan } from '#papers/plan-pages.ts'
import { readOverviews } from '#overview/read-overviews.ts'
import { withApportionment } from '#papers/apportionment.ts'
import { withEarlierUpdates } from '#papers/earlier-updates.ts'
import { readPaper } from '#papers/read-paper.ts'
import { readGrid, type PartName, type ReadTables } from '#sheets/read-grid.ts'
import type { TableAnswers } from '#sheets/resolve-mapping.ts'
import { restorativeTold } from '#tags/told-elsewhere.ts'
import { readTemplate } from '#templates/read-template.ts'

/** A document's pages and tables -> the whole plan, or another paper of its kind: action rows, line items, the document's own arithmetic, and what went wrong. */
export function readLcap(document: ReadDocument, sha256: Sha256): Outcome<Lcap> | Refusal {
  const template = readTemplate(document, sha256)
  const paper = isRefusal(template) ? readPaper(document, sha256, template) : template
  if (isRefusal(paper)) return paper
  const read = withEarlierUpdates(paper, document)
  const part = asPartOfPlan(withOverviews(withApportionment(read.value, document.tables), document.pages), document.pages)
  return wholeLcap({ value: part.tables, problems: [...read.problems, ...part.problems] }, document)
}

/** The same of a grid (a spreadsheet, a CSV, a Word document), with what is known of its columns: a plan, a list of actions or a ledger. */
export function readTables(
  document: ReadDocument,
  sha256: Sha256,
  of: { readonly format: GridFormat; readonly codes: SacsCodes; readonly answers: TableAnswers; readonly nameOf: PartName },
): (Outcome<Lcap> & Pick<ReadTables, 'mapped'> & { readonly others: readonly Lcap[] }) | Refusal {
  const read = readGrid(document, of.format, sha256, of.codes, of.answers, of.nameOf)
  if (isRefusal(read)) return read
  const others = (read.others ?? []).map((value) => wholeLcap({ value, problems: [] }, document).value)
  return { ...wholeLcap(read, document), others, ...(read.mapped ? { mapped: read.mapped } : {}) }
}

/** A ledger that was read row by row -> the whole of it. */
export function wholeLedger(read: Outcome<LcapTables>): Outcome<Lcap> {
  return wholeLcap(read, { pages: [], tables: [], tagged: false, problems: [] })
}

function wholeLcap(read: Outcome<LcapTables>, document: ReadDocument): Outcome<Lcap> {
  const tables = markScanned(read.value, document.pages)
  const lineItems = rowsToLineItems(tables)
  const moved = withMovesOfPages(lineItems.value, document.pages, tables.document.planYear)
  const told = restorativeTold(document.pages, moved, tables.document.planYear)
  const checks = tables.document.kind === 'ledger' ? [] : checkLcap(tables)
  const problems = [...document.problems, ...read.problems, ...amountProblems(tables), ...lineItems.problems]
  return { value: { ...tables, headers: told.length > 0 ? { ...tables.headers, told } : tables.headers, lineItems: moved, checks, problems }, problems }
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
