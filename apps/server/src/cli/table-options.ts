import type { TableAnswers } from '@cuentas/budget'
import { readCds, readFiscalYear } from '@cuentas/shared'
import type { Terminal } from '#cli/terminal.ts'
import { say } from '#cli/words.ts'

/** What a person says on the command line of a table. */
export interface TableOptions {
  readonly mapping?: string
  readonly year?: string
  readonly agency?: string
}

/** The same as an answer to the reading; undefined after saying what is wrong with it. */
export function tableAnswers({ mapping, year, agency }: TableOptions, terminal: Terminal): TableAnswers | undefined {
  const fiscalYear = year === undefined ? undefined : readFiscalYear(year)
  if (year !== undefined && fiscalYear === undefined) {
    terminal.error(say(terminal.language, 'bad-year'))
    return undefined
  }
  const cds = agency === undefined ? undefined : readCds(agency)
  return { spec: mapping, year: fiscalYear, ...(agency === undefined ? {} : { agency: { key: agency, name: cds ? '' : agency, cds: cds ?? null } }) }
}
