import { actionTables, amountNames } from '@cuentas/shared'
import type { Translate } from '#locales/words.ts'

const columns = [...new Set(Object.values(amountNames).flat())]

/** What a check was tried on, in the reader's words: "planned 3.9" is an action of a table, "planned totals: lcff" a column's total; others stay as they are. */
export function checkSubject(subject: string, t: Translate): string {
  const table = actionTables.toSorted((a, b) => b.length - a.length).find((name) => subject === name || subject.startsWith(`${name} `))
  if (table === undefined) return /^[\d()+/ ]+$/.test(subject) ? subject : ''
  const name = t(`terms:table-${table}`)
  const rest = subject.slice(table.length + 1)
  const column = /^totals: (.*)$/.exec(rest)?.[1]
  if (column !== undefined) {
    const known = columns.find((one) => one === column)
    return t('check:subject-total', { table: name, column: known === undefined ? column : t(`check:column-${known}`) })
  }
  if (rest === '' || rest.startsWith('totals')) return name
  return t('check:subject-action', { table: name, action: rest })
}
