import type { Lcap, Outcome, ReadDocument, Refusal, Sha256 } from '@cuentas/shared'
import { amountProblems } from '#amount-problems.ts'
import { checkLcap } from '#checks/checks.ts'
import { rowsToLineItems } from '#line-items/rows-to-line-items.ts'
import { readTemplate } from '#templates/read-template.ts'

/** A document's pages and tables -> the whole LCAP: action rows, line items, the document's own arithmetic, and what went wrong. */
export function readLcap(document: ReadDocument, sha256: Sha256): Outcome<Lcap> | Refusal {
  const tables = readTemplate(document, sha256)
  if (isRefusal(tables)) return tables
  const lineItems = rowsToLineItems(tables.value)
  const checks = checkLcap(tables.value)
  const problems = [...document.problems, ...tables.problems, ...amountProblems(tables.value), ...lineItems.problems]
  return { value: { ...tables.value, lineItems: lineItems.value, checks, problems }, problems }
}

/** True when a file was not taken; then the answer says why. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer
}
