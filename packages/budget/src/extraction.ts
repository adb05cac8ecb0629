import { amountNames, fiscalYearLabel, isCents, printedFacts, type ActionRow, type Extraction, type Lcap } from '@cuentas/shared'

/** A whole LCAP as `cuentas extract FILE --json` prints it: money in cents, null for a cell without a number, fiscal years as "2025-26". */
export function toExtraction(lcap: Lcap): Extraction {
  const { sha256, pages, kind, lea, planYear, template, language, adoption } = lcap.document
  const year = planYear === null ? null : fiscalYearLabel(planYear)
  return {
    document: { sha256, pages, kind, lea, planYear: year, template, language, adoption, facts: printedFacts(lcap.headers) },
    rows: lcap.rows.map(toExtractedRow),
    checks: [...lcap.checks],
    problems: [...lcap.problems],
  }
}

function toExtractedRow(row: ActionRow): Extraction['rows'][number] {
  const { table, goal, action, title, description, contributing, provenance } = row
  return {
    table,
    fiscalYear: fiscalYearLabel(row.fiscalYear),
    goal,
    action,
    title,
    ...(table === 'goal-actions' ? { description } : {}),
    contributing,
    amounts: Object.fromEntries(amountNames[table].map((name) => [name, centsOrNull(row, name)])),
    page: provenance.page,
    box: provenance.box,
  }
}

function centsOrNull(row: ActionRow, name: (typeof amountNames)[keyof typeof amountNames][number]): number | null {
  const cell = row.amounts[name]
  return cell && isCents(cell.amount) ? cell.amount : null
}
