import { actionsSheetColumns, amountNames, type ActionsSheetColumn, type LedgerColumn } from '@cuentas/shared'
import { lettersOnly } from '#templates/plain-text.ts'
import { allForms } from '#templates/templates.ts'

/** Header words of ledger exports, letters only: what the accounting programs of districts print (Escape, QSS, Financial 2000, SACS) and plain words. */
export const ledgerWords: Readonly<Record<LedgerColumn, readonly string[]>> = words({
  account: [
    'Account',
    'Account Number',
    'Account String',
    'Account Code',
    'Acct',
    'Acct Number',
    'Full Account',
    'Fd-Resc-Y-Objt-Goal-Func-Site',
    'Budget Code',
    'Cuenta',
  ],
  fund: ['Fund', 'Fd', 'Fund Code', 'Fondo'],
  resource: ['Resource', 'Resc', 'Res', 'Resource Code', 'Rsrc', 'Recurso'],
  projectYear: ['Project Year', 'PY', 'Y', 'Yr', 'Proj Year'],
  goal: ['Goal', 'Goal Code', 'Gl', 'Meta'],
  function: ['Function', 'Func', 'Fn', 'Function Code', 'Función'],
  object: ['Object', 'Objt', 'Obj', 'Object Code', 'Objeto'],
  site: ['Site', 'School', 'School Code', 'Sch', 'Site Code', 'Location', 'Loc', 'Cost Center', 'Plantel', 'Escuela'],
  local: ['Management', 'Mgmt', 'Mgr', 'Manager', 'Local', 'Local Code', 'Management Code', 'Dd', 'Dept', 'Department', 'Program', 'Local1', 'Type'],
  resourceName: ['Resource Name', 'Resource Title', 'Resource Description', 'Resc Desc', 'Program Name'],
  goalName: ['Goal Name', 'Goal Title', 'Goal Description'],
  functionName: ['Function Name', 'Function Title', 'Function Description', 'Func Desc'],
  objectName: ['Object Name', 'Object Title', 'Object Description', 'Obj Desc', 'Account Description', 'Account Name'],
  siteName: ['Site Name', 'School Name', 'Location Name', 'Site Description'],
  description: ['Description', 'Desc', 'Transaction Description', 'Memo', 'Descripción'],
  amount: [
    'Amount',
    'Actual',
    'Actuals',
    'Actual Amount',
    'Expenditure',
    'Expenditures',
    'Expended',
    'Net Amount',
    'YTD Actual',
    'YTD Expenditures',
    'Value',
    'Amt',
    'Expense',
    'Expenses',
    'Spent',
    'Monto',
    'Gasto',
    'Year to Date',
  ],
  debit: ['Debit', 'Debits', 'Dr', 'Debe'],
  credit: ['Credit', 'Credits', 'Cr', 'Haber'],
  budget: ['Budget', 'Revised Budget', 'Working Budget', 'Adjusted Budget', 'Current Budget', 'Adopted Budget', 'Budget Amount', 'Presupuesto'],
  fiscalYear: ['Fiscal Year', 'FY', 'Full Fiscal Year', 'Year', 'School Year', 'Año fiscal', 'Fiscalyear'],
  date: ['Date', 'Posting Date', 'Post Date', 'Transaction Date', 'Trans Date', 'GL Date', 'Fecha'],
  cds: ['CDS Code', 'CDS', 'CDSCode'],
})

/** The same column of the state's tables, under the name that a spreadsheet has for it. */
const sameAs: Readonly<Record<string, ActionsSheetColumn>> = { plannedLcff: 'lcff', plannedTotal: 'total', unduplicatedGroups: 'studentGroups' }

/** Header words of spreadsheets of actions: the words of every template's tables, the codes of this site's downloads, and plain words. */
export const actionsSheetWords: Readonly<Record<ActionsSheetColumn, readonly string[]>> = withForms(
  words({
    cds: ['CDS Code', 'CDS', 'district_key'],
    district: ['District', 'LEA', 'District Name', 'LEA Name', 'Distrito'],
    fiscalYear: ['Fiscal Year', 'FY', 'Year', 'LCAP Year', 'School Year', 'fiscal_year', 'Plan Year', 'Año fiscal'],
    goal: ['Goal Number', 'Goal No'],
    action: ['Action Number', 'Action No', 'Action/Service', 'Action and Service'],
    title: ['Action Name', 'Action Title', 'Service', 'Name', 'Título'],
    description: ['Description', 'Action Description', 'Details', 'Descripción'],
    studentGroups: ['Students', 'Student Group', 'Students Served'],
    contributing: ['Contributing (Y/N)', 'S&C', 'Is Contributing'],
    scope: ['Scope of Service'],
    location: ['Locations', 'Schools'],
    timeSpan: ['Duration'],
    personnel: ['Personnel', 'Total Personnel'],
    nonPersonnel: ['Non-Personnel', 'Nonpersonnel'],
    lcff: ['LCFF', 'LCFF S&C', 'planned_lcff', 'Planned LCFF', 'Supplemental and Concentration', 'Planned, LCFF', 'Planificado, LCFF'],
    otherState: ['Other State', 'State Funds'],
    local: ['Local'],
    federal: ['Federal'],
    total: [
      'Total',
      'Budget',
      'Budgeted',
      'Planned',
      'Planned Amount',
      'Total Budget',
      'Budgeted Amount',
      'Planned Expenditures',
      'Amount',
      'Cost',
      'Planificado',
    ],
    estimatedActualTotal: ['Estimated Actual', 'Estimated Actuals', 'estimated_actual', 'Estimated Actual Amount', 'Gasto real estimado'],
    estimatedActualLcff: ['Estimated Actual LCFF', 'estimated_actual_lcff', 'Estimated actual, LCFF', 'Gasto real estimado, LCFF'],
  }),
)

function words<Name extends string>(printed: Record<Name, readonly string[]>): Record<Name, readonly string[]> {
  const result = { ...printed }
  for (const name in printed) result[name] = printed[name].map(lettersOnly)
  return result
}

function withForms(own: Record<ActionsSheetColumn, readonly string[]>): Record<ActionsSheetColumn, readonly string[]> {
  const all = { ...own }
  for (const { columns } of allForms) {
    for (const { name, words: printed } of columns) {
      const column = sameAs[name] ?? actionsSheetColumns.find((one) => one === name)
      if (column) all[column] = [...new Set([...all[column], ...printed])]
    }
  }
  return all
}

/** Columns that hold money in a spreadsheet of actions. */
export const actionsSheetAmounts = amountNames['actions-sheet']
